/// The table of docs/architecture.md: which targets there are, and which a target may use.
struct ArchitectureMap {
    let mayUse: [String: Set<String>]

    init() throws {
        var rows: [String: Set<String>] = [:]
        for line in try SourceTree.text("docs/architecture.md").split(separator: "\n") {
            let cells = line.split(separator: "|", omittingEmptySubsequences: false)
            guard cells.count == 5, let target = cells[1].firstMatch(of: /^ `(\w+)` $/) else { continue }
            rows[String(target.1)] = Set(cells[2].matches(of: /`(\w+)`/).map { String($0.1) })
        }
        mayUse = rows
    }
}
