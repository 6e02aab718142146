import Schema

extension StatementReader {
    /// BEGIN, COMMIT and their kin. `END` and `BEGIN` count only where a statement begins.
    var isTransactionControl: Bool {
        var reader = self
        if reader.accept("start", "transaction") || reader.accept("set", "transaction") || reader.accept("prepare", "transaction") {
            return true
        }
        return ["begin", "commit", "rollback", "abort", "end", "savepoint", "release"].contains(word)
    }
}
