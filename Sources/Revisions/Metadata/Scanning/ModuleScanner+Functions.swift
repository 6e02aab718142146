extension ModuleScanner {
    /// Reads from the first function to the end: other functions, classes, decorators, and what is indented below them.
    mutating func scanFunctions() -> Bool {
        while let byte = cursor.byte {
            switch byte {
            case UInt8(ascii: "\n"), UInt8(ascii: "#"), UInt8(ascii: " "), UInt8(ascii: "\t"), UInt8(ascii: ")"), UInt8(ascii: "]"),
                UInt8(ascii: "}"), UInt8(ascii: "@"):
                break
            case UInt8(ascii: "d"), UInt8(ascii: "a"), UInt8(ascii: "c"):
                guard scanDefinition() else { return false }
            default: return false
            }
            guard cursor.skipLineOfCode() else { return false }
        }
        return true
    }

    /// `def name`, `async def name` or `class name`.
    private mutating func scanDefinition() -> Bool {
        var word = cursor.takeIdentifier()
        if cursor.matches(word, "async") {
            cursor.skipSpaces()
            word = cursor.takeIdentifier()
            guard cursor.matches(word, "def") else { return false }
        }
        let isFunction = cursor.matches(word, "def")
        guard isFunction || cursor.matches(word, "class") else { return false }
        cursor.skipSpaces()
        let name = cursor.takeIdentifier()
        guard !name.isEmpty else { return false }
        switch cursor.watched(name) {
        case nil: return true
        case .upgrade where isFunction: hasUpgrade = true
        case .downgrade where isFunction: hasDowngrade = true
        default: return false
        }
        return true
    }
}
