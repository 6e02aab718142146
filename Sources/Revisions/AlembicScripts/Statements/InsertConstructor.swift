import OrderedCollections
import PythonSubset
import Schema

/// `insert()`.
enum InsertConstructor {
    static let constructor = ScriptMember.function("insert", "table") { script, arguments in try insert(arguments["table"], script) }

    /// `insert()` of `sqlalchemy.dialects.sqlite`, whose conflict clauses other dialects can't compile.
    static let sqlite = ScriptMember.function("insert", "table") { script, arguments in
        let value = try insert(arguments["table"], script)
        value.payload(QueryObject.self)?.dialect = .sqlite
        return value
    }

    static func insert(_ table: PythonValue, _ script: ScriptEvaluation) throws -> PythonValue {
        var target = try script.tableClause(table)
        target.clause.defaults = script.insertDefaults(target.object)
        let object = QueryObject(.insert(Insert(into: target.clause, .parameters)))
        object.columns = target.object.columns
        return script.instance("Insert", object)
    }

    static let members: [ScriptMember] = [
        .function("values", "self, *args, **kwargs") { script, arguments in
            try script.changing(arguments["self"]) { object in
                object.insert?.source = try source(object, arguments.rest, arguments.keywords, script)
            }
        },
        .function("from_select", "self, names, select, include_defaults=True") { script, arguments in
            let names = try script.columnNames(arguments["names"])
            guard arguments["select"].payload(TextObject.self) == nil else {
                throw script.argumentError(
                    "SELECT statement or equivalent textual object expected, got \(try script.representation(arguments["select"])).")
            }
            let query = try script.query(arguments["select"])
            let includesDefaults = try script.truth(arguments["include_defaults"])
            return try script.changing(arguments["self"]) { object in
                object.insert?.source = .query(columns: names, query)
                object.insert?.includesDefaults = includesDefaults
            }
        },
        .function("inline", "self") { _, arguments in arguments["self"] },
        .function("prefix_with", "self, *prefixes, dialect='*'") { script, arguments in
            let dialect = arguments["dialect"].asString ?? "*"
            guard dialect == "*" || dialect == script.host.dialect.rawValue else { return arguments["self"] }
            let prefixes = try arguments.rest.map { try script.string($0) }
            return try script.changing(arguments["self"]) { $0.insert?.prefixes += prefixes }
        },
        .function(
            "on_conflict_do_nothing", "self, constraint=None, index_elements=None, index_where=None"
        ) { script, arguments in
            let target = try conflictTarget(arguments, script)
            return try script.changing(arguments["self"]) { $0.insert?.conflict = ConflictClause(target, .nothing) }
        },
        .function(
            "on_conflict_do_update", "self, constraint=None, index_elements=None, index_where=None, set_=None, where=None"
        ) { script, arguments in
            let target = try conflictTarget(arguments, script)
            let condition = arguments["where"].isNone ? nil : try script.conditionClause(arguments["where"])
            return try script.changing(arguments["self"]) { object in
                let assignments = try script.assignments(arguments["set_"], columns: object.columns)
                object.insert?.conflict = ConflictClause(target, .update(assignments, where: condition))
            }
        },
        .attribute("excluded") { script, value in
            let object = FromObject(.table(QualifiedName("excluded")))
            object.columns = (value.payload(QueryObject.self)?.columns ?? []).map { key, column in
                let name = column.payload(ExpressionObject.self)?.name ?? Identifier(key)
                let type = script.expressionType(column)
                return (
                    key,
                    script.element(
                        .column(ColumnReference(name, source: object.clause, type: type)), type: type, name: name, of: "ColumnClause")
                )
            }
            return script.instance("ColumnCollection", object)
        },
    ]

    private static func conflictTarget(_ arguments: Arguments, _ script: ScriptEvaluation) throws -> ConflictClause.Target {
        if let dialect = arguments["self"].payload(QueryObject.self)?.dialect, dialect != script.host.dialect {
            throw script.interpreter.exception(
                .attributeError,
                "an INSERT of the \(dialect.rawValue) dialect can't be compiled with ON CONFLICT for \(script.host.dialect.rawValue)")
        }
        let constraint = arguments["constraint"]
        if !constraint.isNone {
            if let name = constraint.payload(ConstraintObject.self)?.constraint.name.identifier { return .constraint(name) }
            return .constraint(try script.requiredIdentifier(constraint))
        }
        guard !arguments["index_elements"].isNone else { return .none }
        let elements = try script.elements(arguments["index_elements"]).map { element in
            if let name = try script.identifier(element.asString == nil ? .none : element) {
                return SQLExpression.column(ColumnReference(name))
            }
            return try script.expression(element)
        }
        let condition = arguments["index_where"].isNone ? nil : try script.conditionClause(arguments["index_where"])
        return .elements(elements, where: condition)
    }

