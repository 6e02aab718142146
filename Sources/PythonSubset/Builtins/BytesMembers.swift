/// The methods of `bytes` that revisions use; text-like ones work on Latin-1.
enum BytesMembers {
    static let table = Dictionary([
        NativeDefinition("__new__", "cls, source=b'', encoding=..., errors='strict'") { interpreter, arguments in
            guard arguments.given("source") != nil else { return .bytes([]) }
            switch arguments[1].unwrapped {
            case .string(let text):
                guard let encoding = arguments.given("encoding") else { throw interpreter.typeError("string argument without an encoding") }
                return .bytes(try interpreter.encode(text, encoding, arguments[3]))
            case .int(let count):
                guard count >= 0 else { throw interpreter.valueError("negative count") }
                try interpreter.reserve(count)
                return .bytes([UInt8](repeating: 0, count: count))
            case .bytes(let bytes): return .bytes(bytes)
            default:
                return .bytes(
                    try interpreter.elements(of: arguments[1]).map { element in
                        guard let byte = UInt8(exactly: try interpreter.expectInt(element)) else {
                            throw interpreter.valueError("bytes must be in range(0, 256)")
                        }
                        return byte
                    })
            }
        },
        NativeDefinition("decode", "self, encoding='utf-8', errors='strict'") { interpreter, arguments in
            .string(try interpreter.decode(interpreter.expectBytes(arguments[0]), arguments[1], arguments[2]))
        },
        NativeDefinition("hex", "self") { interpreter, arguments in
            .string(try interpreter.expectBytes(arguments[0]).map { PythonText.hexadecimal(UInt32($0), width: 2) }.joined())
        },
        NativeDefinition("fromhex", "text") { interpreter, arguments in
            let digits = try interpreter.expectString(arguments[0]).filter { $0 != " " }
            guard digits.utf8.count % 2 == 0, digits.allSatisfy(\.isHexDigit) else {
                throw interpreter.valueError("non-hexadecimal number found in fromhex() arg")
            }
            let characters = Array(digits)
            return .bytes(stride(from: 0, to: characters.count, by: 2).compactMap { UInt8(String(characters[$0...($0 + 1)]), radix: 16) })
        },
        NativeDefinition("startswith", "self, prefix") { interpreter, arguments in
            .bool(try interpreter.expectBytes(arguments[0]).starts(with: interpreter.expectBytes(arguments[1])))
        },
        NativeDefinition("endswith", "self, suffix") { interpreter, arguments in
            .bool(try interpreter.expectBytes(arguments[0]).reversed().starts(with: interpreter.expectBytes(arguments[1]).reversed()))
        },
        NativeDefinition("find", "self, part") { interpreter, arguments in
            .int(try interpreter.expectBytes(arguments[0]).firstOffset(of: interpreter.expectBytes(arguments[1])) ?? -1)
        },
        NativeDefinition("join", "self, iterable") { interpreter, arguments in
            let separator = try interpreter.expectBytes(arguments[0])
            var result: [UInt8] = []
            for (index, element) in try interpreter.elements(of: arguments[1]).enumerated() {
                if index > 0 { result += separator }
                result += try interpreter.expectBytes(element)
                if result.count > interpreter.bounds.elements { try interpreter.reserve(result.count) }
            }
            try interpreter.reserve(result.count)
            return .bytes(result)
        },
        NativeDefinition("replace", "self, old, new") { interpreter, arguments in
            let bytes = try interpreter.expectBytes(arguments[0])
            let (old, new) = (try interpreter.expectBytes(arguments[1]), try interpreter.expectBytes(arguments[2]))
            guard !old.isEmpty else { return .bytes(bytes) }
            var result: [UInt8] = []
            var start = 0
            while let offset = bytes.firstOffset(of: old, from: start) {
                result += bytes[start..<offset] + new
                try interpreter.reserve(result.count)
                start = offset + old.count
            }
            return .bytes(result + bytes[start...])
        },
        NativeDefinition("strip", "self") { interpreter, arguments in
            let isSpace: (UInt8) -> Bool = { $0 == 0x20 || (0x09...0x0D).contains($0) }
            let bytes = try interpreter.expectBytes(arguments[0]).drop(while: isSpace)
            return .bytes(Array(bytes.reversed().drop(while: isSpace).reversed()))
        },
        NativeDefinition("split", "self, sep=None") { interpreter, arguments in
            let bytes = try interpreter.expectBytes(arguments[0])
            guard !arguments[1].isNone else {
                return .list(bytes.split { $0 == 0x20 || (0x09...0x0D).contains($0) }.map { .bytes(Array($0)) })
            }
            let mark = try interpreter.expectBytes(arguments[1])
            guard !mark.isEmpty else { throw interpreter.valueError("empty separator") }
            var parts: [PythonValue] = []
            var start = 0
            while let offset = bytes.firstOffset(of: mark, from: start) {
                parts.append(.bytes(Array(bytes[start..<offset])))
                start = offset + mark.count
            }
            return .list(parts + [.bytes(Array(bytes[start...]))])
        },
        NativeDefinition("upper", "self") { interpreter, arguments in
            .bytes(try interpreter.expectBytes(arguments[0]).map { (0x61...0x7A).contains($0) ? $0 - 32 : $0 })
        },
        NativeDefinition("lower", "self") { interpreter, arguments in
            .bytes(try interpreter.expectBytes(arguments[0]).map { (0x41...0x5A).contains($0) ? $0 + 32 : $0 })
        },
    ])
}
