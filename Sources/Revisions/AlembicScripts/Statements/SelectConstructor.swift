import OrderedCollections
import PythonSubset
import Schema

/// `select()`, `exists()`, `union()` and their kin.
enum SelectConstructor {
    static let all: [ScriptMember] = [
        .function("select", "*entities, **kw") { script, arguments in
            if let unknown = arguments.keywords.keys.first {
                throw script.typeError("select() got an unexpected keyword argument '\(unknown)'", at: arguments.location(of: unknown))
            }
            if arguments.rest.count == 1, case .list = arguments.rest[0] {
                throw script.argumentError(
                    "Column expression, FROM clause, or other columns clause element expected, got \(try script.representation(arguments.rest[0])). Did you mean to say select(...)?"
                )
            }
            return try select(arguments.rest, script)
        },
        .function("exists", "*args") { script, arguments in
            guard let first = arguments.rest.first else {
                return script.element(.exists(.select(Select([.literalColumn("*", type: nil)]))), type: .boolean, of: "Exists")
            }
            return script.element(.exists(try script.existsQuery(first, arguments.rest)), type: .boolean, of: "Exists")
        },
        compound("union", .union), compound("union_all", .unionAll), compound("except_", .except), compound("except_all", .exceptAll),
        compound("intersect", .intersect), compound("intersect_all", .intersectAll),
    ]

    private static func compound(_ name: String, _ keyword: CompoundSelect.Keyword) -> ScriptMember {
        .function(name, "*selects") { script, arguments in try script.compound(keyword, arguments.rest) }
    }

    static func select(_ entities: [PythonValue], _ script: ScriptEvaluation) throws -> PythonValue {
        let object = QueryObject(.select(Select([])))
        try script.addColumns(entities, to: object)
        return script.instance("Select", object)
    }
}

extension ScriptEvaluation {
    func existsQuery(_ first: PythonValue, _ all: [PythonValue]) throws -> Query {
        if let query = first.payload(QueryObject.self) { return query.query }
        if case .scalarSubquery(let query)? = try clause(first) { return query }
        let object = QueryObject(.select(Select([])))
        try addColumns(all, to: object)
        return object.query
    }

    /// Entities of a SELECT: columns, expressions, tables.
    func addColumns(_ entities: [PythonValue], to object: QueryObject) throws {
        guard var select = object.select else { return }
        for entity in entities {
            let width = select.columns.count
            defer { object.entities.append(ResultShape.Entity(entity, width: select.columns.count - width)) }
            if case .class(let type) = entity, type.namespace["__table__"] != nil {
                try addTable(fromObject(entity), to: &select, object)
            } else if let from = entity.payload(FromObject.self) {
                addTable(from, to: &select, object)
            } else if entity.asString == "*" {
                select.columns.append(.literalColumn("*", type: nil))
            } else if entity.asString != nil {
                throw argumentError(
                    "Textual column expression \(try representation(entity)) should be explicitly declared with text(\(try representation(entity))), or use column(\(try representation(entity))) for more specificity"
                )
            } else {
                let expression = try expression(entity)
                select.columns.append(expression)
                let name = entity.payload(ExpressionObject.self)?.name
                let key = entity.payload(ColumnObject.self)?.key ?? name?.text ?? "anon_\(object.columns.count + 1)"
                object.columns.append((key, entity))
            }
        }
        object.select = select
    }

    private func addTable(_ from: FromObject, to select: inout Select, _ object: QueryObject) {
        for (key, value) in from.columns {
            if let expression = value.payload(ExpressionObject.self)?.expression {
                select.columns.append(expression)
                object.columns.append((key, value))
            }
        }
        if from.columns.isEmpty {
            if from.hasUnknownColumns { select.columns.append(.literalColumn("*", type: nil)) }
            select.from.append(from.clause)
        } else if case .join = from.clause {
            select.from.append(from.clause)
        }
    }

    func compound(_ keyword: CompoundSelect.Keyword, _ selects: [PythonValue]) throws -> PythonValue {
        let object = QueryObject(.compound(CompoundSelect(keyword, try selects.map { try query($0) })))
        object.columns = selects.first?.payload(QueryObject.self)?.columns ?? []
        return instance("CompoundSelect", object)
    }
}
