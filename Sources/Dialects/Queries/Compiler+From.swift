import Schema

extension Compiler {
    /// An element of a FROM clause in full.
    func from(_ from: FromClause) throws(DialectError) -> String {
        let wasRenderingFrom = isRenderingFrom
        isRenderingFrom = true
        defer { isRenderingFrom = wasRenderingFrom }
        switch from {
        case .table(let table): return quote(table)
        case .join(let join):
            let word =
                switch join.kind {
                case .inner: " JOIN "
                case .left: " LEFT OUTER JOIN "
                case .full: " FULL OUTER JOIN "
                }
            let left = try self.from(join.left)
            let right = try self.from(join.right)
            let nested = if case .join = join.right { "(\(right))" } else { right }
            guard let condition = join.condition else { return left + word + nested + " ON true" }
            return try left + word + nested + " ON " + conditions([condition], .statement)
        case .alias(let alias): return try self.alias(alias)
        case .cte(let expression):
            try register(expression)
            return fromName(from)
        case .values(let values):
            let rows = try joined(values.rows) { row throws(DialectError) in "(\(try list(row, .statement)))" }
            let columns = values.columns.map { quote($0.name) }.joined(separator: ", ")
            return "(VALUES \(rows)) AS \(fromName(from)) (\(columns))"
        case .text(let text): return try self.text(text)
        }
    }

    private func alias(_ alias: FromClause.Alias) throws(DialectError) -> String {
        let name = fromName(.alias(alias))
        let lateral = alias.isLateral ? "LATERAL " : ""
        switch alias.element {
        case .from(let inner): return try lateral + from(inner) + " AS " + name + sampling(alias.sample)
        case .subquery(let query):
            isRenderingLateral = alias.isLateral
            defer { isRenderingLateral = false }
            return try "\(lateral)(\(self.query(query))) AS \(name)"
        case .function(let function):
            var sql = try lateral + expression(function.function)
            if function.withOrdinality { sql += " WITH ORDINALITY" }
            sql += " AS " + name
            guard function.rendersDerived else { return sql }
            return try sql + "("
                + joined(function.columns) { column throws(DialectError) in
                    guard function.rendersTypes, let type = column.type else { return quote(column.name) }
                    return try quote(column.name) + " " + self.type(type)
                } + ")"
        }
    }

    private func sampling(_ sample: FromClause.Sample?) throws(DialectError) -> String {
        guard let sample else { return "" }
        let method = try " TABLESAMPLE " + expression(sample.method)
        guard let seed = sample.seed else { return method }
        return try method + " REPEATABLE (\(expression(seed)))"
    }

    /// The name by which columns and hints refer to a FROM element.
    func fromName(_ from: FromClause) -> String {
        switch from {
        case .table(let table): quote(table)
        case .alias(let alias): alias.name.map { quote($0) } ?? anonymousName(of: from)
        case .cte(let expression): expression.name.map { quote($0) } ?? anonymousName(of: from)
        case .values(let values): values.name.map { quote($0) } ?? anonymousName(of: from)
        case .join, .text: ""
        }
    }

    private func anonymousName(of from: FromClause) -> String {
        if let name = anonymousNames[from] { return name }
        let stem = if case .alias(let alias) = from { alias.stem } else { nil as String? }
        let name = anonymousName(stem ?? "anon")
        anonymousNames[from] = name
        return name
    }

    /// Renders a common table expression once, ahead of the statement.
    func register(_ expression: CommonTableExpression) throws(DialectError) {
        let name = fromName(.cte(expression))
        guard !commonTables.contains(where: { $0.name == name }) else { return }
        if expression.isRecursive {
            commonTables.append(CommonTable(name: name, isRecursive: true, sql: ""))
        }
        let outer = (enclosingFroms, isRenderingFrom)
        (enclosingFroms, isRenderingFrom) = ([], true)
        defer { (enclosingFroms, isRenderingFrom) = outer }
        let body = try query(expression.query)
        let materialized =
            switch expression.isMaterialized {
            case true?: "MATERIALIZED "
            case false?: "NOT MATERIALIZED "
            case nil: ""
            }
        let columns = expression.isRecursive ? Self.columnList(expression.query, self) : ""
        let table = CommonTable(name: name, isRecursive: expression.isRecursive, sql: "\(name)\(columns) AS \(materialized)\n(\(body))")
        if let offset = commonTables.firstIndex(where: { $0.name == name }) {
            commonTables.remove(at: offset)
        }
        commonTables.append(table)
    }

    /// A recursive expression names its columns.
    private static func columnList(_ query: Query, _ compiler: Compiler) -> String {
        var query = query
        while case .compound(let compound) = query, let first = compound.queries.first { query = first }
        guard case .select(let select) = query else { return "" }
        let names = select.columns.compactMap { column -> String? in
            switch column {
            case .label(_, let name): compiler.quote(name)
            case .column(let column): compiler.quote(column.name)
            default: nil
            }
        }
        return names.isEmpty ? "" : "(\(names.joined(separator: ", ")))"
    }

    struct CommonTable {
        var name: String
        var isRecursive: Bool
        var sql: String
    }
}
