import Schema

/// What dialects differ in; the defaults of the extensions are SQLAlchemy's default compiler.
protocol DialectRules: Sendable {
    var name: DialectName { get }
    var reservedWords: Set<String> { get }
    /// Bytes of the longest identifier.
    var maxIdentifierLength: Int { get }
    var hasTransactionalDDL: Bool { get }
    var supportsComments: Bool { get }
    var supportsNativeBoolean: Bool { get }
    var supportsNativeEnum: Bool { get }
    var supportsNativeUUID: Bool { get }
    var supportsIdentity: Bool { get }
    var supportsAlterColumn: Bool { get }
    var supportsAlterConstraint: Bool { get }
    /// The parameter style when the context sets none doubles percent signs.
    var doublesPercentByDefault: Bool { get }
    var returningNamesTable: Bool { get }

    /// A type that the dialect spells in its own way; nil leaves it to the default.
    func type(_ kind: SQLType.Kind, _ compiler: Compiler) throws(DialectError) -> String?
    /// A literal that the dialect spells in its own way; nil leaves it to the default.
    func literal(_ value: SQLLiteral, of kind: SQLType.Kind, _ compiler: Compiler) throws(DialectError) -> String?
    /// A function that the dialect spells in its own way; nil leaves it to the default.
    func function(_ call: FunctionCall, _ context: ExpressionContext, _ compiler: Compiler) throws(DialectError) -> String?
    /// An operator that the dialect spells in its own way; nil leaves it to the default.
    func binary(_ expression: BinaryExpression, _ context: ExpressionContext, _ compiler: Compiler) throws(DialectError) -> String?
    func extract(field: String, from operand: String) throws(DialectError) -> String
    func nextValue(_ sequence: SQLSequence, _ compiler: Compiler) throws(DialectError) -> String
    /// What stands for an empty list after IN or NOT IN.
    func emptySet(isNegated: Bool) -> String
    func limitClause(limit: String?, offset: String?) -> String
    func fetchClause(_ fetch: FetchClause, offset: SQLExpression?, _ compiler: Compiler) throws(DialectError) -> String
    func lockingClause(_ locking: RowLocking, _ compiler: Compiler) throws(DialectError) -> String

    func columnSpecification(_ column: Column, in table: TableDefinition, _ compiler: Compiler) throws(DialectError) -> String
    /// What a constraint has besides the common clauses; nil leaves the constraint out.
    func constraint(_ constraint: TableDefinition.NamedConstraint, in table: TableDefinition, _ compiler: Compiler) throws(DialectError)
        -> String?
    func index(_ index: TableDefinition.NamedIndex, on table: TableDefinition, ifNotExists: Bool, _ compiler: Compiler) throws(DialectError)
        -> String
    func dropIndexKeyword(_ options: DialectOptions) -> String
    func tableSuffix(_ options: DialectOptions, _ compiler: Compiler) throws(DialectError) -> String
    func sequenceType(_ sequence: SQLSequence, _ compiler: Compiler) throws(DialectError) -> String

    func alterColumn(_ operation: AlterColumn, _ writer: StatementWriter) throws(DialectError)
    func alterIdentity(_ operation: AlterColumn, _ writer: StatementWriter) throws(DialectError)
    func renameColumn(from old: String, to new: String) -> String
    func renamedTable(_ name: Identifier, schema: Identifier?, _ compiler: Compiler) -> String
    func addConstraint(_ constraint: TableDefinition.NamedConstraint, to table: TableDefinition, _ writer: StatementWriter)
        throws(DialectError)
    func dropConstraint(_ operation: DropConstraint, _ writer: StatementWriter) throws(DialectError)
    /// The types that a table's creation makes first.
    func createTypes(of table: TableDefinition, _ writer: StatementWriter) throws(DialectError)
    func batchNeedsRecreate(_ operation: Operation) -> Bool
    /// Whether copying a column into its new type takes a CAST.
    func batchCasts(from old: SQLType, to new: SQLType) -> Bool

    /// What the words of a statement tell.
    func traits(_ statement: StatementReader) -> StatementTraits
}
