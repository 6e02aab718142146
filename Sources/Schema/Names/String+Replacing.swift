extension String {
    /// The text with each occurrence of an ASCII character replaced: a quote is one to a database, whatever combining character follows it.
    package func replacing(ascii character: Unicode.Scalar, with replacement: StaticString) -> String {
        let wanted = UInt8(truncatingIfNeeded: character.value)
        guard character.isASCII, utf8.contains(wanted) else { return self }
        var result: [UInt8] = []
        result.reserveCapacity(utf8.count + 32)
        for byte in utf8 {
            if byte == wanted {
                replacement.withUTF8Buffer { result.append(contentsOf: $0) }
            } else {
                result.append(byte)
            }
        }
        return String(decoding: result, as: UTF8.self)
    }
}
