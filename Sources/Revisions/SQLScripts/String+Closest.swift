extension String {
    /// The candidate that differs in the fewest characters, if these are at most two and not most of the word.
    func closest(in candidates: [String]) -> String? {
        guard count <= 40 else { return nil }
        let ranked = candidates.map { (distance: editDistance(to: $0), name: $0) }
        guard let best = ranked.min(by: { $0.distance < $1.distance }), best.distance <= 2, best.distance < best.name.count else {
            return nil
        }
        return best.name
    }

    /// How many characters must be inserted, removed or replaced.
    private func editDistance(to other: String) -> Int {
        let other = Array(other)
        var row = Array(0...other.count)
        for (line, character) in enumerated() {
            var diagonal = row[0]
            row[0] = line + 1
            for column in other.indices {
                let next = Swift.min(row[column] + 1, row[column + 1] + 1, diagonal + (character == other[column] ? 0 : 1))
                diagonal = row[column + 1]
                row[column + 1] = next
            }
        }
        return row[other.count]
    }
}
