import PythonSubset
import Revisions
import SourceText

extension Snapshot {
    /// Problems by file, the configuration's included. Reads the whole of every file that nobody has read yet.
    package var problems: [FilePath: [Diagnostic]] {
        var problems = configuration.diagnostics
        if let error = configurationError, let path = error.path {
            problems[path, default: []].append(Diagnostic(error.range ?? 0..<0, code: "configuration", error.message))
        }
        for (path, problem) in unreadable { problems[path, default: []].append(problem) }
        for (path, diagnostics) in files.problems { problems[path, default: []] += diagnostics }
        for (uri, diagnostics) in graph.diagnostics {
            guard let path = FilePath(uri: uri) else { continue }
            problems[path, default: []] += diagnostics
        }
        if let environment, !environment.parsed.diagnostics.isEmpty { problems[environment.path] = environment.parsed.diagnostics }
        return problems
    }

    /// Why a revision's script can't be run although the graph has it: a syntax error.
    package func syntaxDefect(of revision: String) -> RevisionError? {
        guard let error = file(of: revision)?.syntaxError else { return nil }
        return RevisionError.syntax(error, revision: revision)
    }
}
