import OrderedCollections

/// `json`.
enum JSONModule {
    @Sendable static func member(_ name: String, _ interpreter: Interpreter) -> PythonValue? {
        switch name {
        case "dumps":
            return .native(name, NativeSignature("obj, " + options)) { interpreter, arguments in .string(try encode(arguments, interpreter))
            }
        case "dump":
            return .native(name, NativeSignature("obj, fp, " + options)) { interpreter, arguments in
                try interpreter.callMethod("write", of: arguments["fp"], CallArguments([.string(encode(arguments, interpreter))]))
            }
        case "loads":
            return .native(name, NativeSignature("s, " + readingOptions)) { interpreter, arguments in
                if let bytes = arguments[0].asBytes { return try decode(bytes, arguments, interpreter) }
                guard let text = arguments[0].asString ?? unknown(arguments[0]) else {
                    throw interpreter.typeError(
                        "the JSON object must be str, bytes or bytearray, not \(interpreter.typeName(of: arguments[0]))")
                }
                if case .opaque(let opaque) = arguments[0] { throw UnknownValue(opaque) }
                return try decode(Array(text.utf8), arguments, interpreter)
            }
        case "load":
            return .native(name, NativeSignature("fp, " + readingOptions)) { interpreter, arguments in
                let content = try interpreter.callMethod("read", of: arguments[0])
                if case .opaque(let opaque) = content { throw UnknownValue(opaque) }
                return try decode(content.asBytes ?? Array(interpreter.expectString(content).utf8), arguments, interpreter)
            }
        case "JSONDecodeError": return .class(errorClass(interpreter))
        case "JSONEncoder":
            return .class(
                interpreter.libraryClass(
                    name, module: "json",
                    members: Dictionary([
                        NativeDefinition("__init__", "self, **kwargs") { _, _ in .none },
                        NativeDefinition("default", "self, o") { interpreter, arguments in throw notSerializable(arguments[1], interpreter)
                        },
                    ])))
        case "JSONDecoder": return .class(interpreter.libraryClass(name, module: "json", members: [:]))
        default: return nil
        }
    }

    private static let readingOptions =
        "*, cls=None, object_hook=None, parse_float=None, parse_int=None, parse_constant=None, object_pairs_hook=None, **kw"

    private static func unknown(_ value: PythonValue) -> String? { value.asOpaque.map { _ in "" } }

    private static let options =
        "*, skipkeys=False, ensure_ascii=True, check_circular=True, allow_nan=True, cls=None, indent=None, separators=None, default=None, sort_keys=False, **kw"

    private static func errorClass(_ interpreter: Interpreter) -> PythonClass {
        interpreter.libraryClass("JSONDecodeError", module: "json.decoder", bases: [interpreter.types.exception(.valueError)], members: [:])
    }

    static func notSerializable(_ value: PythonValue, _ interpreter: Interpreter) -> PythonException {
        interpreter.typeError("Object of type \(interpreter.typeName(of: value)) is not JSON serializable")
    }

    private static func encode(_ arguments: Arguments, _ interpreter: Interpreter) throws -> String {
        var encoder = JSONEncoder(interpreter)
        encoder.isASCII = try interpreter.truth(arguments["ensure_ascii"])
        encoder.sortsKeys = try interpreter.truth(arguments["sort_keys"])
        if let text = arguments["indent"].asString { encoder.indent = text }
        if let width = arguments["indent"].asInt {
            try interpreter.reserve(width)
            encoder.indent = String(repeating: " ", count: max(0, width))
        }
        if let separators = arguments["separators"].asSequence?.compactMap(\.asString), separators.count == 2 {
            (encoder.itemSeparator, encoder.keySeparator) = (separators[0], separators[1])
        } else if encoder.indent != nil {
            encoder.itemSeparator = ","
        }
        encoder.allowsNaN = try interpreter.truth(arguments["allow_nan"])
        encoder.fallback = arguments["default"]
        if case .class = arguments["cls"] {
            encoder.fallback = try interpreter.attribute("default", of: interpreter.call(arguments["cls"]))
        }
        try encoder.write(arguments[0], depth: 0)
        try interpreter.reserve(encoder.text.utf8.count)
        return encoder.text
    }

