import OrderedCollections

extension Interpreter {
    /// Evaluates a module and keeps it under its name, so that imports find it.
    ///
    /// A module whose body raises is forgotten, as in Python.
    package func evaluateModule(_ compiled: CompiledModule) throws -> PythonModule {
        let module = PythonModule(compiled.name, uri: compiled.uri, isPackage: compiled.isPackage)
        realm.track(module)
        modules[compiled.name] = module
        if let documentation = compiled.code.documentation { module.namespace["__doc__"] = .string(documentation) }
        let code = compiled.code
        do {
            _ = try run(Frame(code: code, globals: module, locals: [], cells: makeCells(code, [], [])))
        } catch {
            modules[compiled.name] = nil
            throw error
        }
        return module
    }

    /// The module of an absolute dotted name, with its parents; unknown ones are opaque.
    ///
    /// - Throws: `ModuleNotFoundError`, and whatever the body of a module raises.
    package func importModule(_ name: String) throws -> PythonModule {
        if let module = modules[name] { return module }
        var parent: PythonModule?
        if let dot = name.utf8.lastIndex(of: UInt8(ascii: ".")) {
            let outer = try importModule(String(name[..<dot]))
            parent = outer
            if let module = modules[name] { return module }
            if outer.opaque != nil { return remember(opaqueModule(name), as: name, in: outer) }
        }
        if let module = lastingModules[name] { return remember(module, as: name, in: parent) }
        if let module = StandardLibrary.module(name, self) { return remember(module, as: name, in: parent) }
        if StandardLibrary.isMissing(name) { throw exception(.moduleNotFoundError, "No module named '\(name)'") }
        switch try host.findModule(name, self) {
        case .native(let module): return remember(module, as: name, in: parent)
        case .source(let compiled): return try descend { try remember(evaluateModule(compiled), as: name, in: parent) }
        case .opaque: return remember(opaqueModule(name), as: name, in: parent)
        case .missing: throw exception(.moduleNotFoundError, "No module named '\(name)'")
        }
    }

    private func remember(_ module: PythonModule, as name: String, in parent: PythonModule?) -> PythonModule {
        modules[name] = module
        realm.track(module)
        if let parent, let dot = name.utf8.lastIndex(of: UInt8(ascii: ".")) {
            parent.namespace[String(name[name.utf8.index(after: dot)...])] = .module(module)
        }
        return module
    }

    private func opaqueModule(_ name: String) -> PythonModule {
        PythonModule(name, uri: nil, isPackage: true, opaque: Opaque(name, location: location))
    }
}

extension PythonModule {
    /// The path of a `file:` URI; any other URI as it is.
    static func path(ofURI uri: String) -> String {
        guard uri.hasPrefix("file://") else { return uri }
        var bytes: [UInt8] = []
        var rest = uri.utf8.dropFirst(7)
        while let byte = rest.popFirst() {
            if byte == UInt8(ascii: "%"), let value = UInt8(String(decoding: rest.prefix(2), as: UTF8.self), radix: 16) {
                bytes.append(value)
                rest = rest.dropFirst(2)
            } else {
                bytes.append(byte)
            }
        }
        return String(decoding: bytes, as: UTF8.self)
    }
}
