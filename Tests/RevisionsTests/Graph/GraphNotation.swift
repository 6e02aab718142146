@testable import Revisions

extension RevisionGraph {
    /// A graph from lines such as `c < b1 b2 ^ dependency # label`; each part after the id may be left out. Uris are `file:///<id>`.
    init(notation: String) {
        self.init(notation.split(separator: "\n").map { Revision(notation: $0) })
    }
}

extension Revision {
    init(notation: Substring) {
        var parts: [Character: [String]] = [:]
        var mark: Character = " "
        for word in notation.split(separator: " ") {
            if let symbol = word.first, word.count == 1, "<^#".contains(symbol) {
                mark = symbol
            } else {
                parts[mark, default: []].append(String(word))
            }
        }
        let id = parts[" "]?.first ?? ""
        func ranges(_ mark: Character, _ start: Int) -> [Range<Int>] { (parts[mark] ?? []).indices.map { start + $0..<start + $0 + 1 } }
        self.init(
            id: id, downRevisions: parts["<"] ?? [], dependencies: parts["^"] ?? [], branchLabels: parts["#"] ?? [], doc: "about \(id)",
            uri: "file:///\(id)",
            ranges: Revision.Ranges(id: 1..<2, downRevisions: ranges("<", 10), dependencies: ranges("^", 20), branchLabels: ranges("#", 30))
        )
    }
}
