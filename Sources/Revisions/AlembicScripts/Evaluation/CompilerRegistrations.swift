import PythonSubset
import Schema

/// Alembic imports every revision before it runs one: what one of them registers with `@compiles` holds in all.
extension RevisionScript {
    /// Whether a module imports `sqlalchemy.ext.compiler` at its top level.
    package static func mayRegisterCompilers(_ module: AST.Module) -> Bool {
        module.body.contains { statement in
            switch statement {
            case .import(let node): node.names.contains { $0.name.name == compilerModule }
            case .importFrom(let node):
                node.module?.name == compilerModule
                    || node.module?.name == "sqlalchemy.ext" && node.names.contains { $0.name.name == "compiler" }
            default: false
            }
        }
    }

    private static let compilerModule = "sqlalchemy.ext.compiler"
}

/// A host for modules that are evaluated for their registrations alone: it performs nothing.
final class RegistrationHost: ScriptHost {
    private let host: any ScriptHost

    init(_ host: any ScriptHost) {
        self.host = host
    }

    var dialect: DialectName { host.dialect }
    var isOffline: Bool { true }
    var options: ContextOptions { host.options }
    var arguments: ScriptArguments { host.arguments }
    var configuration: any ScriptConfiguration { host.configuration }

    func perform(_ step: OperationStep) throws {}
    func query(_ statement: ExecuteSQL, source: Schema.SourceLocation?) throws -> ScriptRows? { nil }
    func checkpoint() throws { try host.checkpoint() }
}
