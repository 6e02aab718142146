extension UInt8 {
    var isDigit: Bool { self &- 0x30 < 10 }

    /// A letter, `_`, or a byte outside ASCII.
    var startsName: Bool { (self | 0x20) &- 0x61 < 26 || self == 0x5F || self >= 0x80 }

    var continuesName: Bool { (self | 0x20) &- 0x61 < 26 || self == 0x5F || self &- 0x30 < 10 || self >= 0x80 }

    var isLineEnd: Bool { self == 0x0A || self == 0x0D }

    var isQuote: Bool { self == 0x22 || self == 0x27 }

    /// The value of a hexadecimal digit.
    var hexValue: Int? {
        if isDigit { return Int(self &- 0x30) }
        let letter = (self | 0x20) &- 0x61
        return letter < 6 ? Int(letter) + 10 : nil
    }
}
