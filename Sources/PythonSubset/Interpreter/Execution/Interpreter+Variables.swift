import OrderedCollections

extension Interpreter {
    func loadLocal(_ index: Int, _ frame: Frame) throws {
        guard let value = frame.locals[index] else { throw unboundLocal(frame.code.locals[index]) }
        frame.push(value)
    }

    func global(_ name: String, _ frame: Frame) throws -> PythonValue {
        if let value = frame.globals.namespace[name] ?? builtins.attribute(name) { return value }
        switch name {
        case "__name__": return .string(frame.globals.name)
        case "__doc__": return .none
        case "__file__": if let uri = frame.globals.uri { return .string(PythonModule.path(ofURI: uri)) }
        default: break
        }
        if let opaque = frame.globals.openNames { return .opaque(opaque.derived("\(opaque.origin).\(name)")) }
        throw exception(.nameError, "name '\(name)' is not defined")
    }

    func executeVariable(_ instruction: Instruction, _ frame: Frame) throws {
        switch instruction {
        case .deleteLocal(let index):
            guard frame.locals[index] != nil else { throw unboundLocal(frame.code.locals[index]) }
            frame.locals[index] = nil
        case .loadCell(let index): try frame.push(cellValue(index, frame))
        case .storeCell(let index): frame.cells[index].value = frame.pop()
        case .deleteCell(let index):
            _ = try cellValue(index, frame)
            frame.cells[index].value = nil
        case .deleteGlobal(let index):
            let name = frame.code.names[index]
            guard frame.globals.namespace.removeValue(forKey: name) != nil else {
                throw exception(.nameError, "name '\(name)' is not defined")
            }
        case .loadName(let index):
            let name = frame.code.names[index]
            try frame.push(frame.namespace[name] ?? global(name, frame))
        case .storeName(let index): frame.namespace[frame.code.names[index]] = frame.pop()
        case .deleteName(let index):
            let name = frame.code.names[index]
            guard frame.namespace.removeValue(forKey: name) != nil else { throw exception(.nameError, "name '\(name)' is not defined") }
        case .loadNameOrCell(let name, let cell):
            try frame.push(frame.namespace[frame.code.names[name]] ?? cellValue(cell, frame))
        default: break
        }
    }

    private func cellValue(_ index: Int, _ frame: Frame) throws -> PythonValue {
        if let value = frame.cells[index].value { return value }
        let name = frame.code.cells[index]
        if index < frame.code.ownCellCount { throw unboundLocal(name) }
        throw exception(.nameError, "cannot access free variable '\(name)' where it is not associated with a value in enclosing scope")
    }

    private func unboundLocal(_ name: String) -> PythonException {
        exception(.unboundLocalError, "cannot access local variable '\(name)' where it is not associated with a value")
    }
}
