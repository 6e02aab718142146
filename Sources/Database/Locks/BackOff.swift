/// Pauses between attempts: twice as long each time up to a second, and a quarter more or less by chance, so that several waiters do not stay in step.
struct BackOff {
    private var milliseconds = 25.0

    mutating func next() -> Duration {
        defer { milliseconds = min(milliseconds * 2, 1000) }
        return .milliseconds(milliseconds * Double.random(in: 0.75...1.25))
    }
}
