import Schema

extension PostgreSQLRules {
    /// TYPE, then nullability, default, comment, and the new name last.
    func alterColumn(_ operation: AlterColumn, _ writer: StatementWriter) throws(DialectError) {
        let using = operation.options["postgresql_using"]
        if using != nil, operation.modifyType == nil {
            throw DialectError(.command, "postgresql_using must be used with the type_ parameter")
        }
        if let type = operation.modifyType {
            try writer.alterColumn(operation) { compiler throws(DialectError) in
                try "TYPE \(compiler.type(type)) " + (using?.text.map { "USING " + $0 } ?? "")
            }
            if let existing = operation.existingType, using == nil, type.resolved(for: name).holdsAll(of: existing.resolved(for: name)) {
                writer.knowHazards([])
            }
        }
        try writer.alterNullability(operation)
        try writer.alterServerDefault(operation)
        try alterComment(operation, writer)
        try writer.alterName(operation)
    }

    private func alterComment(_ operation: AlterColumn, _ writer: StatementWriter) throws(DialectError) {
        let comment: String?
        switch operation.modifyComment {
        case .unchanged: return
        case .drop: comment = nil
        case .set(let text): comment = text
        }
        try writer.define { compiler throws(DialectError) in
            let column = "\(compiler.quoteDotted(operation.table)).\(compiler.quote(operation.column))"
            return "COMMENT ON COLUMN \(column) IS " + (comment.map { compiler.string($0) } ?? "NULL")
        }
    }

    func alterIdentity(_ operation: AlterColumn, _ writer: StatementWriter) throws(DialectError) {
        guard case .set(.identity(let identity)) = operation.modifyServerDefault else {
            if case .set = operation.modifyServerDefault {
                throw DialectError(
                    .argument,
                    "Column '\(operation.column)' is an identity: drop that with server_default=None before it gets another default.")
            }
            return try writer.alterColumn(operation) { _ throws(DialectError) in "DROP IDENTITY" }
        }
        guard case .set(let existing) = operation.existingServerDefault else {
            return try writer.alterColumn(operation) { compiler throws(DialectError) in "ADD " + compiler.identity(identity) }
        }
        guard case .identity(let old) = existing else {
            throw DialectError(
                .argument,
                "Column '\(operation.column)' has another default: drop that with server_default=None before it becomes an identity.")
        }
        let changes = identity.changes(from: old)
        try writer.alterColumn(operation) { _ throws(DialectError) in changes.joined() }
    }
}

extension Identity {
    /// `SET ...` for each attribute that has a new value, in the order of their names; one that is no longer given stays as it is.
    fileprivate func changes(from old: Identity) -> [String] {
        var changes: [String] = []
        func compare<Value: Equatable>(_ path: WritableKeyPath<SequenceOptions, Value?>) {
            guard options[keyPath: path] != nil, options[keyPath: path] != old.options[keyPath: path] else { return }
            var only = SequenceOptions()
            only[keyPath: path] = options[keyPath: path]
            changes.append("SET \(Compiler.sequenceOptions(only)) ")
        }
        if isAlways != old.isAlways { changes.append("SET GENERATED \(isAlways ? "ALWAYS" : "BY DEFAULT") ") }
        compare(\.cache)
        compare(\.cycle)
        compare(\.increment)
        compare(\.maxValue)
        compare(\.minValue)
        compare(\.noMaxValue)
        compare(\.noMinValue)
        compare(\.start)
        return changes
    }
}
