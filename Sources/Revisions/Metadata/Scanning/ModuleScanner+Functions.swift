extension ModuleScanner {
    /// `def name`, `async def name` or `class name`, of which the first word is read; functions are not entered, nor are classes.
    mutating func scanDefinition(_ word: Range<Int>) -> Bool {
        var word = word
        if cursor.matches(word, "async") {
            cursor.skipSpaces()
            word = cursor.takeIdentifier()
            guard cursor.matches(word, "def") else { return false }
        }
        let isFunction = cursor.matches(word, "def")
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
