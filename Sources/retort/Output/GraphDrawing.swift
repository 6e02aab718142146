import Revisions

/// Draws the way from each revision to its parents beside a list that goes from the newest to the oldest.
struct GraphDrawing {
    /// The revision that each lane leads down to.
    private var lanes: [String?] = []

    /// The symbols for a revision's own line, and those of the line below it when lanes part or meet there.
    mutating func row(_ revision: Revision) -> (line: String, below: String?) {
        var lane = lanes.firstIndex(of: revision.id)
        if lane == nil {
            lane = lanes.firstIndex(of: nil) ?? lanes.count
            if lane == lanes.count { lanes.append(revision.id) } else if let lane { lanes[lane] = revision.id }
        }
        let own = lane ?? 0
        let meeting = lanes.indices.filter { lanes[$0] == revision.id && $0 != own }
        let line = lanes.indices.map { index in
            index == own ? "●" : meeting.contains(index) ? "┘" : lanes[index] == nil ? " " : "│"
        }.joined(separator: " ")
        for index in meeting { lanes[index] = nil }
        let parents = revision.downRevisions
        lanes[own] = parents.first
        var parting: [Int] = []
        for parent in parents.dropFirst() {
            if let free = lanes.firstIndex(of: nil) {
                lanes[free] = parent
                parting.append(free)
            } else {
                lanes.append(parent)
                parting.append(lanes.count - 1)
            }
        }
        while let last = lanes.last, last == nil { lanes.removeLast() }
        guard !parting.isEmpty else { return (line, nil) }
        let below = lanes.indices.map { index in
            index == own ? "├" : parting.contains(index) ? "┐" : lanes[index] == nil ? "─" : "│"
        }.joined(separator: "─")
        return (line, below)
    }
}
