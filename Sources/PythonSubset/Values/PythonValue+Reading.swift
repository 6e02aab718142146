extension PythonValue {
    package var isNone: Bool {
        if case .none = self { true } else { false }
    }

    /// The text of a `str`, or of an instance of a subclass of it.
    package var asString: String? {
        switch self {
        case .string(let text): text
        case .instance(let instance): instance.underlying?.asString
        default: nil
        }
    }

    /// The value of an `int` or `bool` that fits `Int`, or of an instance of a subclass.
    package var asInt: Int? {
        switch self {
        case .int(let value): value
        case .bool(let value): value ? 1 : 0
        case .instance(let instance): instance.underlying?.asInt
        default: nil
        }
    }

    /// The value of an `int` or `bool` of any size, or of an instance of a subclass.
    package var asInteger: BigInteger? {
        switch self {
        case .bigInteger(let value): value
        case .instance(let instance): instance.underlying?.asInteger
        default: asInt.map { BigInteger($0) }
        }
    }

    /// The value of a `bool` itself; `nil` for anything else, truthy or not.
    package var asBool: Bool? {
        if case .bool(let value) = self { value } else { nil }
    }

    /// The value of a `float`, or of an instance of a subclass; integers are not converted.
    package var asFloat: Double? {
        switch self {
        case .float(let value): value
        case .instance(let instance): instance.underlying?.asFloat
        default: nil
        }
    }

    package var asBytes: [UInt8]? {
        switch self {
        case .bytes(let bytes): bytes
        case .instance(let instance): instance.underlying?.asBytes
        default: nil
        }
    }

    package var asDictionary: PythonDictionary? {
        switch self {
        case .dictionary(let dictionary): dictionary
        case .instance(let instance): instance.underlying?.asDictionary
        default: nil
        }
    }

    package var asClass: PythonClass? {
        if case .class(let type) = self { type } else { nil }
    }

    package var asInstance: PythonInstance? {
        if case .instance(let instance) = self { instance } else { nil }
    }

    package var asOpaque: Opaque? {
        if case .opaque(let opaque) = self { opaque } else { nil }
    }

    /// The elements of a list or tuple, or of an instance of a subclass; `nil` for anything else.
    package var asSequence: [PythonValue]? {
        switch self {
        case .list(let list): list.elements
        case .tuple(let elements): elements
        case .instance(let instance): instance.underlying?.asSequence
        default: nil
        }
    }

    /// The native state of an instance, when it is a `Payload`.
    package func payload<Payload>(_: Payload.Type = Payload.self) -> Payload? {
        if case .instance(let instance) = self { instance.payload as? Payload } else { nil }
    }

    /// The native state of an instance, when it is an object of that class.
    package func payload<Payload: AnyObject>(_: Payload.Type = Payload.self) -> Payload? {
        guard case .instance(let instance) = self, let object = instance.object else { return nil }
        return object as? Payload
    }

    /// The built-in value under an instance of a subclass of a built-in type; any other value as it is.
    package var unwrapped: PythonValue {
        if case .instance(let instance) = self, let underlying = instance.underlying { underlying } else { self }
    }
}
