/// Pauses between attempts: twice as long each time up to a limit, and a quarter more or less by chance, so that several waiters do not stay in step.
package struct BackOff {
    private var milliseconds: Double
    private let limit: Double

    package init(firstMilliseconds: Double = 25, limitMilliseconds: Double = 1000) {
        milliseconds = firstMilliseconds
        limit = limitMilliseconds
    }

    package mutating func next() -> Duration {
        defer { milliseconds = min(milliseconds * 2, limit) }
        return .milliseconds(milliseconds * Double.random(in: 0.75...1.25))
    }
}