    private static func decode(_ bytes: [UInt8], _ arguments: Arguments, _ interpreter: Interpreter) throws -> PythonValue {
        try interpreter.reserve(bytes.count)
        var decoder = JSONDecoder(bytes, interpreter) { message, position in
            let line = bytes.prefix(position).count { $0 == 0x0A } + 1
            let column = position - (bytes.prefix(position).lastIndex(of: 0x0A) ?? -1)
            return interpreter.exception(
                errorClass(interpreter), [.string("\(message): line \(line) column \(column) (char \(position))")])
        }
        decoder.hook = arguments["object_hook"]
        decoder.pairsHook = arguments["object_pairs_hook"]
        decoder.makeFloat = arguments["parse_float"]
        decoder.makeInteger = arguments["parse_int"]
        return try decoder.decode()
    }
}

/// Writes JSON as Python does.
struct JSONEncoder {
    private let interpreter: Interpreter
    var isASCII = true
    var sortsKeys = false
    var allowsNaN = true
    var indent: String?
    var itemSeparator = ", "
    var keySeparator = ": "
    var fallback: PythonValue = .none
    private(set) var text = ""

    init(_ interpreter: Interpreter) {
        self.interpreter = interpreter
    }

    mutating func write(_ value: PythonValue, depth: Int) throws {
        try interpreter.spend()
        guard depth < 200 else {
            throw interpreter.exception(.recursionError, "maximum recursion depth exceeded while encoding a JSON object")
        }
        if text.utf8.count > interpreter.bounds.elements { try interpreter.reserve(text.utf8.count) }
        switch value.unwrapped {
        case .none: text += "null"
        case .bool(let flag): text += flag ? "true" : "false"
        case .int, .bigInteger: text += try interpreter.repr(of: value.unwrapped)
        case .float(let number):
            guard allowsNaN || number.isFinite else { throw interpreter.valueError("Out of range float values are not JSON compliant") }
            text += number.isNaN ? "NaN" : number.isInfinite ? (number < 0 ? "-Infinity" : "Infinity") : PythonText.repr(number)
        case .string(let string): writeString(string)
        case .list(let list): try writeList(list.elements, depth)
        case .tuple(let elements): try writeList(elements, depth)
        case .dictionary(let dictionary): try writeDictionary(dictionary, depth)
        case .opaque(let opaque): throw UnknownValue(opaque)
        default:
            guard !fallback.isNone else { throw JSONModule.notSerializable(value, interpreter) }
            try write(interpreter.call(fallback, value), depth: depth + 1)
        }
    }

    private mutating func newLine(_ depth: Int) {
        guard let indent else { return }
        text += "\n" + String(repeating: indent, count: depth)
    }

    private mutating func writeList(_ elements: [PythonValue], _ depth: Int) throws {
        guard !elements.isEmpty else {
            text += "[]"
            return
        }
        text += "["
        for (index, element) in elements.enumerated() {
            if index > 0 { text += itemSeparator }
            newLine(depth + 1)
            try write(element, depth: depth + 1)
        }
        newLine(depth)
        text += "]"
    }

    private mutating func writeDictionary(_ dictionary: PythonDictionary, _ depth: Int) throws {
        guard dictionary.count > 0 else {
            text += "{}"
            return
        }
        var entries = try dictionary.entries.map { (try keyText($0.key.value), $0.value) }
        if sortsKeys { entries.sort { StringOrder($0.0) < StringOrder($1.0) } }
        text += "{"
        for (index, entry) in entries.enumerated() {
            if index > 0 { text += itemSeparator }
            newLine(depth + 1)
            writeString(entry.0)
            text += keySeparator
            try write(entry.1, depth: depth + 1)
        }
        newLine(depth)
        text += "}"
    }

