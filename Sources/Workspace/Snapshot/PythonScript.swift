import PythonSubset
import SourceText
import Synchronization
import Threads

/// A Python file that is parsed when its tree or its syntax errors are asked for.
final class PythonScript: Sendable {
    private final class Problems: Sendable {
        let diagnostics: [Diagnostic]

        init(_ diagnostics: [Diagnostic]) { self.diagnostics = diagnostics }
    }

    let source: SourceText
    private let recent: RecentTrees
    private let problems = AtomicLazyReference<Problems>()
    /// Of a script that an editor shows: held while it is parsed, as several ask for it after an edit and one shall parse it for all.
    private let parsing: Lock<Void>?

    init(_ source: SourceText, recent: RecentTrees, isOpen: Bool) {
        self.source = source
        self.recent = recent
        parsing = isOpen ? Lock(()) : nil
    }

    var parsed: ParseResult {
        parsing.map { $0.withLock { _ in parsedAlone } } ?? parsedAlone
    }

    private var parsedAlone: ParseResult {
        if let known = recent.tree(of: self) { return known }
        let parsed = Parser.parse(source)
        _ = problems.storeIfNil(Problems(parsed.diagnostics))
        recent.keep(parsed, of: self)
        return parsed
    }

    /// The syntax errors; they stay, the tree need not.
    var diagnostics: [Diagnostic] {
        if let known = problems.load() { return known.diagnostics }
        if parsing != nil { return parsed.diagnostics }
        return problems.storeIfNil(Problems(Parser.parse(source).diagnostics)).diagnostics
    }
}
