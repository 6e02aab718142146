import PythonSubset
import SourceText
import Synchronization

/// A Python file that is parsed when its tree or its syntax errors are asked for.
final class PythonScript: Sendable {
    private final class Problems: Sendable {
        let diagnostics: [Diagnostic]

        init(_ diagnostics: [Diagnostic]) { self.diagnostics = diagnostics }
    }

    let source: SourceText
    private let recent: RecentTrees
    private let problems = AtomicLazyReference<Problems>()

    init(_ source: SourceText, recent: RecentTrees) {
        self.source = source
        self.recent = recent
    }

    var parsed: ParseResult {
        if let known = recent.tree(of: self) { return known }
        let parsed = Parser.parse(source)
        _ = problems.storeIfNil(Problems(parsed.diagnostics))
        recent.keep(parsed, of: self)
        return parsed
    }

    /// The syntax errors; they stay, the tree need not.
    var diagnostics: [Diagnostic] {
        if let known = problems.load() { return known.diagnostics }
        return problems.storeIfNil(Problems(Parser.parse(source).diagnostics)).diagnostics
    }
}