    private func keyText(_ key: PythonValue) throws -> String {
        switch key.unwrapped {
        case .string(let text): return text
        case .none: return "null"
        case .bool(let flag): return flag ? "true" : "false"
        case .int, .bigInteger, .float: return try interpreter.repr(of: key.unwrapped)
        case .opaque(let opaque): throw UnknownValue(opaque)
        default:
            throw interpreter.typeError("keys must be str, int, float, bool or None, not \(interpreter.typeName(of: key))")
        }
    }

    private mutating func writeString(_ string: String) {
        text += "\""
        for scalar in string.unicodeScalars {
            switch scalar {
            case "\"": text += "\\\""
            case "\\": text += "\\\\"
            case "\n": text += "\\n"
            case "\r": text += "\\r"
            case "\t": text += "\\t"
            case "\u{08}": text += "\\b"
            case "\u{0C}": text += "\\f"
            default:
                if scalar.value < 0x20 || (isASCII && scalar.value > 0x7E) {
                    for unit in UTF16.encode(scalar) ?? .init() { text += "\\u" + PythonText.hexadecimal(UInt32(unit), width: 4) }
                } else {
                    text.unicodeScalars.append(scalar)
                }
            }
        }
        text += "\""
    }
}

/// Reads JSON as Python does.
struct JSONDecoder {
    private let bytes: [UInt8]
    var hook: PythonValue = .none
    var pairsHook: PythonValue = .none
    var makeFloat: PythonValue = .none
    var makeInteger: PythonValue = .none
    private let interpreter: Interpreter
    private let failure: (String, Int) -> PythonException
    private var position = 0

    init(_ bytes: [UInt8], _ interpreter: Interpreter, failure: @escaping (String, Int) -> PythonException) {
        self.bytes = bytes
        self.interpreter = interpreter
        self.failure = failure
    }

    mutating func decode() throws -> PythonValue {
        let value = try readValue(depth: 0)
        skipSpace()
        guard position == bytes.count else { throw failure("Extra data", position) }
        return value
    }

    private mutating func skipSpace() {
        while let byte = peek, byte == 0x20 || byte == 0x0A || byte == 0x0D || byte == 0x09 { position += 1 }
    }

    private var peek: UInt8? { position < bytes.count ? bytes[position] : nil }

    private mutating func take(_ byte: Character) -> Bool {
        guard let expected = byte.asciiValue, peek == expected else { return false }
        position += 1
        return true
    }

    private mutating func readValue(depth: Int) throws -> PythonValue {
        try interpreter.spend()
        guard depth < 200 else {
            throw interpreter.exception(.recursionError, "maximum recursion depth exceeded while decoding a JSON array")
        }
        skipSpace()
        for (word, value) in [
            ("null", PythonValue.none), ("true", .bool(true)), ("false", .bool(false)), ("NaN", .float(.nan)),
            ("Infinity", .float(.infinity)), ("-Infinity", .float(-.infinity)),
        ]
        where bytes[position...].starts(with: word.utf8) {
            position += word.utf8.count
            return value
        }
        switch peek {
        case UInt8(ascii: "\""): return .string(try readString())
        case UInt8(ascii: "["): return try readList(depth)
        case UInt8(ascii: "{"): return try readObject(depth)
        default: return try readNumber()
        }
    }

    private mutating func readList(_ depth: Int) throws -> PythonValue {
        position += 1
        var elements: [PythonValue] = []
        skipSpace()
        if take("]") { return .list(elements) }
        while true {
            elements.append(try readValue(depth: depth + 1))
            skipSpace()
            if take("]") { return .list(elements) }
            guard take(",") else { throw failure("Expecting ',' delimiter", position) }
        }
    }

