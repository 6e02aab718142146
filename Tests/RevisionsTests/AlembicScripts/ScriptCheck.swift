import Dialects
import PythonSubset
@testable import Revisions
import Schema
import SourceText

/// A script's offline SQL, and what was said about it.
struct ScriptRun {
    var sql: String
    var isComplete: Bool
    var diagnostics: [Diagnostic]
    var exception: String?
    var statements: [Statement]
}

/// Evaluates the text of a revision offline.
func runScript(
    _ source: String, _ direction: Direction = .upgrade, _ dialect: Dialect = .postgresql, options: ContextOptions = literalOptions(),
    arguments: ScriptArguments = ScriptArguments(), modules: [String: String] = [:]
) -> ScriptRun {
    let parsed = Parser.parse(SourceText(source))
    let module = CompiledModule(parsed.module, name: "revision_py", uri: "file:///versions/revision.py")
    let host = RenderingHost(dialect, options: options, arguments: arguments)
    let outcome = RevisionScript(module, modules: TextModules(sources: modules)).run(direction, on: host)
    return ScriptRun(
        sql: Statement.script(host.statements), isComplete: outcome.isComplete, diagnostics: parsed.diagnostics + outcome.diagnostics,
        exception: outcome.exception, statements: host.statements)
}

func literalOptions() -> ContextOptions {
    var options = ContextOptions()
    options.literalBinds = true
    return options
}

/// Modules of a workspace, given as texts by name.
struct TextModules: WorkspaceModules {
    var sources: [String: String]

    func module(named name: String) -> CompiledModule? {
        sources[name].map { CompiledModule(Parser.parse(SourceText($0)).module, name: name, uri: "file:///\(name).py") }
    }

    func readFile(_ path: String) -> FileReading { .refused }
}

extension String {
    var trimmedEnd: String {
        var text = self
        while text.hasSuffix("\n") { text.removeLast() }
        return text
    }
}
