import PythonSubset

/// Ends the evaluation of scripts when its task is cancelled or its time is up.
package struct EvaluationDeadline: Sendable {
    /// A preview takes milliseconds; what takes this long will not end.
    package static let limit = Duration.seconds(15)

    private let end: ContinuousClock.Instant

    package init(_ limit: Duration = EvaluationDeadline.limit) {
        end = ContinuousClock.now + limit
    }

    /// - Throws: `EvaluationLimit`, or `CancellationError`.
    @Sendable package func check() throws {
        if Task.isCancelled { throw CancellationError() }
        if ContinuousClock.now >= end { throw EvaluationLimit.deadline }
    }
}
