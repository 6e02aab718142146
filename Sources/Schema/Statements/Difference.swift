/// A row of `docs/differences.md`: a place where Retort is right and Alembic is not.
package struct Difference: RawRepresentable, Sendable, Hashable, CustomStringConvertible {
    /// The row's id, such as `D1`.
    package var rawValue: String

    package init(rawValue: String) {
        self.rawValue = rawValue
    }

    package var description: String { rawValue }

    /// Parameters given at execution are rendered as values; Alembic prints NULL.
    package static let executionParameters = Difference(rawValue: "D1")
    /// A batch keeps constraints made on a column that it renames; Alembic loses them.
    package static let batchRenamedConstraint = Difference(rawValue: "D2")
    /// Bytes are rendered as a binary literal; Alembic decodes them into a string.
    package static let binaryLiteral = Difference(rawValue: "D3")
    /// JSON values are rendered; Alembic fails.
    package static let jsonLiteral = Difference(rawValue: "D4")
    /// A batch makes the index of a column with `index=True` again; Alembic loses it.
    package static let batchColumnIndex = Difference(rawValue: "D5")
    /// A batch keeps the comment of the table; Alembic loses it.
    package static let batchTableComment = Difference(rawValue: "D6")
    /// A batch drops the indexes of a column that it drops; Alembic makes them again, on a column that is gone.
    package static let batchDroppedColumnIndex = Difference(rawValue: "D7")
    /// A batch makes the triggers of the table again; Alembic loses them with the old table.
    package static let batchTriggers = Difference(rawValue: "D8")
    /// A batch leaves views and triggers that read the table as they are; Alembic's script fails at the rename.
    package static let batchReaders = Difference(rawValue: "D9")
    /// A value that Python makes for a column is rendered; Alembic prints NULL.
    package static let computedDefault = Difference(rawValue: "D10")
    /// A value inside IS DISTINCT FROM, and the limit that an offset needs, are written on SQLite; Alembic prints the names of parameters.
    package static let lostLiteral = Difference(rawValue: "D11")
    /// Values for which Alembic has no literal are written.
    package static let missingLiteral = Difference(rawValue: "D12")
    /// A constraint's included columns and expressions need not be among the directive's columns; Alembic fails.
    package static let constraintColumns = Difference(rawValue: "D13")
    /// The driver's own SQL is written; Alembic fails.
    package static let driverSQL = Difference(rawValue: "D14")
    /// A batch leaves generated columns out of what it copies; Alembic copies them, which databases refuse.
    package static let generatedColumn = Difference(rawValue: "D15")
    /// A batch keeps the variants of Boolean and Enum columns; Alembic loses them.
    package static let batchVariant = Difference(rawValue: "D16")
    /// A script or a batch that asks a database is answered by one; Alembic's offline mode stops there, or goes on without.
    package static let databaseAnswers = Difference(rawValue: "D17")

    /// Every row of the list, in its order.
    package static let all: [Difference] = [
        .executionParameters, .batchRenamedConstraint, .binaryLiteral, .jsonLiteral, .batchColumnIndex, .batchTableComment,
        .batchDroppedColumnIndex, .batchTriggers, .batchReaders, .computedDefault, .lostLiteral,
        .missingLiteral, .constraintColumns, .driverSQL, .generatedColumn, .batchVariant, .databaseAnswers,
    ]
}
