/// Walks over the bytes of a module's top level; every method that returns `false` has met something that only the parser can tell.
struct ModuleScanner {
    struct Values {
        var revision = PythonMetadata.Value.absent
        var downRevision = PythonMetadata.Value.absent
        var branchLabels = PythonMetadata.Value.absent
        var dependsOn = PythonMetadata.Value.absent
    }

    /// A name that the metadata is read from.
    enum Watched { case revision, downRevision, branchLabels, dependsOn, upgrade, downgrade }

    var cursor: ByteCursor
    var values = Values()
    var docstring: (text: String, range: Range<Int>)?
    var hasUpgrade = false
    var hasDowngrade = false

    init(_ bytes: UnsafeBufferPointer<UInt8>) {
        cursor = ByteCursor(bytes)
    }

    /// Reads the whole module.
    mutating func scan() -> Bool {
        guard !cursor.declaresEncoding else { return false }
        var isFirst = true
        var isInFunction = false
        while let byte = cursor.byte {
            switch byte {
            case UInt8(ascii: "\n"): cursor.offset += 1
            case UInt8(ascii: "#"): cursor.skipLine()
            case UInt8(ascii: " "), UInt8(ascii: "\t"):
                cursor.skipSpaces()
                guard isInFunction || cursor.isAtLineEnd, cursor.skipLineOfCode() else { return false }
            case UInt8(ascii: "@"):
                guard cursor.skipLineOfCode() else { return false }
                (isFirst, isInFunction) = (false, false)
            case UInt8(ascii: "\""), UInt8(ascii: "'"):
                guard isFirst, scanDocstring() else { return false }
                isFirst = false
            default:
                let word = cursor.takeIdentifier()
                guard !word.isEmpty else { return false }
                let keyword = cursor.keyword(word)
                switch keyword {
                case .import:
                    guard skipImport() else { return false }
                case .definition:
                    guard scanDefinition(word), cursor.skipLineOfCode() else { return false }
                case .other: return false
                case nil:
                    guard scanAssignment(to: word) else { return false }
                }
                (isFirst, isInFunction) = (false, keyword == .definition)
            }
        }
        return true
    }

    private mutating func scanDocstring() -> Bool {
        let start = cursor.offset
        guard let content = cursor.takeString(triple: true), let text = cursor.text(content) else { return false }
        docstring = (text, start..<cursor.offset)
        return cursor.takeStatementEnd()
    }

    /// The rest of `import a, b as c` or `from a import (b, c)`.
    private mutating func skipImport() -> Bool {
        var isOpen = false
        while let byte = cursor.byte {
            switch byte {
            case UInt8(ascii: "\n"):
                cursor.offset += 1
                if !isOpen { return true }
            case UInt8(ascii: "#"): cursor.skipComment()
            case UInt8(ascii: "("):
                isOpen = true
                cursor.offset += 1
            case UInt8(ascii: ")"):
                isOpen = false
                cursor.offset += 1
            case UInt8(ascii: " "), UInt8(ascii: "\t"), UInt8(ascii: ","), UInt8(ascii: "."): cursor.offset += 1
            default:
                let word = cursor.takeIdentifier()
                guard !word.isEmpty, cursor.watched(word) == nil else { return false }
            }
        }
        return !isOpen
    }

    /// `name = value`, `name: annotation = value` or `name: annotation`.
    private mutating func scanAssignment(to name: Range<Int>) -> Bool {
        cursor.skipSpaces()
        if cursor.byte == UInt8(ascii: ":") {
            cursor.offset += 1
            guard cursor.skipAnnotation() else { return false }
            if cursor.isAtLineEnd { return cursor.takeStatementEnd() }
        }
        guard cursor.byte == UInt8(ascii: "="), cursor.byte(after: 1) != UInt8(ascii: "=") else { return false }
        cursor.offset += 1
        switch cursor.watched(name) {
        case .revision: return scanValue(\.revision)
        case .downRevision: return scanValue(\.downRevision)
        case .branchLabels: return scanValue(\.branchLabels)
        case .dependsOn: return scanValue(\.dependsOn)
        case .upgrade, .downgrade: return false
        case nil: return cursor.skipExpression()
        }
    }

    private mutating func scanValue(_ variable: WritableKeyPath<Values, PythonMetadata.Value>) -> Bool {
        cursor.skipSpaces()
        guard let byte = cursor.byte else { return false }
        switch byte {
        case UInt8(ascii: "N"):
            guard cursor.matches(cursor.takeIdentifier(), "None") else { return false }
            values[keyPath: variable] = .literal([], ranges: [])
        case UInt8(ascii: "'"), UInt8(ascii: "\""):
            guard let content = cursor.takeString(triple: false), let text = cursor.text(content) else { return false }
            values[keyPath: variable] = .literal([text], ranges: [content])
        case UInt8(ascii: "("), UInt8(ascii: "["):
            guard let value = scanElements(closedBy: byte == UInt8(ascii: "(") ? UInt8(ascii: ")") : UInt8(ascii: "]")) else {
                return false
            }
            values[keyPath: variable] = value
        default: return false
        }
        return cursor.takeStatementEnd()
    }

    /// Strings in brackets.
    private mutating func scanElements(closedBy close: UInt8) -> PythonMetadata.Value? {
        var texts: [String] = []
        var ranges: [Range<Int>] = []
        cursor.offset += 1
        while true {
            cursor.skipSpaceInBrackets()
            if cursor.byte == close { break }
            guard let content = cursor.takeString(triple: false), let text = cursor.text(content) else { return nil }
            texts.append(text)
            ranges.append(content)
            cursor.skipSpaceInBrackets()
            if cursor.byte == UInt8(ascii: ",") { cursor.offset += 1 } else if cursor.byte != close { return nil }
        }
        cursor.offset += 1
        return .literal(texts, ranges: ranges)
    }
}
