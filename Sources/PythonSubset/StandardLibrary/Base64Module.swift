/// `base64`.
enum Base64Module {
    @Sendable static func member(_ name: String, _ interpreter: Interpreter) -> PythonValue? { functions[name]?.value }

    private static let alphabet = Array("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/".utf8)

    private static let functions = Dictionary([
        NativeDefinition("b64encode", "s, altchars=None") { interpreter, arguments in
            .bytes(encode(try interpreter.expectBytes(arguments[0])))
        },
        NativeDefinition("standard_b64encode", "s") { interpreter, arguments in .bytes(encode(try interpreter.expectBytes(arguments[0]))) },
        NativeDefinition("encodebytes", "s") { interpreter, arguments in .bytes(encode(try interpreter.expectBytes(arguments[0])) + [0x0A])
        },
        NativeDefinition("urlsafe_b64encode", "s") { interpreter, arguments in
            .bytes(forURL(encode(try interpreter.expectBytes(arguments[0]))))
        },
        NativeDefinition("b64decode", "s, altchars=None, validate=False") { interpreter, arguments in
            .bytes(try decode(text(arguments, interpreter), interpreter))
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
    ])

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
            throw interpreter.exception(
                interpreter.libraryClass("Error", module: "binascii", bases: [interpreter.types.exception(.valueError)], members: [:]),
                [.string("Incorrect padding")])
        }
        if count % 4 == 2 { result.append(UInt8(value >> 4 & 0xFF)) }
        if count % 4 == 3 { result += [UInt8(value >> 10 & 0xFF), UInt8(value >> 2 & 0xFF)] }
        return result
    }
}
