import OrderedCollections

/// `hashlib`: MD5, SHA-1 and the SHA-2 family.
enum HashModule {
    @Sendable static func member(_ name: String, _ interpreter: Interpreter) -> PythonValue? {
        switch name {
        case "md5", "sha1", "sha224", "sha256", "sha384", "sha512":
            return .native(name, "string=b'', *, usedforsecurity=True") { interpreter, arguments in
                make(name, arguments.given("string") == nil ? [] : try interpreter.expectBytes(arguments[0]), interpreter)
            }
        case "new":
            return .native(name, "name, data=b'', **kwargs") { interpreter, arguments in
                let algorithm = try interpreter.expectString(arguments[0]).lowercased()
                guard MessageDigest.sizes[algorithm] != nil else { throw interpreter.valueError("unsupported hash type \(algorithm)") }
                return make(algorithm, arguments.given("data") == nil ? [] : try interpreter.expectBytes(arguments[1]), interpreter)
            }
        case "pbkdf2_hmac", "scrypt", "blake2b", "blake2s", "sha3_256", "sha3_512":
            return .native(name, "*args, **kwargs") { interpreter, _ in .opaque(Opaque("hashlib.\(name)()", location: interpreter.location))
            }
        default: return nil
        }
    }

    /// The bytes hashed so far.
    private final class State {
        let algorithm: String
        var bytes: [UInt8]

        init(_ algorithm: String, _ bytes: [UInt8]) {
            self.algorithm = algorithm
            self.bytes = bytes
        }
    }

    private static func make(_ algorithm: String, _ bytes: [UInt8], _ interpreter: Interpreter) -> PythonValue {
        let type = interpreter.libraryClass("HASH", module: "_hashlib", members: table)
        let instance = PythonInstance(type, payload: State(algorithm, bytes))
        instance.attributes["name"] = .string(algorithm)
        instance.attributes["digest_size"] = .int(MessageDigest.sizes[algorithm] ?? 0)
        return .instance(instance)
    }

    private static let table = Dictionary([
        NativeDefinition("update", "self, data") { interpreter, arguments in
            guard let state = arguments[0].payload(State.self) else { return .none }
            state.bytes += try interpreter.expectBytes(arguments[1])
            try interpreter.reserve(state.bytes.count)
            return .none
        },
        NativeDefinition("digest", "self") { interpreter, arguments in .bytes(try digest(arguments, interpreter)) },
        NativeDefinition("hexdigest", "self") { interpreter, arguments in
            .string(try digest(arguments, interpreter).map { PythonText.hexadecimal(UInt32($0), width: 2) }.joined())
        },
        NativeDefinition("copy", "self") { interpreter, arguments in
            arguments[0].payload(State.self).map { make($0.algorithm, $0.bytes, interpreter) } ?? .none
        },
    ])

    private static func digest(_ arguments: Arguments, _ interpreter: Interpreter) throws -> [UInt8] {
        guard let state = arguments[0].payload(State.self) else { return [] }
        try interpreter.spend(state.bytes.count / 4)
        return MessageDigest.digest(state.algorithm, state.bytes)
    }
}
