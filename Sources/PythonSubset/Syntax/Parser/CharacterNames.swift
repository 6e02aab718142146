/// The characters that `\N{...}` names.
enum CharacterNames {
    /// The character of a Unicode name or name alias, in any case; nil when there is none.
    static func scalar(named name: String) -> Unicode.Scalar? {
        let name = name.uppercased()
        if let scalar = controls[name] ?? scalars[name] { return scalar }
        let prefix = "CJK UNIFIED IDEOGRAPH-"
        guard name.hasPrefix(prefix), let value = UInt32(name.dropFirst(prefix.count), radix: 16),
            let scalar = Unicode.Scalar(value)
        else { return nil }
        return scalar.properties.isUnifiedIdeograph ? scalar : nil
    }

    /// All names but those of ideographs, made when a file first asks for one.
    private static let scalars: [String: Unicode.Scalar] = {
        var scalars: [String: Unicode.Scalar] = [:]
        let ranges: [ClosedRange<UInt32>] = [0...0x33FF, 0x4DC0...0x4DFF, 0xA000...0xD7FF, 0xF900...0x1FFFF, 0xE0000...0xE01EF]
        for value in ranges.joined() {
            guard let scalar = Unicode.Scalar(value) else { continue }
            if let name = scalar.properties.name { scalars[name] = scalar }
            if let alias = scalar.properties.nameAlias { scalars[alias] = scalar }
        }
        return scalars
    }()

    /// Formal aliases (Unicode NameAliases.txt) of characters that have no name, and abbreviations in use.
    private static let controls: [String: Unicode.Scalar] = [
        "ALERT": "\u{07}", "BACKSPACE": "\u{08}", "BOM": "\u{FEFF}", "BYTE ORDER MARK": "\u{FEFF}", "CARRIAGE RETURN": "\r",
        "CHARACTER TABULATION": "\t", "CR": "\r", "DEL": "\u{7F}", "DELETE": "\u{7F}", "END OF LINE": "\n", "ESC": "\u{1B}",
        "ESCAPE": "\u{1B}",
        "FORM FEED": "\u{0C}", "HORIZONTAL TABULATION": "\t", "INFORMATION SEPARATOR ONE": "\u{1F}", "INFORMATION SEPARATOR TWO": "\u{1E}",
        "INFORMATION SEPARATOR THREE": "\u{1D}", "INFORMATION SEPARATOR FOUR": "\u{1C}", "LF": "\n", "LINE FEED": "\n",
        "LINE TABULATION": "\u{0B}",
        "NBSP": "\u{A0}", "NEL": "\u{85}", "NEW LINE": "\n", "NEXT LINE": "\u{85}", "NUL": "\0", "NULL": "\0", "SHY": "\u{AD}",
        "TAB": "\t", "VERTICAL TABULATION": "\u{0B}", "WJ": "\u{2060}", "ZWJ": "\u{200D}", "ZWNBSP": "\u{FEFF}", "ZWNJ": "\u{200C}",
        "ZWSP": "\u{200B}",
    ]
}
