import Testing

@testable import Schema

@Suite struct ExpressionSizeTests {
    private func nested(_ depth: Int, _ wrap: (SQLExpression) -> SQLExpression) -> SQLExpression {
        (1..<depth).reduce(into: SQLExpression.null) { expression, _ in expression = wrap(expression) }
    }

    @Test func depth() {
        #expect(ExpressionSize.allows(nested(400) { .grouping($0) }))
        #expect(!ExpressionSize.allows(nested(401) { .grouping($0) }))
        #expect(!ExpressionSize.allows(nested(201) { .scalarSubquery(.select(Select([$0]))) }))
        #expect(!ExpressionSize.allows(Query.select(Select([nested(400) { .grouping($0) }]))))
    }

    @Test func parts() {
        #expect(ExpressionSize.allows(.or(Array(repeating: .null, count: 49_999))))
        #expect(!ExpressionSize.allows(.or(Array(repeating: .null, count: 50_000))))
        #expect(!ExpressionSize.allows(nested(100) { .binary(BinaryExpression(.add, $0, $0)) }))
    }

    @Test func rowsOfValuesAreAsLargeAsTheyAre() {
        let row = [Assignment("a", .bind(BindParameter(value: .integer(1))))]
        #expect(ExpressionSize.allows(.insert(Insert(into: TableClause("t"), .rows(Array(repeating: row, count: 60_000))))))
    }
}
