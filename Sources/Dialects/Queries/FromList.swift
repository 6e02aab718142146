import Schema

/// The FROM list that SQLAlchemy derives for a SELECT: what it was told, then the tables of its columns and conditions.
struct FromList {
    private(set) var froms: [FromClause] = []

    init(_ select: Select) {
        for from in select.from { add(from) }
        for expression in select.columns + select.conditions { addSources(of: expression) }
        let hidden = froms.flatMap(\.joined)
        froms.removeAll { hidden.contains($0) }
    }

    /// For UPDATE and DELETE: the tables of the conditions and values but the target.
    init(_ expressions: [SQLExpression], excluding target: [FromClause]) {
        for expression in expressions { addSources(of: expression) }
        froms.removeAll { target.contains($0) }
    }

    private mutating func add(_ from: FromClause) {
        if !froms.contains(from) { froms.append(from) }
    }

    private mutating func addSources(of expression: SQLExpression) {
        var stack = [expression]
        while let next = stack.popLast() {
            if case .column(let column) = next, let source = column.source { add(source) }
            if case .table(let source) = next { add(source) }
            stack.append(contentsOf: next.children.reversed())
        }
    }

    /// What is written: without the tables of enclosing queries, unless nothing would be left.
    func shown(correlate: [FromClause]?, enclosing: [[FromClause]], isInFrom: Bool) -> [FromClause] {
        if let correlate {
            return froms.filter { !correlate.contains($0) }
        }
        guard !isInFrom, let outer = enclosing.last else { return froms }
        let kept = froms.filter { from in !outer.contains { $0 == from || $0.joined.contains(from) } }
        return kept.isEmpty ? froms : kept
    }
}

extension FromClause {
    /// The elements of a join, which it stands for.
    var joined: [FromClause] {
        guard case .join(let join) = self else { return [] }
        return [join.left, join.right] + join.left.joined + join.right.joined
    }
}
