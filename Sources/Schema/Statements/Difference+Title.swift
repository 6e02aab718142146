extension Difference {
    /// What Retort does there, as a client shows it; the row of `docs/differences.md` says more.
    package var title: String {
        switch self {
        case .executionParameters: "Parameters given at execution are rendered as values."
        case .batchRenamedConstraint: "A batch keeps constraints made on a column that it renames."
        case .binaryLiteral: "Bytes are rendered as a binary literal."
        case .jsonLiteral: "JSON values are rendered."
        case .batchColumnIndex: "A batch makes the index of a column with index=True again."
        case .batchTableComment: "A batch keeps the comment of the table."
        case .batchDroppedColumnIndex: "A batch drops the indexes of a column that it drops."
        case .batchTriggers: "A batch makes the triggers of the table again."
        case .batchReaders: "A batch leaves views and triggers that read the table as they are."
        case .computedDefault: "The default that Python makes for a column is rendered."
        case .lostLiteral: "A value is written where Alembic prints the name of a parameter."
        case .missingLiteral: "A value for which Alembic has no literal is written."
        case .constraintColumns: "A constraint takes columns and expressions that the directive does not list."
        case .driverSQL: "The driver's own SQL is written."
        case .generatedColumn: "A batch does not copy generated columns."
        case .batchVariant: "A batch keeps the variants of a column's type."
        case .databaseAnswers: "A script or a batch that asks a database is answered by one."
        default: "See docs/differences.md."
        }
    }
}
