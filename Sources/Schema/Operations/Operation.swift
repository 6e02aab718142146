/// One directive of `op`, as data.
package indirect enum Operation: Sendable, Hashable {
    case addColumn(AddColumn)
    case alterColumn(AlterColumn)
    case batchAlterTable(BatchAlterTable)
    case bulkInsert(BulkInsert)
    case createCheckConstraint(CreateCheckConstraint)
    case createDomain(DomainType)
    case createEnum(CreateEnum)
    case createExcludeConstraint(CreateExcludeConstraint)
    case createForeignKey(CreateForeignKey)
    case createIndex(CreateIndex)
    case createPrimaryKey(CreatePrimaryKey)
    case createSchema(CreateSchema)
    case createSequence(CreateSequence)
    case createTable(CreateTable)
    case createTableComment(CreateTableComment)
    case createUniqueConstraint(CreateUniqueConstraint)
    case dropColumn(DropColumn)
    case dropConstraint(DropConstraint)
    case dropEnum(DropEnum)
    case dropIndex(DropIndex)
    case dropSchema(DropSchema)
    case dropSequence(DropSequence)
    case dropTable(DropTable)
    case dropTableComment(DropTableComment)
    case execute(ExecuteSQL)
    case renameTable(RenameTable)
    /// `context.static_output(...)`: a line of the script's output that is not a statement.
    case staticOutput(String)
    /// The start of `with op.get_context().autocommit_block():`.
    case beginAutocommit
    case endAutocommit
}
