import Schema

extension SQLiteDeclaration {
    /// The index that a CREATE INDEX statement declares on a table with `columns`.
    static func index(_ sql: String, name: Identifier, columns: [String]) -> Index? {
        var declaration = SQLiteDeclaration(sql)
        declaration.columnNames = columns
        var isUnique = false
        while let token = declaration.current, !token.isSymbol("(") {
            if token.isWord("UNIQUE") { isUnique = true }
            declaration.advance()
        }
        guard let group = declaration.group() else { return nil }
        var index = Index(.conventional(name), [], isUnique: isUnique)
        index.elements = declaration.split(group).map { item in
            let expression = declaration.expression(item)
            return if case .column(let column) = expression { .column(column.name) } else { .expression(expression) }
        }
        if declaration.take("WHERE") {
            let condition = declaration.expression(declaration.position..<declaration.tokens.count)
            index.options = DialectOptions([.init("sqlite_where", .expression(condition))])
        }
        return index
    }
}