    private static func source(
        _ object: QueryObject, _ values: [PythonValue], _ keywords: OrderedDictionary<String, PythonValue>, _ script: ScriptEvaluation
    ) throws -> Insert.Source {
        if let first = values.first {
            if let rows = first.asSequence, !rows.isEmpty, rows.allSatisfy({ $0.asDictionary != nil }) {
                return .rows(try rows.map { try script.assignments($0, columns: object.columns) })
            }
            if let cells = first.asSequence ?? (values.count > 1 ? values : nil) {
                if let rows = cells.first?.asSequence, !rows.isEmpty {
                    return .rows(try cells.map { try positional($0.asSequence ?? [], object, script) })
                }
                return .row(try positional(cells, object, script))
            }
        }
        var assignments: [Assignment] = []
        if case .row(let earlier)? = object.insert?.source { assignments = earlier }
        let given = values.first ?? .dictionary(PythonDictionary())
        let all =
            try script.assignments(given, columns: object.columns)
            + script.assignments(.dictionary(PythonDictionary(keywords.map { ($0.key, $0.value) })), columns: object.columns)
        for assignment in all {
            assignments.removeAll { $0.column == assignment.column }
            assignments.append(assignment)
        }
        return .row(assignments)
    }

    private static func positional(_ cells: [PythonValue], _ object: QueryObject, _ script: ScriptEvaluation) throws -> [Assignment] {
        try zip(object.columns, cells).map { column, cell in
            try script.assignment(column.key, cell, columns: object.columns)
        }
    }
}

extension ScriptEvaluation {
    /// The entries of a dictionary whose keys are names or columns.
    func assignments(_ value: PythonValue, columns: [(key: String, value: PythonValue)]) throws -> [Assignment] {
        if value.isNone { return [] }
        if let dictionary = value.asDictionary {
            return try dictionary.entries.map { key, cell in try assignment(key.value, cell, columns: columns) }
        }
        if case .opaque(let unknown) = value {
            noteUnknown(unknown)
            return []
        }
        return try elements(value).compactMap { pair in
            guard let parts = pair.asSequence, parts.count == 2 else { return nil }
            return try assignment(parts[0], parts[1], columns: columns)
        }
    }

    private func assignment(_ key: PythonValue, _ value: PythonValue, columns: [(key: String, value: PythonValue)]) throws -> Assignment {
        if let name = key.asString { return try assignment(name, value, columns: columns) }
        guard let name = key.payload(ExpressionObject.self)?.name else {
            throw argumentError("Invalid type for column expression: \(try representation(key))")
        }
        return Assignment(name, try expression(value, boundAs: expressionType(key)))
    }

    func assignment(_ key: String, _ value: PythonValue, columns: [(key: String, value: PythonValue)]) throws -> Assignment {
        let column = columns.first { $0.key == key }?.value
        let name = column?.payload(ExpressionObject.self)?.name ?? Identifier(key)
        let bound = try column?.payload(ColumnObject.self).map { try self.bound(value, by: $0) } ?? value
        return Assignment(name, try expression(bound, boundAs: column.flatMap { expressionType($0) }))
    }

    /// A value as a parameter of a type: what a JSON column gets is JSON, a list too.
    func literal(_ value: PythonValue, boundAs type: SQLType?) throws -> SQLLiteral {
        let value = try processed(value, by: type)
        guard case .json? = type?.undecorated.kind, !value.isNone, value.asOpaque == nil else { return try literal(value) }
        return .json(try json(value))
    }

    /// A value bound with a column's own type, whatever its kind.
    func expression(_ value: PythonValue, boundAs type: SQLType?) throws -> SQLExpression {
        if let known = try clause(value) { return known }
        if case .opaque(let unknown) = value { return .opaque(opaque(unknown)) }
        return .bind(BindParameter(value: try literal(value, boundAs: type), type: type ?? valueType(value)))
    }
}
