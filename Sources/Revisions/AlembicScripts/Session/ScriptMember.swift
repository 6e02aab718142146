import PythonSubset

/// A name of a modelled module or class, kept in a static table and made into a value when a script first uses it.
struct ScriptMember: Sendable {
    typealias Body = @Sendable (ScriptEvaluation, Arguments) throws -> PythonValue
    typealias Getter = @Sendable (ScriptEvaluation, PythonValue) throws -> PythonValue
    typealias Setter = @Sendable (ScriptEvaluation, PythonValue, PythonValue) throws -> Void

    enum Kind: Sendable {
        /// A function of a module, a method of a class.
        case function(NativeSignature, Body)
        case staticFunction(NativeSignature, Body)
        /// A method that receives the class.
        case classFunction(NativeSignature, Body)
        case attribute(Getter, Setter?)
        case constant(@Sendable (ScriptEvaluation) -> PythonValue)
    }

    let name: String
    let kind: Kind

    static func function(_ name: String, _ signature: NativeSignature, _ body: @escaping Body) -> ScriptMember {
        ScriptMember(name: name, kind: .function(signature, body))
    }

    static func staticFunction(_ name: String, _ signature: NativeSignature, _ body: @escaping Body) -> ScriptMember {
        ScriptMember(name: name, kind: .staticFunction(signature, body))
    }

    static func classFunction(_ name: String, _ signature: NativeSignature, _ body: @escaping Body) -> ScriptMember {
        ScriptMember(name: name, kind: .classFunction(signature, body))
    }

    /// An attribute computed when it is read from an instance.
    static func attribute(_ name: String, set: Setter? = nil, _ get: @escaping Getter) -> ScriptMember {
        ScriptMember(name: name, kind: .attribute(get, set))
    }

    static func constant(_ name: String, _ make: @escaping @Sendable (ScriptEvaluation) -> PythonValue) -> ScriptMember {
        ScriptMember(name: name, kind: .constant(make))
    }

    /// The class of `ScriptClasses` with the same key, or with another one.
    static func type(_ name: String, _ key: String? = nil) -> ScriptMember {
        constant(name) { script in .class(script.type(key ?? name)) }
    }

    /// The same member under another name.
    func named(_ other: String) -> ScriptMember { ScriptMember(name: other, kind: kind) }
}

extension ScriptMember {
    /// The member as a value of one evaluation.
    func value(_ script: ScriptEvaluation) -> PythonValue {
        switch kind {
        case .function(let signature, let body): .native(makeFunction(signature, body))
        case .staticFunction(let signature, let body): .native(makeFunction(signature, bindsReceiver: false, body))
        case .classFunction(let signature, let body): .descriptor(PythonDescriptor(constantClassMethod: makeFunction(signature, body)))
        case .attribute(let get, let set):
            .descriptor(PythonDescriptor(constant: { try get(ScriptEvaluation($0), $1) }, set: set.map(Self.makeSetter)))
        case .constant(let make): make(script)
        }
    }

    private static func makeSetter(_ set: @escaping Setter) -> @Sendable (Interpreter, PythonValue, PythonValue) throws -> Void {
        { try set(ScriptEvaluation($0), $1, $2) }
    }

    private func makeFunction(_ signature: NativeSignature, bindsReceiver: Bool = true, _ body: @escaping Body) -> NativeFunction {
        NativeFunction(constant: name, signature, bindsReceiver: bindsReceiver) { try body(ScriptEvaluation($0), $1) }
    }
}

/// Members by name.
struct ScriptMembers: Sendable, ExpressibleByArrayLiteral {
    let byName: [String: ScriptMember]

    init(_ members: [ScriptMember]) {
        byName = Dictionary(members.map { ($0.name, $0) }) { _, last in last }
    }

    init(arrayLiteral elements: ScriptMember...) {
        self.init(elements)
    }

    subscript(name: String) -> ScriptMember? { byName[name] }
}
