import OrderedCollections

/// `uuid`.
enum UUIDModule {
    @Sendable static func member(_ name: String, _ interpreter: Interpreter) -> PythonValue? {
        switch name {
        case "UUID": return .class(type(interpreter))
        case "uuid4":
            return .native(name, "") { interpreter, _ in
                interpreter.volatile("uuid.uuid4()") { make(PythonUUID(bytes: $0.randomBytes(16)).versioned(4), interpreter) }
            }
        case "uuid1":
            return .native(name, "node=None, clock_seq=None") { interpreter, _ in
                interpreter.volatile("uuid.uuid1()") { make(PythonUUID(at: $0.now(), random: $0.randomBytes(8)), interpreter) }
            }
        case "getnode":
            return .native(name, "") { interpreter, _ in
                interpreter.volatile("uuid.getnode()") { .int($0.randomBytes(6).reduce(1) { $0 << 8 | Int($1) }) }
            }
        case "uuid3", "uuid5":
            return .native(name, "namespace, name") { interpreter, arguments in
                guard let space = arguments[0].payload(PythonUUID.self) else {
                    if case .opaque(let opaque) = arguments[0] { throw UnknownValue(opaque) }
                    throw interpreter.typeError("a UUID is required, not \(interpreter.typeName(of: arguments[0]))")
                }
                let text = try arguments[1].asBytes ?? Array(interpreter.expectString(arguments[1]).utf8)
                let digest = MessageDigest.digest(name == "uuid3" ? "md5" : "sha1", space.bytes + text)
                return make(PythonUUID(bytes: Array(digest.prefix(16))).versioned(name == "uuid3" ? 3 : 5), interpreter)
            }
        default: return namespaces[name].flatMap(PythonUUID.init).map { make($0, interpreter) }
        }
    }

    private static let namespaces = [
        "NAMESPACE_DNS": "6ba7b810-9dad-11d1-80b4-00c04fd430c8", "NAMESPACE_URL": "6ba7b811-9dad-11d1-80b4-00c04fd430c8",
        "NAMESPACE_OID": "6ba7b812-9dad-11d1-80b4-00c04fd430c8", "NAMESPACE_X500": "6ba7b814-9dad-11d1-80b4-00c04fd430c8",
    ]

    private static func type(_ interpreter: Interpreter) -> PythonClass {
        interpreter.libraryClass("UUID", module: "uuid", members: table) { type in
            let attributes: [String: (PythonUUID) -> PythonValue] = [
                "hex": { .string($0.description.filter { $0 != "-" }) }, "bytes": { .bytes($0.bytes) }, "int": { .integer($0.integer) },
                "version": { $0.bytes[8] & 0xC0 == 0x80 ? .int(Int($0.bytes[6] >> 4)) : .none }, "urn": { .string("urn:uuid:\($0)") },
            ]
            for (name, body) in attributes {
                type.namespace[name] = .property(get: { _, value in value.payload(PythonUUID.self).map(body) ?? .none })
            }
        }
    }

    static func make(_ uuid: PythonUUID, _ interpreter: Interpreter) -> PythonValue {
        .instance(PythonInstance(type(interpreter), payload: uuid))
    }

