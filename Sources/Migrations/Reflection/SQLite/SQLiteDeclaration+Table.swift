import Schema

extension SQLiteDeclaration {
    /// The table that a CREATE TABLE statement declares, with every constraint under its own name; `columns` are those that SQLite
    /// knows, in order. `nil` for what is not a plain table.
    static func table(_ sql: String, name: QualifiedName, columns: [String]) -> Table? {
        var declaration = SQLiteDeclaration(sql)
        declaration.columnNames = columns
        while let token = declaration.current, !token.isSymbol("(") {
            if token.isWord("VIRTUAL") || token.isWord("AS") { return nil }
            declaration.advance()
        }
        guard let body = declaration.group() else { return nil }
        var table = Table(name)
        while let word = declaration.current {
            if word.isWord("STRICT") { table.options.entries.append(.init("sqlite_strict", .bool(true))) }
            if word.isWord("WITHOUT") { table.options.entries.append(.init("sqlite_with_rowid", .bool(false))) }
            declaration.advance()
        }
        for item in declaration.split(body) {
            declaration.move(to: item)
            if !declaration.readConstraint(of: &table) { declaration.readColumn(of: &table) }
        }
        return table
    }

    /// A constraint that stands by itself; false for a column.
    private mutating func readConstraint(of table: inout Table) -> Bool {
        guard let first = current, ["CONSTRAINT", "PRIMARY", "UNIQUE", "CHECK", "FOREIGN"].contains(where: first.isWord) else {
            return false
        }
        while !isAtEnd {
            let name = constraintName()
            if take("PRIMARY", "KEY") {
                let columns = names()
                table.constraints.append(.primaryKey(PrimaryKeyConstraint(columns, name: name, options: conflict("sqlite_on_conflict"))))
            } else if take("UNIQUE") {
                let columns = names()
                table.constraints.append(.unique(UniqueConstraint(columns, name: name, options: conflict("sqlite_on_conflict"))))
            } else if take("CHECK"), let condition = group() {
                table.constraints.append(
                    .check(CheckConstraint(expression(condition), name: name, options: conflict("sqlite_on_conflict"))))
            } else if take("FOREIGN", "KEY") {
                let columns = names()
                guard take("REFERENCES"), let key = reference(columns, name) else { return true }
                table.constraints.append(.foreignKey(key))
            } else {
                return true
            }
        }
        return true
    }

    private mutating func readColumn(of table: inout Table) {
        guard let name = name() else { return }
        let typeStart = position
        while !isAtEnd, let token = current, !Self.isConstraintStart(token) {
            if token.isSymbol("(") { _ = group() } else { advance() }
        }
        let declared = text(typeStart..<position)
        var collation: String?
        var column = Column(name, .null, isNullable: true)
        while !isAtEnd {
            let constraint = constraintName()
            if take("PRIMARY", "KEY") {
                _ = take("ASC") || take("DESC")
                let options = conflict("sqlite_on_conflict_primary_key")
                column.options.entries += options.entries
                if take("AUTOINCREMENT") { table.options.entries.append(.init("sqlite_autoincrement", .bool(true))) }
                table.constraints.append(.primaryKey(PrimaryKeyConstraint([name], name: constraint)))
            } else if take("NOT", "NULL") {
                column.isNullable = false
                column.options.entries += conflict("sqlite_on_conflict_not_null").entries
            } else if take("UNIQUE") {
                table.constraints.append(.unique(UniqueConstraint([name], name: constraint, options: conflict("sqlite_on_conflict"))))
            } else if take("CHECK") {
                guard let condition = group() else { return }
                table.constraints.append(
                    .check(CheckConstraint(expression(condition), name: constraint, options: conflict("sqlite_on_conflict"))))
            } else if take("DEFAULT") {
                column.serverDefault = .expression(.literalColumn(defaultText(), type: nil))
            } else if take("COLLATE") {
                collation = self.name()?.text
            } else if take("REFERENCES") {
                if let key = reference([name], constraint) { table.constraints.append(.foreignKey(key)) }
            } else if take("GENERATED", "ALWAYS", "AS") || take("AS") {
                guard let body = group() else { return }
                let isStored = take("STORED")
                _ = take("VIRTUAL")
                column.serverDefault = .computed(Computed(expression(body), isPersisted: isStored ? true : false))
            } else {
                advance()
            }
        }
        column.type = SQLiteColumnType.type(declared: declared, collation: collation)
        table.columns.append(column)
    }

    /// A default's text; an expression without its parentheses where SQLAlchemy would put them back.
    private mutating func defaultText() -> String {
        let start = position
        if let body = group() {
            let inner = text(body)
            let keeps = inner.first.map { ["'", "\"", "("].contains($0) } ?? true
            return keeps ? text(start..<position) : inner
        }
        if current?.isSymbol("+") == true || current?.isSymbol("-") == true { advance() }
        if current?.isWord("X") == true, tokens.indices.contains(position + 1), tokens[position + 1].kind == .string { advance() }
        advance()
        return text(start..<min(position, tokens.count))
    }

    /// What follows REFERENCES.
    private mutating func reference(_ columns: [Identifier], _ name: ConstraintName) -> ForeignKeyConstraint? {
        guard let target = self.name() else { return nil }
        let referred = names()
        var options = ReferenceOptions()
        while !isAtEnd {
            if take("ON", "DELETE") {
                options.onDelete = action()
            } else if take("ON", "UPDATE") {
                options.onUpdate = action()
            } else if take("MATCH") {
                options.match = self.name()?.text
            } else if take("NOT", "DEFERRABLE") {
                options.isDeferrable = false
            } else if take("DEFERRABLE") {
                options.isDeferrable = true
            } else if take("INITIALLY") {
                options.initially = self.name()?.text.uppercased()
            } else {
                break
            }
        }
        let targets = columns.indices.map { index in
            ColumnTarget(table: QualifiedName(target), column: referred.indices.contains(index) ? referred[index] : nil)
        }
        return ForeignKeyConstraint(columns, references: targets, name: name, reference: options)
    }

    private mutating func action() -> String? {
        for words in [["SET", "NULL"], ["SET", "DEFAULT"]] where take(words[0], words[1]) { return words.joined(separator: " ") }
        if take("NO", "ACTION") { return nil }
        return name()?.text.uppercased()
    }

    private mutating func constraintName() -> ConstraintName {
        guard take("CONSTRAINT"), let name = name() else { return .unnamed }
        return .conventional(name)
    }

    private mutating func conflict(_ keyword: String) -> DialectOptions {
        guard take("ON", "CONFLICT"), let resolution = name() else { return DialectOptions() }
        return DialectOptions([.init(keyword, .string(resolution.text.uppercased()))])
    }

    private static func isConstraintStart(_ token: SQLiteToken) -> Bool {
        [
            "CONSTRAINT", "PRIMARY", "NOT", "NULL", "UNIQUE", "CHECK", "DEFAULT", "COLLATE", "REFERENCES", "GENERATED", "AS", "DEFERRABLE",
        ].contains(where: token.isWord)
    }
}
