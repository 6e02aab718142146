import OrderedCollections

extension Interpreter {
    func makeClass(_ frame: Frame, _ code: CodeObject, _ site: CallSite, _ captured: [Int]) throws {
        let keywords = frame.pop()
        let bases = frame.pop()
        let arguments = unpackedArguments(bases, keywords, site)
        let cells = makeCells(code, [], captured.map { frame.cells[$0] })
        let body = Frame(code: code, globals: frame.globals, locals: [], cells: cells)
        if let documentation = code.documentation { body.namespace["__doc__"] = .string(documentation) }
        _ = try run(body)
        let type = try defineClass(
            code.name, qualifiedName: code.qualifiedName, module: frame.globals.name, arguments: arguments, namespace: body.namespace)
        if let index = code.cells.prefix(code.ownCellCount).firstIndex(of: "__class__") { cells[index].value = .class(type) }
        frame.push(.class(type))
    }

    func annotate(_ frame: Frame, _ name: String, _ type: PythonValue) {
        if case .dictionary(let annotations)? = frame.namespace["__annotations__"] {
            annotations[name] = type
        } else {
            frame.namespace["__annotations__"] = .dictionary(PythonDictionary([(name, type)]))
        }
    }

    /// What a class statement does once its body has run.
    func defineClass(
        _ name: String, qualifiedName: String, module: String, arguments: CallArguments, namespace: OrderedDictionary<String, PythonValue>
    ) throws -> PythonClass {
        var bases: [PythonClass] = []
        var opaque: Opaque?
        for (index, base) in arguments.positional.enumerated() {
            switch base {
            case .class(let type): bases.append(type)
            case .opaque(let unknown): opaque = opaque ?? unknown
            default:
                throw typeError("\(typeName(of: base)) object can't be the base of a class", at: arguments.location(ofPositional: index))
            }
        }
        guard let type = PythonClass(name, qualifiedName: qualifiedName, module: module, bases: bases, namespace: namespace, in: self)
        else {
            let names = bases.map(\.name).joined(separator: ", ")
            throw typeError("Cannot create a consistent method resolution order (MRO) for bases \(names)")
        }
        type.opaqueBase = opaque ?? type.opaqueBase
        var keywords = arguments.keywords
        if let index = keywords.firstIndex(where: { $0.name == "metaclass" }) {
            if case .class(let metaclass) = keywords[index].value, metaclass !== types.type { type.metaclass = metaclass }
            keywords.remove(at: index)
        }
        for (name, value) in namespace {
            guard case .instance(let instance) = value, let setter = instance.type.specialMember("__set_name__") else { continue }
            _ = try call(bind(setter, to: value, type: instance.type), .class(type), .string(name))
        }
        for ancestor in type.linearization.dropFirst() {
            if let hook = ancestor.didDefineSubclass {
                try hook(self, type, keywords)
                return type
            }
            if let hook = ancestor.ownMember("__init_subclass__") {
                _ = try call(hook.functionOfClassMethod, CallArguments([.class(type)], keywords: keywords))
                return type
            }
        }
        return type
    }
}

extension PythonValue {
    /// The function under a `classmethod`; any other value as it is.
    var functionOfClassMethod: PythonValue {
        if case .descriptor(let descriptor) = self, case .classMethod(let function) = descriptor.kind { function } else { self }
    }
}
