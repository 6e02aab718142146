import OrderedCollections

extension Interpreter {
    func executeImport(_ instruction: Instruction, _ frame: Frame) throws {
        switch instruction {
        case .importModule(let index, let bindsTop):
            let name = frame.code.names[index]
            let module = try importModule(name)
            let top = bindsTop ? name.utf8.firstIndex(of: UInt8(ascii: ".")).flatMap { modules[String(name[..<$0])] } : nil
            frame.push(.module(top ?? module))
        case .importFrom(let index, let level):
            let name = try absoluteName(frame.code.names[index], level: level, from: frame.globals)
            frame.push(.module(try importModule(name)))
        case .importName(let index):
            guard case .module(let module) = frame.top else { return }
            frame.push(try importName(frame.code.names[index], from: module))
        case .importStar:
            guard case .module(let module) = frame.pop() else { return }
            try importAll(from: module, into: frame)
        default: break
        }
    }

    private func absoluteName(_ name: String, level: Int, from module: PythonModule) throws -> String {
        guard level > 0 else { return name }
        var parts = module.name.split(separator: ".")
        if !module.isPackage { _ = parts.popLast() }
        guard !parts.isEmpty else { throw exception(.importError, "attempted relative import with no known parent package") }
        guard parts.count >= level else { throw exception(.importError, "attempted relative import beyond top-level package") }
        parts.removeLast(level - 1)
        return (parts + (name.isEmpty ? [] : [Substring(name)])).joined(separator: ".")
    }

    private func importName(_ name: String, from module: PythonModule) throws -> PythonValue {
        if let value = try findAttribute(name, of: .module(module)) {
            if case .opaque(let opaque) = value, module.opaque != nil {
                let placed = PythonValue.opaque(Opaque(opaque.origin, kind: opaque.kind, location: location))
                module.namespace[name] = placed
                return placed
            }
            return value
        }
        if module.isPackage {
            do {
                return .module(try importModule("\(module.name).\(name)"))
            } catch let exception as PythonException
                where exception.instance.type === types.exception(.moduleNotFoundError) && exception.traceback.isEmpty
            {
                throw cannotImport(name, from: module)
            }
        }
        throw cannotImport(name, from: module)
    }

    private func cannotImport(_ name: String, from module: PythonModule) -> PythonException {
        let place = module.uri.map { PythonModule.path(ofURI: $0) } ?? "unknown location"
        return exception(.importError, "cannot import name '\(name)' from '\(module.name)' (\(place))")
    }

    private func importAll(from module: PythonModule, into frame: Frame) throws {
        if let opaque = module.opaque {
            frame.globals.openNames = opaque
            return
        }
        let names: [String]
        if let all = module.namespace["__all__"] {
            names = try elements(of: all).compactMap(\.asString)
        } else if !module.exports.isEmpty {
            names = module.exports
        } else {
            names = module.namespace.keys.filter { !$0.hasPrefix("_") }
        }
        for name in names { frame.globals.namespace[name] = try importName(name, from: module) }
    }
}
