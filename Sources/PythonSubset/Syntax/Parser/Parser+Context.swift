extension Parser {
    /// What the statements around a token are, for the words that stand in some places only.
    struct Context {
        var isInFunction = false
        var isInAsyncFunction = false
        var isInLoop = false
        /// Whether brackets are open.
        var isInBrackets = false
        /// Whether `yield` has been seen in the innermost function.
        var hasYield = false

        static func function(isAsync: Bool) -> Context {
            Context(isInFunction: true, isInAsyncFunction: isAsync)
        }

        static let classBody = Context()
    }

    /// Parses with another context; the old one is back afterwards, also when parsing fails.
    mutating func within<Result>(
        _ inner: Context, _ body: (inout Parser) throws(SyntaxFailure) -> Result
    ) throws(SyntaxFailure) -> (result: Result, hasYield: Bool) {
        let outer = context
        context = inner
        defer { context = outer }
        let result = try body(&self)
        return (result, context.hasYield)
    }

    mutating func requireFunction(for word: String, at range: Range<Int>) {
        if !context.isInFunction { report(range, "'\(word)' outside function") }
    }

    mutating func requireAsyncFunction(for word: String, at range: Range<Int>) {
        if !context.isInAsyncFunction { report(range, "'\(word)' outside async function") }
    }

    mutating func reportAwait(at range: Range<Int>) {
        report(range, context.isInFunction ? "'await' outside async function" : "'await' outside function")
    }

    /// A generator holds what was read from `start` on, and is asynchronous if that awaits.
    mutating func allowAwaits(from start: Int) {
        if !misplacedAwaits.isEmpty { misplacedAwaits.removeAll { $0.lowerBound >= start } }
    }

    /// At the end of a statement: what no generator holds was an error.
    mutating func reportMisplacedAwaits() {
        if misplacedAwaits.isEmpty { return }
        for range in misplacedAwaits { reportAwait(at: range) }
        misplacedAwaits.removeAll()
    }

    mutating func requireLoop(for word: String, at range: Range<Int>) {
        if !context.isInLoop { report(range, word == "break" ? "'break' outside loop" : "'continue' not properly in loop") }
    }
}
