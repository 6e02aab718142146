/// The parameters of a function.
package struct Signature: Sendable {
    package struct Parameter: Sendable, Hashable {
        package enum Kind: Sendable {
            case positionalOnly, positional, variadic, keywordOnly, keywords
        }

        package var name: String
        package var kind: Kind
        package var hasDefault: Bool
        /// The dotted name of its annotation, without type arguments.
        var annotation: String?
    }

    package let parameters: [Parameter]
    /// How many parameters, the first ones, take positional arguments.
    let positionalCount: Int
    let variadicIndex: Int?
    let keywordsIndex: Int?
    /// The marks of the parameters' names.
    private let marks: [UInt64]
    /// The parameters by their marks: at `slot(mark)`, or behind it up to the first that is negative. At least half of them are.
    private let table: [Int32]
    /// The parameters that a call must give.
    let requiredIndices: [Int]

    package init(_ parameters: [Parameter]) {
        self.parameters = parameters
        positionalCount = parameters.prefix { $0.kind == .positionalOnly || $0.kind == .positional }.count
        variadicIndex = parameters.firstIndex { $0.kind == .variadic }
        keywordsIndex = parameters.firstIndex { $0.kind == .keywords }
        marks = parameters.map(\.name.mark)
        table = Signature.table(of: marks)
        requiredIndices = parameters.indices.filter { index in
            !parameters[index].hasDefault && parameters[index].kind != .variadic && parameters[index].kind != .keywords
        }
    }

    package func index(of name: String) -> Int? {
        let mark = name.mark
        var slot = Signature.slot(mark, of: table.count)
        while table[slot] >= 0 {
            let index = Int(table[slot])
            if marks[index] == mark, parameters[index].name == name { return index }
            slot = (slot &+ 1) & (table.count &- 1)
        }
        // Other bytes may stand for the same characters.
        return name.utf8.allSatisfy { $0 < 0x80 } ? nil : parameters.firstIndex { $0.name == name }
    }

    private static func slot(_ mark: UInt64, of size: Int) -> Int {
        Int(truncatingIfNeeded: (mark ^ (mark >> 29)) &* 0x9E37_79B9_7F4A_7C15 >> 32) & (size &- 1)
    }

    private static func table(of marks: [UInt64]) -> [Int32] {
        var size = 4
        while size < 2 * marks.count + 1 { size *= 2 }
        var table = [Int32](repeating: -1, count: size)
        for (index, mark) in marks.enumerated() {
            var place = slot(mark, of: size)
            while table[place] >= 0 { place = (place + 1) & (size - 1) }
            table[place] = Int32(truncatingIfNeeded: index)
        }
        return table
    }
}
