/// What `Sequence` and `Identity` have in common; nil for what was not given.
package struct SequenceOptions: Sendable, Hashable {
    package var start: Int?
    package var increment: Int?
    package var minValue: Int?
    package var maxValue: Int?
    /// `nominvalue`.
    package var noMinValue: Bool?
    /// `nomaxvalue`.
    package var noMaxValue: Bool?
    package var cycle: Bool?
    package var cache: Int?

    package init(
        start: Int? = nil, increment: Int? = nil, minValue: Int? = nil, maxValue: Int? = nil, noMinValue: Bool? = nil,
        noMaxValue: Bool? = nil,
        cycle: Bool? = nil, cache: Int? = nil
    ) {
        self.start = start
        self.increment = increment
        self.minValue = minValue
        self.maxValue = maxValue
        self.noMinValue = noMinValue
        self.noMaxValue = noMaxValue
        self.cycle = cycle
        self.cache = cache
    }
}
