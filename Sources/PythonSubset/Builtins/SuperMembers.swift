enum SuperMembers {
    /// What `super()` stands for: the attributes of the classes after `start` in the order of the receiver's class.
    private final class Proxy {
        let start: PythonClass
        let receiver: PythonValue
        let type: PythonClass

        init(start: PythonClass, receiver: PythonValue, type: PythonClass) {
            self.start = start
            self.receiver = receiver
            self.type = type
        }
    }

    static let table = Dictionary([
        NativeDefinition("__new__", "cls, type=..., object=...") { interpreter, arguments in
            let (start, receiver) = try subject(arguments, interpreter)
            let type: PythonClass
            if case .class(let own) = receiver, own.isSubclass(of: start) { type = own } else { type = interpreter.type(of: receiver) }
            guard type.isSubclass(of: start) else {
                throw interpreter.typeError("super(type, obj): obj must be an instance or subtype of type")
            }
            return .instance(PythonInstance(interpreter.types.named("super"), payload: Proxy(start: start, receiver: receiver, type: type)))
        },
        NativeDefinition("__getattribute__", "self, name") { interpreter, arguments in
            let name = try interpreter.expectString(arguments[1])
            guard let proxy = arguments[0].payload(Proxy.self) else { return .none }
            let rest = proxy.type.linearization.drop { $0 !== proxy.start }.dropFirst()
            for ancestor in rest {
                guard let member = ancestor.ownMember(name) else { continue }
                if name == "__new__" { return member.functionOfStaticMethod }
                if name == "__init_subclass__" || name == "__class_getitem__" {
                    return .method(BoundMethod(member.functionOfClassMethod, receiver: proxy.receiver))
                }
                return try interpreter.bind(member, to: proxy.receiver, type: proxy.type)
            }
            if let opaque = proxy.type.opaqueBase {
                return .native(name, "*args, **kwargs") { _, _ in
                    name.hasPrefix("__") ? .none : .opaque(opaque.derived("\(opaque.origin).\(name)()"))
                }
            }
            throw interpreter.exception(.attributeError, "'super' object has no attribute '\(name)'")
        },
    ])

    private static func subject(_ arguments: Arguments, _ interpreter: Interpreter) throws -> (PythonClass, PythonValue) {
        if let type = arguments.given("type") {
            guard let object = arguments.given("object") else { throw interpreter.unsupported("super() with one argument") }
            return (try interpreter.expectClass(type, "super() argument 1"), object)
        }
        guard let frame = interpreter.frames.last, let index = frame.code.cells.firstIndex(of: "__class__"),
            case .class(let type)? = frame.cells[index].value
        else { throw interpreter.exception(.runtimeError, "super(): __class__ cell not found") }
        let receiver: PythonValue?
        if let parameter = frame.code.parameterCells.first(where: { $0.slot == 0 }) {
            receiver = frame.cells[parameter.cell].value
        } else {
            receiver = frame.locals.first ?? nil
        }
        guard let receiver, !frame.code.signature.parameters.isEmpty else {
            throw interpreter.exception(.runtimeError, "super(): no arguments")
        }
        return (type, receiver)
    }
}
