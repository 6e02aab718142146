extension Duration {
    /// Whole milliseconds, rounded up, from 0 to a day: what `poll` and PostgreSQL's time limits are given.
    var wholeMilliseconds: Int32 {
        let milliseconds = (self / .milliseconds(1)).rounded(.up)
        return Int32(min(max(milliseconds, 0), 86_400_000))
    }
}
