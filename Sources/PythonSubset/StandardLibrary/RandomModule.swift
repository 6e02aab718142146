/// `random` and `secrets`: chance is volatile, and real in an online run.
enum RandomModule {
    @Sendable static func member(_ name: String, _ interpreter: Interpreter) -> PythonValue? {
        switch name {
        case "seed":
            return .native(name, "a=None, version=2") { interpreter, arguments in
                // The values that follow are always the same in Python, and not modelled.
                if !arguments[0].isNone { interpreter.isRandomSeeded = true }
                return .none
            }
        case "Random":
            return .native(name, "x=None") { interpreter, arguments in
                guard arguments[0].isNone else {
                    return .opaque(Opaque(interpreter.label("random.Random", arguments), location: interpreter.location))
                }
                return .module(generator(name, interpreter))
            }
        case "SystemRandom": return .native(name, "x=None") { interpreter, _ in .module(generator(name, interpreter)) }
        default: return function(name, module: "random", interpreter)
        }
    }

    @Sendable static func secretsMember(_ name: String, _ interpreter: Interpreter) -> PythonValue? {
        switch name {
        case "token_hex", "token_urlsafe", "token_bytes":
            return .native(name, "nbytes=None") { interpreter, arguments in
                let count = arguments[0].isNone ? 32 : try interpreter.expectInt(arguments[0])
                let bytes = try bytes(count, interpreter.label("secrets.\(name)", arguments), interpreter)
                guard let known = bytes.asBytes else { return bytes }
                return switch name {
                case "token_hex": .string(known.map { PythonText.hexadecimal(UInt32($0), width: 2) }.joined())
                case "token_urlsafe": .string(Base64Module.encodeForURL(known))
                default: bytes
                }
            }
        case "randbelow":
            return .native(name, "upper") { interpreter, arguments in
                try chosen(
                    from: 0, count: interpreter.expectInt(arguments[0]), interpreter.label("secrets.randbelow", arguments), interpreter)
            }
        case "randbits": return .native(name, "k") { interpreter, arguments in try bits(arguments, "secrets.randbits", interpreter) }
        case "choice": return function(name, module: "secrets", interpreter)
        case "SystemRandom": return member(name, interpreter)
        case "compare_digest":
            return .native(name, "a, b") { interpreter, arguments in .bool(try interpreter.areEqual(arguments[0], arguments[1])) }
        default: return nil
        }
    }

    /// An instance of `random.Random`, whose methods are the functions of the module.
    private static func generator(_ name: String, _ interpreter: Interpreter) -> PythonModule {
        PythonModule("random.\(name)()") { [unowned interpreter] in member($0, interpreter) }
    }

    /// Random bytes.
    static func bytes(_ count: Int, _ label: String, _ interpreter: Interpreter) throws -> PythonValue {
        guard count >= 0 else { throw interpreter.valueError("negative argument not allowed") }
        try interpreter.reserve(count)
        return interpreter.volatile(label) { .bytes($0.randomBytes(count)) }
    }

    static func bits(_ arguments: Arguments, _ name: String, _ interpreter: Interpreter) throws -> PythonValue {
        let count = try interpreter.expectInt(arguments[0])
        guard count >= 0 else { throw interpreter.valueError("number of bits must be non-negative") }
        try interpreter.reserve(bits: count)
        return interpreter.volatile(interpreter.label(name, arguments)) { surroundings in
            let bytes = surroundings.randomBytes((count + 31) / 32 * 4)
            let limbs = stride(from: 0, to: bytes.count, by: 4).map { bytes[$0..<$0 + 4].reduce(UInt32(0)) { $0 << 8 | UInt32($1) } }
            return .integer(BigInteger(isNegative: false, magnitude: limbs).shifted(right: bytes.count * 8 - count))
        }
    }

    /// An integer of a range, each as likely as the others.
    static func chosen(from start: Int, count: Int, step: Int = 1, _ label: String, _ interpreter: Interpreter) throws -> PythonValue {
        guard count > 0 else { throw interpreter.valueError("empty range for \(label)") }
        return interpreter.volatile(label) { .int(start &+ $0.number(below: count) &* step) }
    }
}

extension Surroundings {
    /// A number from 0 up to `bound`, each as likely as the others; 0 for a bound that is not positive.
    func number(below bound: Int) -> Int {
        guard bound > 1 else { return 0 }
        let range = UInt64(bound)
        let limit = UInt64.max - UInt64.max % range
        while true {
            let value = randomBytes(8).reduce(UInt64(0)) { $0 << 8 | UInt64($1) }
            if value < limit { return Int(value % range) }
        }
    }

    /// A number from 0 up to 1.
    func fraction() -> Double { Double(number(below: 1 << 53)) / Double(1 << 53) }
}
