/// A `range`; `step` is never zero.
package struct PythonRange: Hashable {
    package let start: Int
    package let stop: Int
    package let step: Int
    package let count: Int

    /// `nil` when `step` is zero or the range has more elements than `Int` counts.
    package init?(_ start: Int, _ stop: Int, step: Int = 1) {
        guard step != 0, step != .min else { return nil }
        let (distance, overflow) = step > 0 ? stop.subtractingReportingOverflow(start) : start.subtractingReportingOverflow(stop)
        guard !overflow else { return nil }
        let stride = abs(step)
        self.start = start
        self.stop = stop
        self.step = step
        count = distance <= 0 ? 0 : (distance - 1) / stride + 1
    }

    /// The element at `index`, which lies in `0..<count`.
    package subscript(index: Int) -> Int { start &+ index &* step }

    /// The position of `value`; `nil` when it is not an element.
    package func index(of value: Int) -> Int? {
        let (distance, overflow) = value.subtractingReportingOverflow(start)
        guard !overflow, distance % step == 0 else { return nil }
        let index = distance / step
        return (0..<count).contains(index) ? index : nil
    }
}
