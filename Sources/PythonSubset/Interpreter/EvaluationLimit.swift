/// Why an evaluation was ended from outside; scripts can't catch it.
package struct EvaluationLimit: Error, Hashable, Sendable, CustomStringConvertible {
    package enum Kind: Hashable, Sendable {
        case steps, memory, deadline, cancelled
    }

    package let kind: Kind
    /// Where the evaluation stood; set by the interpreter.
    package var location: SourceLocation?

    package init(_ kind: Kind, location: SourceLocation? = nil) {
        self.kind = kind
        self.location = location
    }

    package static let deadline = EvaluationLimit(.deadline)
    package static let cancelled = EvaluationLimit(.cancelled)

    package var description: String {
        switch kind {
        case .steps: "The script runs for too long (an endless loop?) and was stopped."
        case .memory: "The script builds a value that is too large and was stopped."
        case .deadline: "The script did not end in time and was stopped."
        case .cancelled: "The evaluation was cancelled."
        }
    }
}

/// The bounds of an evaluation.
package struct EvaluationBounds: Sendable {
    /// Instructions, and elements handled by built-in functions.
    package var steps = 20_000_000
    /// Nested calls of functions (`RecursionError`).
    package var depth = 200
    /// Elements of one list, bytes of one string or file.
    package var elements = 50_000_000
    /// Bits of one integer.
    package var integerBits = 1 << 20

    package init() {}
}
