import Schema

extension StatementWriter {
    /// The operations of a batch as plain statements, or a re-creation of the table.
    func batchAlterTable(_ batch: BatchAlterTable) throws(DialectError) {
        // What a batch executes runs at once, ahead of the changes that it gathers.
        let steps = batch.operations.filter { !$0.operation.runsAtOnce }
        for step in batch.operations where step.operation.runsAtOnce { try write(step) }
        let recreates =
            switch batch.recreate {
            case .always: true
            case .never: false
            case .auto: steps.contains { rules.batchNeedsRecreate($0.operation) }
            }
        guard recreates else {
            for step in steps { try write(step) }
            return
        }
        guard let table = batch.copyFrom ?? options.knownTables[batch.table] else {
            throw DialectError(
                .command,
                """
                This operation cannot proceed in --sql mode; batch mode with dialect \(rules.name) requires a live database connection with \
                which to reflect the table "\(batch.table.name)". To generate a batch SQL migration script using table "move and copy", a \
                complete Table object should be passed to the "copy_from" argument of the batch_alter_table() method so that table \
                reflection can be skipped.
                """)
        }
        var change = try TableRecreation(table, batch, compiler())
        for step in steps { try change.apply(step.operation) }
        guard !change.transfers.isEmpty else {
            throw DialectError(.key, "The batch leaves no column of '\(table.name.name)' whose rows could be copied.")
        }
        try recreate(change)
    }

    /// CREATE the new table, copy the rows, DROP the old one, RENAME, then the indexes.
    private func recreate(_ change: TableRecreation) throws(DialectError) {
        let newTable = try change.makeNewTable()
        let definition = try definition(of: newTable)
        for name in change.reusedNames(rules) {
            try define { compiler throws(DialectError) in
                "ALTER TABLE \(compiler.quote(change.original.name)) DROP CONSTRAINT \(compiler.quote(name))"
            }
        }
        var typed = definition
        typed.columns.removeAll { column in change.slots.contains { $0.hasNewType && $0.column.name == column.name } }
        try rules.createTypes(of: typed, self)
        try define { compiler throws(DialectError) in try compiler.createTable(definition, ifNotExists: false) }
        if change.keepsLostConstraint { note(.difference(.batchRenamedConstraint)) }
        if change.keepsVariant { note(.difference(.batchVariant)) }
        for index in definition.indexes {
            try define { compiler throws(DialectError) in try rules.index(index, on: definition, ifNotExists: false, compiler) }
        }
        if rules.supportsComments {
            if let comment = newTable.comment {
                try define { compiler throws(DialectError) in compiler.tableComment(comment, on: newTable.name) }
                if change.batch.comment == nil { note(.difference(.batchTableComment)) }
            }
            for column in newTable.columns { try commentColumn(column, of: newTable.name) }
        }
        try manipulate { compiler throws(DialectError) in
            let transfers = change.transfers
            let select = Select(transfers.map(\.source))
            let insert = Insert(into: TableClause(newTable.name), .query(columns: transfers.map(\.column), .select(select)))
            return try compiler.insert(insert, isInline: true)
        }
        if change.skipsGeneratedColumn { note(.difference(.generatedColumn)) }
        try define { compiler throws(DialectError) in "DROP TABLE " + compiler.quote(change.original.name) }
        knowHazards(change.droppedColumns.map { .dropsColumn(table: change.original.name.description, column: $0) })
        try renameTable(RenameTable(newTable.name, to: change.original.name.name))
        if change.dropsIndexOfColumn { note(.difference(.batchDroppedColumnIndex)) }
        var renamed = newTable
        renamed.name = change.original.name
        for kept in change.indexes {
            renamed.columns = []
            renamed.constraints = []
            renamed.indexes = [kept.index]
            let table = try self.definition(of: renamed)
            for index in table.indexes {
                try define { compiler throws(DialectError) in try rules.index(index, on: table, ifNotExists: false, compiler) }
            }
            if kept.isColumnFlag { note(.difference(.batchColumnIndex)) }
            if let difference = change.difference(of: kept) { note(.difference(difference)) }
        }
    }
}

extension Operation {
    fileprivate var runsAtOnce: Bool {
        switch self {
        case .execute, .staticOutput, .beginAutocommit, .endAutocommit: true
        default: false
        }
    }
}
