/// `base64`.
enum Base64Module {
    @Sendable static func member(_ name: String, _ interpreter: Interpreter) -> PythonValue? { functions[name]?.value }

    private static let alphabet = Array("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/".utf8)

    private static let functions = Dictionary([
        NativeDefinition("b64encode", "s, altchars=None") { interpreter, arguments in
            let others = try otherCharacters(arguments, interpreter)
            return .bytes(encode(try interpreter.expectBytes(arguments[0])).map { others[$0] ?? $0 })
        },
        NativeDefinition("standard_b64encode", "s") { interpreter, arguments in .bytes(encode(try interpreter.expectBytes(arguments[0]))) },
        NativeDefinition("encodebytes", "s") { interpreter, arguments in
            let text = encode(try interpreter.expectBytes(arguments[0]))
            return .bytes(stride(from: 0, to: text.count, by: 76).flatMap { text[$0..<min($0 + 76, text.count)] + [0x0A] })
        },
        NativeDefinition("decodebytes", "s") { interpreter, arguments in .bytes(try decode(text(arguments, interpreter), interpreter)) },
        NativeDefinition("urlsafe_b64encode", "s") { interpreter, arguments in
            .bytes(forURL(encode(try interpreter.expectBytes(arguments[0]))))
        },
        NativeDefinition("b64decode", "s, altchars=None, validate=False") { interpreter, arguments in
            var usual: [UInt8: UInt8] = [:]
            for (own, other) in try otherCharacters(arguments, interpreter) { usual[other] = own }
            return .bytes(try decode(text(arguments, interpreter).map { usual[$0] ?? $0 }, interpreter))
        },
        NativeDefinition("standard_b64decode", "s") { interpreter, arguments in
            .bytes(try decode(text(arguments, interpreter), interpreter))
        },
        NativeDefinition("urlsafe_b64decode", "s") { interpreter, arguments in
            .bytes(try decode(text(arguments, interpreter).map { $0 == 0x2D ? 0x2B : $0 == 0x5F ? 0x2F : $0 }, interpreter))
        },
        NativeDefinition("b16encode", "s") { interpreter, arguments in
            let digits = try interpreter.expectBytes(arguments[0]).map { PythonText.hexadecimal(UInt32($0), width: 2) }.joined()
            return .bytes(Array(digits.uppercased().utf8))
        },
        NativeDefinition("b16decode", "s, casefold=False") { interpreter, arguments in
            let digits = try text(arguments, interpreter)
            let takesLowercase = try interpreter.truth(arguments[1])
            var bytes: [UInt8] = []
            for start in stride(from: 0, to: digits.count, by: 2) {
                let pair = digits[start..<min(start + 2, digits.count)]
                let isWritten = pair.allSatisfy { takesLowercase || !(UInt8(ascii: "a")...UInt8(ascii: "f")).contains($0) }
                guard pair.count == 2, isWritten, pair.allSatisfy({ $0 != UInt8(ascii: "+") && $0 != UInt8(ascii: "-") }),
                    let byte = UInt8(String(decoding: pair, as: UTF8.self), radix: 16)
                else { throw malformed(pair.count == 2 ? "Non-base16 digit found" : "Odd-length string", interpreter) }
                bytes.append(byte)
            }
            return .bytes(bytes)
        },
        NativeDefinition("b32encode", "s") { interpreter, arguments in
            .bytes(encodeBy32(try interpreter.expectBytes(arguments[0])))
        },
        NativeDefinition("b32decode", "s, casefold=False, map01=None") { interpreter, arguments in
            var digits = try text(arguments, interpreter)
            if try interpreter.truth(arguments[1]) { digits = Array(String(decoding: digits, as: UTF8.self).uppercased().utf8) }
            return .bytes(try decodeBy32(digits, interpreter))
        },
    ])

    /// The characters that `altchars` puts in the places of `+` and `/`.
    private static func otherCharacters(_ arguments: Arguments, _ interpreter: Interpreter) throws -> [UInt8: UInt8] {
        guard !arguments[1].isNone else { return [:] }
        let others = try arguments[1].asString.map { Array($0.utf8) } ?? interpreter.expectBytes(arguments[1])
        guard others.count == 2 else {
            throw interpreter.exception(.assertionError, try interpreter.repr(of: arguments[1]))
        }
        return [UInt8(ascii: "+"): others[0], UInt8(ascii: "/"): others[1]]
    }

