extension ByteCursor {
    /// What a statement that begins with a keyword is.
    enum Keyword { case `import`, definition, other }

    /// `nil` for a name; soft keywords are names.
    func keyword(_ word: Range<Int>) -> Keyword? {
        switch bytes[word.lowerBound] {
        case UInt8(ascii: "a"):
            matches(word, "async") ? .definition : isAny(word, ["and", "as", "assert", "await"]) ? .other : nil
        case UInt8(ascii: "b"): isAny(word, ["break"]) ? .other : nil
        case UInt8(ascii: "c"): matches(word, "class") ? .definition : isAny(word, ["continue"]) ? .other : nil
        case UInt8(ascii: "d"): matches(word, "def") ? .definition : isAny(word, ["del"]) ? .other : nil
        case UInt8(ascii: "e"): isAny(word, ["elif", "else", "except"]) ? .other : nil
        case UInt8(ascii: "f"): matches(word, "from") ? .import : isAny(word, ["finally", "for"]) ? .other : nil
        case UInt8(ascii: "g"): isAny(word, ["global"]) ? .other : nil
        case UInt8(ascii: "i"): matches(word, "import") ? .import : isAny(word, ["if", "in", "is"]) ? .other : nil
        case UInt8(ascii: "l"): isAny(word, ["lambda"]) ? .other : nil
        case UInt8(ascii: "n"): isAny(word, ["nonlocal", "not"]) ? .other : nil
        case UInt8(ascii: "o"): isAny(word, ["or"]) ? .other : nil
        case UInt8(ascii: "p"): isAny(word, ["pass"]) ? .other : nil
        case UInt8(ascii: "r"): isAny(word, ["raise", "return"]) ? .other : nil
        case UInt8(ascii: "t"): isAny(word, ["try"]) ? .other : nil
        case UInt8(ascii: "w"): isAny(word, ["while", "with"]) ? .other : nil
        case UInt8(ascii: "y"): isAny(word, ["yield"]) ? .other : nil
        case UInt8(ascii: "F"), UInt8(ascii: "N"), UInt8(ascii: "T"): isAny(word, ["False", "None", "True"]) ? .other : nil
        default: nil
        }
    }

    func watched(_ word: Range<Int>) -> ModuleScanner.Watched? {
        switch word.count {
        case 7: matches(word, "upgrade") ? .upgrade : nil
        case 8: matches(word, "revision") ? .revision : nil
        case 9: matches(word, "downgrade") ? .downgrade : nil
        case 10: matches(word, "depends_on") ? .dependsOn : nil
        case 13: matches(word, "down_revision") ? .downRevision : matches(word, "branch_labels") ? .branchLabels : nil
        default: nil
        }
    }

    private func isAny(_ word: Range<Int>, _ texts: [StaticString]) -> Bool { texts.contains { matches(word, $0) } }
}
