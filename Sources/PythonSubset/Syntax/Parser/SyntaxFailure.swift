/// Thrown up to the next place where parsing can go on; the parser holds what there is to say.
struct SyntaxFailure: Error {}

/// What there is to say about a failure; a class, because the parser should be small: where it is not optimised, every method copies it.
final class FailureDescription {
    let range: Range<Int>
    let message: String
    /// Whether a bracket that was not closed is the reason.
    var isUnclosed = false

    init(_ range: Range<Int>, _ message: String) {
        self.range = range
        self.message = message
    }
}
