/// The characters that `\N{...}` names.
enum CharacterNames {
    /// The character of a Unicode name or name alias, in any case; nil when there is none.
    static func scalar(named name: String) -> Unicode.Scalar? {
        let name = name.uppercased()
        if let scalar = scalars[name] { return scalar }
        let prefix = "CJK UNIFIED IDEOGRAPH-"
        guard name.hasPrefix(prefix), let value = UInt32(name.dropFirst(prefix.count), radix: 16), let scalar = Unicode.Scalar(value) else { return nil }
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
}
