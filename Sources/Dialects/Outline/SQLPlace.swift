/// What a place among statements is inside of, told from their tokens.
package struct SQLPlace: Sendable, Hashable {
    /// A table that a statement names.
    package struct Reference: Sendable, Hashable {
        /// As names, without quotes, the schema in front of a dot.
        package let name: String
        package let alias: String?
    }

    /// Where the name begins that is being written, its quote included; nil where names mean nothing: in strings, comments and numbers.
    package let start: Int?
    package let isQuoted: Bool
    /// The names before the dots in front of the name, joined by dots, without quotes; empty where there are none.
    package let qualifier: String
    /// The tables of the statement, behind the place too.
    package let tables: [Reference]
}

extension Dialect {
    /// - Parameter section: the byte range of the statements around the place.
    package func place(at offset: Int, in bytes: [UInt8], of section: Range<Int>) -> SQLPlace {
        func tokens(_ range: Range<Int>) -> [SQLToken] {
            var lexer = SQLLexer(bytes, range, quoting: rules.quoting)
            var found: [SQLToken] = []
            while let token = lexer.next() { found.append(token) }
            return found
        }
        let offset = min(max(offset, section.lowerBound), section.upperBound)
        var before = tokens(section.lowerBound..<offset)
        var start: Int? = offset
        var isQuoted = false
        if let last = before.last {
            switch last.kind {
            case .unterminated(.quotedIdentifier):
                isQuoted = true
                start = last.range.lowerBound
                before.removeLast()
            case .unterminated: start = nil
            case .number where last.range.upperBound == offset: start = nil
            case .word where last.range.upperBound == offset:
                start = last.range.lowerBound
                before.removeLast()
            default: break
            }
        }
        let gap = bytes[(before.last?.range.upperBound ?? section.lowerBound)..<(start ?? offset)]
        let line = gap.lastIndex(of: 0x0A).map { gap[$0...] } ?? gap
        if zip(line, line.dropFirst()).contains(where: { $0 == UInt8(ascii: "-") && $1 == UInt8(ascii: "-") }) { start = nil }
        var qualifier: [String] = []
        while before.last?.kind == .dot, let name = before.dropLast().last, name.kind == .word || name.kind == .quotedIdentifier {
            qualifier.insert(plain(bytes[name.range]), at: 0)
            before.removeLast(2)
        }
        let whole = tokens(section).split { $0.kind == .semicolon }.first { $0.last.map { $0.range.upperBound >= offset } ?? false } ?? []
        let open = tokens(section.lowerBound..<offset).split(omittingEmptySubsequences: false) { $0.kind == .semicolon }.last ?? []
        let isInside = whole.first.map { $0.range.lowerBound < offset } ?? false
        return SQLPlace(
            start: start, isQuoted: isQuoted, qualifier: qualifier.joined(separator: "."),
            tables: references(Array(isInside ? whole : open), bytes))
    }

    /// The tables after `FROM`, `JOIN` and their like, with their aliases.
    private func references(_ tokens: [SQLToken], _ bytes: [UInt8]) -> [SQLPlace.Reference] {
        var found: [SQLPlace.Reference] = []
        var index = 0
        func isName() -> Bool { tokens.indices.contains(index) && [.word, .quotedIdentifier].contains(tokens[index].kind) }
        func word() -> String {
            guard tokens.indices.contains(index), tokens[index].kind == .word else { return "" }
            return String(decoding: bytes[tokens[index].range], as: UTF8.self).lowercased()
        }
        let makesIndex = word() == "create"
        while index < tokens.count {
            let introduction = word()
            index += 1
            guard Self.introductions.contains(introduction) || makesIndex && introduction == "on" else { continue }
            repeat {
                if tokens.indices.contains(index), tokens[index].kind == .comma { index += 1 }
                while ["if", "not", "exists", "only", "lateral"].contains(word()) { index += 1 }
                guard isName(), !Self.clauses.contains(word()) else { break }
                var names = [plain(bytes[tokens[index].range])]
                index += 1
                while tokens.indices.contains(index), tokens[index].kind == .dot {
                    index += 1
                    guard isName() else { break }
                    names.append(plain(bytes[tokens[index].range]))
                    index += 1
                }
                if word() == "as" { index += 1 }
                var alias: String?
                if isName(), !Self.clauses.contains(word()) {
                    alias = plain(bytes[tokens[index].range])
                    index += 1
                }
                found.append(SQLPlace.Reference(name: names.joined(separator: "."), alias: alias))
            } while introduction == "from" && tokens.indices.contains(index) && tokens[index].kind == .comma
        }
        return found
    }

    private func plain(_ name: ArraySlice<UInt8>) -> String {
        String(decoding: name, as: UTF8.self).filter { !"\"`[]".contains($0) }
    }

    private static let introductions: Set<String> = ["from", "join", "update", "into", "table", "references"]

    /// What may follow a table's name and is no alias.
    private static let clauses: Set<String> = [
        "add", "alter", "and", "as", "cascade", "cross", "default", "do", "drop", "except", "fetch", "for", "from", "full", "group",
        "having",
        "inner", "intersect", "join", "left", "limit", "natural", "offset", "on", "or", "order", "outer", "rename", "restrict", "returning",
        "right", "select", "set", "union", "using", "values", "where", "window", "with",
    ]
}
