import Schema

extension SQLiteRules {
    func traits(_ statement: StatementReader) -> StatementTraits {
        var traits = StatementTraits(isTransactionControl: statement.isTransactionControl, hazards: HazardReading.hazards(statement))
        var reader = statement
        if reader.accept("vacuum") {
            traits.transactionObstacle = "VACUUM"
        } else if reader.accept("pragma"), let name = reader.name()?.split(separator: ".").last.map({ $0.lowercased() }) {
            switch name {
            case "synchronous" where !reader.isAtEnd, "wal_checkpoint": traits.transactionObstacle = "PRAGMA \(name)"
            case "foreign_keys", "journal_mode", "page_size", "auto_vacuum", "encoding": traits.isIgnoredInTransaction = !reader.isAtEnd
            default: break
            }
        }
        return traits
    }
}
