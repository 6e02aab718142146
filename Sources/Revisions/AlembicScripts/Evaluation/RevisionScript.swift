import OrderedCollections
import PythonSubset
import Schema
import SourceText

/// Evaluates the function of one revision file against a host.
package struct RevisionScript {
    private let module: CompiledModule
    /// Modules of other revisions, evaluated before for what they register with `@compiles`.
    private let registrations: [CompiledModule]
    private let modules: any WorkspaceModules
    private let bounds: EvaluationBounds

    package init(
        _ module: CompiledModule, registrations: [CompiledModule] = [], modules: any WorkspaceModules = NoModules(),
        bounds: EvaluationBounds = EvaluationBounds()
    ) {
        self.module = module
        self.registrations = registrations
        self.modules = modules
        self.bounds = bounds
    }

    /// Evaluates the module, then its `upgrade()` or `downgrade()` with the keyword arguments of `context.run_migrations()`.
    package func run(_ direction: Direction, on host: any ScriptHost) -> ScriptOutcome {
        ScriptEvaluation.evaluate(module.uri, on: host, modules: modules, bounds: bounds) { run(direction, in: $0) }
    }

    /// The same in an evaluation that has just begun.
    func run(_ direction: Direction, in script: ScriptEvaluation) -> ScriptOutcome {
        register(script.interpreter, script.state)
        let report = ScriptReport(script.interpreter, script.state)
        do {
            let evaluated = try script.interpreter.evaluateModule(module)
            report.beginStep()
            try call(direction, of: evaluated, script, report)
        } catch {
            report.add(error)
        }
        return report.outcome
    }

    /// A module that fails registers what it had registered before.
    private func register(_ interpreter: Interpreter, _ state: ScriptState) {
        guard !registrations.isEmpty else { return }
        state.withHost(RegistrationHost(state.host)) {
            for other in registrations where other.uri != module.uri { _ = try? interpreter.evaluateModule(other) }
        }
        state.findings = []
    }

    private func call(_ direction: Direction, of evaluated: PythonModule, _ script: ScriptEvaluation, _ report: ScriptReport) throws {
        guard let function = evaluated.attribute(direction.rawValue) else {
            report.fail(
                0..<0, "missing-function",
                "This revision has no \(direction.rawValue)() function: Alembic stops at it with an AttributeError. Write `def \(direction.rawValue)(): pass` if there is nothing to do."
            )
            return
        }
        let keywords = script.host.arguments.runMigrations
        if case .function(let function) = function, let missing = function.signature.missing(given: keywords.map(\.name)) {
            report.fail(
                function.range, "nonstandard-signature",
                "\(direction.rawValue)() takes arguments that Alembic does not pass: \(missing.joined(separator: ", ")). Such a revision is run by a tool of its project, not by Alembic."
            )
            return
        }
        let arguments = CallArguments([], keywords: keywords.map { .init($0.name, script.value(of: $0.value)) })
        let result = try script.interpreter.call(function, arguments)
        if case .opaque(let unknown) = function { report.unknown(unknown, script.interpreter) }
        _ = result
    }
}

extension Signature {
    /// The parameters that a call with only these keywords leaves without a value; nil when there are none.
    fileprivate func missing(given keywords: [String]) -> [String]? {
        let names = parameters.filter { parameter in
            !parameter.hasDefault && parameter.kind != .variadic && parameter.kind != .keywords && !keywords.contains(parameter.name)
        }.map(\.name)
        return names.isEmpty ? nil : names
    }
}

extension ScriptEvaluation {
    func value(of argument: RunArgument.Value) -> PythonValue {
        switch argument {
        case .none: .none
        case .bool(let value): .bool(value)
        case .integer(let value): .int(value)
        case .string(let text): .string(text)
        case .unknown(let unknown): .opaque(PythonSubset.Opaque(unknown.origin))
        }
    }
}