    private static let alphabetBy32 = Array("ABCDEFGHIJKLMNOPQRSTUVWXYZ234567".utf8)

    private static func encodeBy32(_ bytes: [UInt8]) -> [UInt8] {
        var result: [UInt8] = []
        for start in stride(from: 0, to: bytes.count, by: 5) {
            let group = bytes[start..<min(start + 5, bytes.count)]
            let value = group.reduce(UInt64(0)) { $0 << 8 | UInt64($1) } << UInt64(8 * (5 - group.count))
            let digits = (group.count * 8 + 4) / 5
            for index in 0..<8 {
                result.append(index < digits ? alphabetBy32[Int(value >> UInt64(35 - 5 * index) & 31)] : UInt8(ascii: "="))
            }
        }
        return result
    }

    private static func decodeBy32(_ text: [UInt8], _ interpreter: Interpreter) throws -> [UInt8] {
        let digits = Array(text.reversed().drop { $0 == UInt8(ascii: "=") }.reversed())
        let padding = text.count - digits.count
        guard text.count % 8 == 0, [0, 1, 3, 4, 6].contains(padding) else { throw malformed("Incorrect padding", interpreter) }
        var result: [UInt8] = []
        var value: UInt64 = 0
        var bits: UInt64 = 0
        for digit in digits {
            guard let number = alphabetBy32.firstIndex(of: digit) else { throw malformed("Non-base32 digit found", interpreter) }
            value = (value << 5 | UInt64(number)) & 0xFFF
            bits += 5
            if bits >= 8 {
                bits -= 8
                result.append(UInt8(truncatingIfNeeded: value >> bits))
            }
        }
        return result
    }

    private static func malformed(_ message: String, _ interpreter: Interpreter) -> PythonException {
        interpreter.exception(
            interpreter.libraryClass("Error", module: "binascii", bases: [interpreter.types.exception(.valueError)], members: [:]),
            [.string(message)])
    }

    private static func text(_ arguments: Arguments, _ interpreter: Interpreter) throws -> [UInt8] {
        if let text = arguments[0].asString { return Array(text.utf8) }
        return try interpreter.expectBytes(arguments[0])
    }

    /// URL-safe, without padding.
    static func encodeForURL(_ bytes: [UInt8]) -> String {
        String(decoding: forURL(encode(bytes)).prefix { $0 != UInt8(ascii: "=") }, as: UTF8.self)
    }

    private static func forURL(_ text: [UInt8]) -> [UInt8] { text.map { $0 == 0x2B ? 0x2D : $0 == 0x2F ? 0x5F : $0 } }

    static func encode(_ bytes: [UInt8]) -> [UInt8] {
        var result: [UInt8] = []
        for start in stride(from: 0, to: bytes.count, by: 3) {
            let group = bytes[start..<min(start + 3, bytes.count)]
            let value = group.reduce(UInt32(0)) { $0 << 8 | UInt32($1) } << UInt32(8 * (3 - group.count))
            for index in 0..<4 {
                result.append(index <= group.count ? alphabet[Int(value >> UInt32(18 - 6 * index) & 63)] : UInt8(ascii: "="))
            }
        }
        return result
    }

    private static func decode(_ text: [UInt8], _ interpreter: Interpreter) throws -> [UInt8] {
        var result: [UInt8] = []
        var value: UInt32 = 0
        var count = 0
        var padding = 0
        for byte in text {
            if byte == UInt8(ascii: "=") { padding += 1 }
            guard let digit = alphabet.firstIndex(of: byte) else { continue }
            value = value << 6 | UInt32(digit)
            count += 1
            if count % 4 == 0 {
                result += [UInt8(value >> 16 & 0xFF), UInt8(value >> 8 & 0xFF), UInt8(value & 0xFF)]
                value = 0
            }
        }
        guard (count + padding) % 4 == 0, count % 4 != 1 else {
            throw malformed("Incorrect padding", interpreter)
        }
        if count % 4 == 2 { result.append(UInt8(value >> 4 & 0xFF)) }
        if count % 4 == 3 { result += [UInt8(value >> 10 & 0xFF), UInt8(value >> 2 & 0xFF)] }
        return result
    }
}
