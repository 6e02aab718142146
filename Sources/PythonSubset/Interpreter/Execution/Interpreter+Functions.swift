extension Interpreter {
    func executeCall(_ frame: Frame, _ site: CallSite, _ positional: Int, _ keywords: [String]) throws {
        var arguments = CallArguments(site: site)
        if !keywords.isEmpty {
            arguments.keywords = frame.pop(named: keywords)
        }
        arguments.positional = frame.pop(positional)
        let callee = frame.pop()
        frame.push(try call(callee, arguments))
    }

    func executeUnpackedCall(_ frame: Frame, _ site: CallSite) throws {
        let keywords = frame.pop()
        let positional = frame.pop()
        let callee = frame.pop()
        frame.push(try call(callee, unpackedArguments(positional, keywords, site)))
    }

    func unpackedArguments(_ positional: PythonValue, _ keywords: PythonValue, _ site: CallSite) -> CallArguments {
        CallArguments(
            positional.asSequence ?? [], keywords: keywords.asDictionary?.namedEntries.map { .init($0.name, $0.value) } ?? [], site: site)
    }

    /// Calls a function of a script; a generator function's body does not start yet.
    func call(_ function: PythonFunction, _ arguments: CallArguments) throws -> PythonValue {
        let code = function.definition.code
        var locals = try bind(code.signature, arguments, function: function.qualifiedName)
        if code.signature.variadicIndex != nil || code.signature.keywordsIndex != nil { try locals.forEach { try $0.map(adopt) } }
        for (index, value) in function.defaults.enumerated() where locals[index] == nil { locals[index] = value }
        if locals.count < code.locals.count { locals += [PythonValue?](repeating: nil, count: code.locals.count - locals.count) }
        let frame = Frame(code: code, globals: function.globals, locals: locals, cells: makeCells(code, locals, function.captured))
        if code.isGenerator || code.isAsync {
            return try adopted(.iterator(Generator(frame)))
        }
        switch try run(frame) {
        case .returned(let value), .yielded(let value): return value
        }
    }

    func makeCells(_ code: CodeObject, _ locals: [PythonValue?], _ captured: [Cell]) -> [Cell] {
        guard !code.cells.isEmpty else { return [] }
        let own = (0..<code.ownCellCount).map { _ in Cell() }
        for (cell, slot) in code.parameterCells { own[cell].value = locals[slot] }
        for cell in own { realm.track(cell) }
        return own + captured
    }

    func makeFunction(_ frame: Frame, _ definition: FunctionCode, _ positions: [Int], _ captured: [Int]) {
        var defaults: [PythonValue?] = []
        if !positions.isEmpty {
            defaults = [PythonValue?](repeating: nil, count: definition.signature.parameters.count)
            for (position, value) in zip(positions, frame.pop(positions.count)) { defaults[position] = value }
        }
        let function = PythonFunction(
            definition, globals: frame.globals, defaults: defaults, captured: captured.map { frame.cells[$0] })
        realm.track(function)
        frame.push(.function(function))
    }
}
