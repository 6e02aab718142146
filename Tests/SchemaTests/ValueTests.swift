import Testing

@testable import Schema

@Suite struct ValueTests {
    @Test func variantsAndDecorators() {
        let decorated = SQLType(.decorated(DecoratedType(name: "G", implementation: .string(36), implementations: [.postgresql: .uuid])))
        #expect(decorated.resolved(for: .postgresql) == .uuid)
        #expect(decorated.resolved(for: .sqlite) == .string(36))
        #expect(SQLType.text.withVariant(decorated, for: [.postgresql]).resolved(for: .postgresql) == .uuid)
        #expect(SQLType.text.withVariant(decorated, for: [.mysql]).resolved(for: .postgresql).kind == SQLType.text.kind)
    }

    @Test func negation() {
        let equal = SQLExpression.binary(BinaryExpression(.equal, .column(ColumnReference("a")), .null))
        #expect(equal.negated == .binary(BinaryExpression(.notEqual, .column(ColumnReference("a")), .null)))
        #expect(equal.negated.negated == equal)
        #expect(SQLExpression.true.negated == .false)
        let call = SQLExpression.function(FunctionCall("f"))
        #expect(call.negated.negated == call)
    }

    @Test func columnNames() {
        let a = SQLExpression.column(ColumnReference("a"))
        let b = SQLExpression.column(ColumnReference("b"))
        #expect(SQLExpression.and([a, .function(FunctionCall("f", [b, a]))]).columnNames == ["a", "b"])
    }

    @Test func optionsAreAbsentWhenNone() {
        let options: DialectOptions = ["a": .none, "b": .bool(false)]
        #expect(options["a"] == nil)
        #expect(options["b"] == .bool(false))
        #expect(options["c"] == nil)
    }
}
