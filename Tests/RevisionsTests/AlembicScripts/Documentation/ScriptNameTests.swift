import Revisions
import Testing

struct ScriptNameTests {
    @Test func everyDirectiveIsTold() {
        #expect(ScriptName.operations.count > 20)
        for name in ScriptName.operations {
            #expect(!name.summary.isEmpty, "\(name.name) has no summary")
            #expect(name.parameters != nil)
        }
    }

    @Test func everyBatchDirectiveIsTold() {
        for name in ScriptName.batchOperations { #expect(!name.summary.isEmpty, "\(name.name) has no summary") }
        #expect(ScriptName.named("create_index", in: "batch_op")?.signature.contains("table_name") == false)
    }

    @Test func namesOfSQLAlchemyHaveTheirParameters() {
        #expect(ScriptName.named("String", in: "sa")?.parameters?.first?.hasPrefix("length") == true)
        #expect(ScriptName.named("Column", in: "sa")?.parameters?.contains("nullable=...") == true)
        #expect(ScriptName.named("ForeignKey", in: "sa")?.summary.isEmpty == false)
        #expect(ScriptName.sqlalchemy.allSatisfy { !$0.name.hasPrefix("_") })
    }
}