    private static let table = Dictionary([
        NativeDefinition("__init__", "self, hex=None, bytes=None, bytes_le=None, fields=None, int=None, version=None") {
            interpreter, arguments in
            var uuid: PythonUUID?
            if let text = arguments["hex"].asString {
                uuid = PythonUUID(text)
            } else if let bytes = arguments["bytes"].asBytes {
                guard bytes.count == 16 else { throw interpreter.valueError("bytes is not a 16-char string") }
                uuid = PythonUUID(bytes: bytes)
            } else if let number = arguments["int"].asInteger, !number.isNegative, number.bitWidth <= 128 {
                let limbs = number.magnitude + [UInt32](repeating: 0, count: 4 - number.magnitude.count)
                uuid = PythonUUID(
                    bytes: limbs.reversed().flatMap { limb in (0..<4).map { UInt8(truncatingIfNeeded: limb >> UInt32(24 - 8 * $0)) } })
            } else if let opaque = arguments["hex"].asOpaque {
                arguments[0].asInstance?.payload = opaque
                return .none
            }
            if let number = arguments["int"].asInteger, uuid == nil, arguments["hex"].isNone {
                throw interpreter.valueError(
                    number.isNegative || number.bitWidth > 128 ? "int is out of range (need a 128-bit value)" : "bad UUID")
            }
            guard ["hex", "bytes", "bytes_le", "fields", "int"].contains(where: { !arguments[$0].isNone }) else {
                throw interpreter.typeError("one of the hex, bytes, bytes_le, fields, or int arguments must be given")
            }
            if uuid == nil, !arguments["hex"].isNone, arguments["hex"].asString == nil {
                throw interpreter.missingAttribute("replace", of: arguments["hex"])
            }
            guard let uuid else { throw interpreter.valueError("badly formed hexadecimal UUID string") }
            arguments[0].asInstance?.payload = arguments["version"].asInt.map { uuid.versioned(UInt8(truncatingIfNeeded: $0)) } ?? uuid
            return .none
        },
        NativeDefinition("__str__", "self") { _, arguments in
            if let opaque = arguments[0].payload(Opaque.self) { return .opaque(opaque) }
            return .string(arguments[0].payload(PythonUUID.self)?.description ?? "")
        },
        NativeDefinition("__repr__", "self") { _, arguments in
            .string("UUID('\(arguments[0].payload(PythonUUID.self)?.description ?? "")')")
        },
        NativeDefinition("__eq__", "self, other") { _, arguments in
            guard let left = arguments[0].payload(PythonUUID.self), let right = arguments[1].payload(PythonUUID.self) else {
                return .notImplemented
            }
            return .bool(left == right)
        },
        NativeDefinition("__lt__", "self, other") { _, arguments in
            guard let left = arguments[0].payload(PythonUUID.self), let right = arguments[1].payload(PythonUUID.self) else {
                return .notImplemented
            }
            return .bool(left.bytes.lexicographicallyPrecedes(right.bytes))
        },
        NativeDefinition("__hash__", "self") { _, arguments in .int(arguments[0].payload(PythonUUID.self).hashValue) },
        NativeDefinition("__int__", "self") { _, arguments in arguments[0].payload(PythonUUID.self).map { .integer($0.integer) } ?? .int(0)
        },
    ])
}

/// The payload of a `uuid.UUID`.
package struct PythonUUID: Hashable, Sendable, CustomStringConvertible {
    /// Sixteen bytes.
    package let bytes: [UInt8]

    init(bytes: [UInt8]) {
        self.bytes = bytes
    }

    /// `nil` unless the text has 32 hexadecimal digits, hyphens, braces and `urn:uuid:` aside.
    package init?(_ text: String) {
        var digits = text.replacing("urn:", with: "").replacing("uuid:", with: "")
        digits.removeAll { $0 == "-" || $0 == "{" || $0 == "}" }
        let characters = Array(digits)
        guard characters.count == 32, characters.allSatisfy(\.isHexDigit) else { return nil }
        bytes = stride(from: 0, to: 32, by: 2).compactMap { UInt8(String(characters[$0...($0 + 1)]), radix: 16) }
    }

    package var description: String {
        let digits = bytes.map { PythonText.hexadecimal(UInt32($0), width: 2) }
        return [digits[0..<4], digits[4..<6], digits[6..<8], digits[8..<10], digits[10..<16]].map { $0.joined() }.joined(separator: "-")
    }

    var integer: BigInteger {
        bytes.reduce(BigInteger(0)) { $0.shifted(left: 8) + BigInteger(Int($1)) }
    }

    func versioned(_ version: UInt8) -> PythonUUID {
        var bytes = bytes
        bytes[6] = bytes[6] & 0x0F | version << 4
        bytes[8] = bytes[8] & 0x3F | 0x80
        return PythonUUID(bytes: bytes)
    }
}

extension PythonUUID {
    /// Version 1: a time in nanoseconds since 1970, and eight random bytes for the clock sequence and the node.
    init(at time: Int, random: [UInt8]) {
        let intervals = UInt64(truncatingIfNeeded: time / 100) &+ 0x01B2_1DD2_1381_4000
        let fields: [UInt8] = [24, 16, 8, 0, 40, 32, 56, 48].map { UInt8(truncatingIfNeeded: intervals >> UInt64($0)) }
        var node = random
        node[2] |= 1
        self = PythonUUID(bytes: fields + node).versioned(1)
    }
}