    private mutating func readObject(_ depth: Int) throws -> PythonValue {
        position += 1
        let dictionary = PythonDictionary()
        var pairs: [PythonValue] = []
        skipSpace()
        if !take("}") {
            while true {
                skipSpace()
                guard peek == UInt8(ascii: "\"") else { throw failure("Expecting property name enclosed in double quotes", position) }
                let name = try readString()
                skipSpace()
                guard take(":") else { throw failure("Expecting ':' delimiter", position) }
                let value = try readValue(depth: depth + 1)
                if pairsHook.isNone { dictionary[name] = value } else { pairs.append(.tuple([.string(name), value])) }
                skipSpace()
                if take("}") { break }
                guard take(",") else { throw failure("Expecting ',' delimiter", position) }
            }
        }
        guard pairsHook.isNone else { return try interpreter.call(pairsHook, .list(pairs)) }
        return hook.isNone ? .dictionary(dictionary) : try interpreter.call(hook, .dictionary(dictionary))
    }

    private mutating func readNumber() throws -> PythonValue {
        let start = position
        _ = take("-")
        let whole = position
        while let byte = peek, (0x30...0x39).contains(byte) { position += 1 }
        guard position > whole, bytes[whole] != 0x30 || position == whole + 1 else { throw failure("Expecting value", start) }
        var isWhole = true
        if peek == UInt8(ascii: "."), position + 1 < bytes.count, (0x30...0x39).contains(bytes[position + 1]) {
            isWhole = false
            position += 1
            while let byte = peek, (0x30...0x39).contains(byte) { position += 1 }
        }
        if peek == UInt8(ascii: "e") || peek == UInt8(ascii: "E") {
            let mark = position
            position += 1
            if !take("+") { _ = take("-") }
            let digits = position
            while let byte = peek, (0x30...0x39).contains(byte) { position += 1 }
            if position == digits { position = mark } else { isWhole = false }
        }
        let text = String(decoding: bytes[start..<position], as: UTF8.self)
        let hook = isWhole ? makeInteger : makeFloat
        guard hook.isNone else { return try interpreter.call(hook, .string(text)) }
        return isWhole ? try interpreter.makeInteger(.string(text), base: nil) : .float(Double(text) ?? 0)
    }

    private mutating func readString() throws -> String {
        let start = position
        position += 1
        var result: [UInt8] = []
        while let byte = peek {
            position += 1
            switch byte {
            case UInt8(ascii: "\""): return String(decoding: result, as: UTF8.self)
            case UInt8(ascii: "\\"): result += try readEscape(start)
            case ..<0x20: throw failure("Invalid control character at", position - 1)
            default: result.append(byte)
            }
        }
        throw failure("Unterminated string starting at", start)
    }

    private mutating func readEscape(_ start: Int) throws -> [UInt8] {
        guard let byte = peek else { throw failure("Unterminated string starting at", start) }
        position += 1
        switch byte {
        case UInt8(ascii: "n"): return [0x0A]
        case UInt8(ascii: "r"): return [0x0D]
        case UInt8(ascii: "t"): return [0x09]
        case UInt8(ascii: "b"): return [0x08]
        case UInt8(ascii: "f"): return [0x0C]
        case UInt8(ascii: "\""), UInt8(ascii: "\\"), UInt8(ascii: "/"): return [byte]
        case UInt8(ascii: "u"):
            var units = [try readUnit()]
            if UTF16.isLeadSurrogate(units[0]), bytes[position...].starts(with: [0x5C, 0x75]) {
                position += 2
                units.append(try readUnit())
            }
            return Array(String(decoding: units, as: UTF16.self).utf8)
        default: throw failure("Invalid \\escape", position - 2)
        }
    }

    private mutating func readUnit() throws -> UInt16 {
        let digits = bytes[position...].prefix(4)
        guard digits.count == 4, let unit = UInt16(String(decoding: digits, as: UTF8.self), radix: 16) else {
            throw failure("Invalid \\uXXXX escape", position - 1)
        }
        position += 4
        return unit
    }
}
