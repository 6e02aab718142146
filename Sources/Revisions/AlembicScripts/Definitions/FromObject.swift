import PythonSubset
import Schema

/// The native state of what a query selects from: a table, an alias, a subquery, a join.
class FromObject {
    var clause: FromClause
    /// The columns by key, in order.
    var columns: [(key: String, value: PythonValue)]
    /// Set where the columns are not known: any name is a column.
    var hasUnknownColumns = false

    init(_ clause: FromClause, columns: [(key: String, value: PythonValue)] = []) {
        self.clause = clause
        self.columns = columns
    }

    /// A new FROM element with columns of its own.
    static func make(_ clause: FromClause, columns: [ColumnReference], of key: String, _ script: ScriptEvaluation) -> PythonValue {
        let object = FromObject(clause)
        object.columns = columns.map { reference in
            var own = reference
            own.source = clause
            return (own.name.text, script.element(.column(own), type: own.type ?? .null, name: own.name, of: "ColumnClause"))
        }
        return script.instance(key, object)
    }

    func column(_ key: String, _ script: ScriptEvaluation) -> PythonValue? {
        if let found = columns.first(where: { $0.key == key }) { return found.value }
        guard hasUnknownColumns, !key.hasPrefix("__") else { return nil }
        return script.element(
            .column(ColumnReference(Identifier(key), source: clause)), type: .null, name: Identifier(key), of: "ColumnClause")
    }

    /// The columns as references, for INSERT and UPDATE.
    var references: [ColumnReference] {
        columns.compactMap { _, value in
            guard case .column(let reference)? = value.payload(ExpressionObject.self)?.expression else { return nil }
            return reference
        }
    }
}

/// `FromClause`, `table()` and the `c` collection.
enum FromClasses {
    static let all: [ScriptClass] = [
        ScriptClass("FromClause", module: "sqlalchemy.sql.selectable", bases: ["ClauseElement"], ScriptMembers(members)),
        ScriptClass("TableClause", module: "sqlalchemy.sql.selectable", bases: ["FromClause"], ScriptMembers(tableMembers)),
        ScriptClass("Alias", module: "sqlalchemy.sql.selectable", bases: ["FromClause"]),
        ScriptClass("Subquery", module: "sqlalchemy.sql.selectable", bases: ["FromClause"]),
        ScriptClass(
            "CTE", module: "sqlalchemy.sql.selectable", bases: ["FromClause"],
            [
                .function("union", "self, *other") { script, arguments in try script.cte(arguments["self"], .union, arguments.rest) },
                .function("union_all", "self, *other") { script, arguments in try script.cte(arguments["self"], .unionAll, arguments.rest)
                },
            ]),
        ScriptClass("Join", module: "sqlalchemy.sql.selectable", bases: ["FromClause"]),
        ScriptClass("TableValuedAlias", module: "sqlalchemy.sql.selectable", bases: ["FromClause"], ScriptMembers(TableValued.members)),
        ScriptClass("Values", module: "sqlalchemy.sql.selectable", bases: ["FromClause"], ScriptMembers(ValuesMembers.all)),
        ScriptClass("ColumnCollection", module: "sqlalchemy.sql.base", ScriptMembers(ColumnCollection.members)),
    ]

    static let constructors: [ScriptMember] = [
        .function("table", "name, *columns, schema=None") { script, arguments in
            let name = try script.qualifiedName(arguments["name"], schema: arguments["schema"])
            let object = FromObject(.table(name))
            for column in arguments.rest {
                guard let state = column.payload(ExpressionObject.self), let columnName = state.name else {
                    throw script.argumentError("a column is expected, got \(try script.representation(column))")
                }
                state.expression = .column(ColumnReference(columnName, source: .table(name), type: state.type))
                object.columns.append((columnName.text, column))
            }
            return script.instance("TableClause", object)
        },
        .function("alias", "selectable, name=None, flat=False") { script, arguments in
            try script.interpreter.callMethod("alias", of: arguments["selectable"], CallArguments([arguments["name"]]))
        },
        .function("lateral", "selectable, name=None") { script, arguments in
            try script.interpreter.callMethod("lateral", of: arguments["selectable"], CallArguments([arguments["name"]]))
        },
        .function("join", "left, right, onclause=None, isouter=False, full=False") { script, arguments in
            try script.join(
                arguments["left"], arguments["right"], on: arguments["onclause"],
                kind: script.joinKind(isOuter: arguments["isouter"], isFull: arguments["full"]))
        },
        .function("outerjoin", "left, right, onclause=None, full=False") { script, arguments in
            try script.join(
                arguments["left"], arguments["right"], on: arguments["onclause"],
                kind: script.joinKind(isOuter: .bool(true), isFull: arguments["full"]))
        },
        .function("tablesample", "selectable, sampling, name=None, seed=None") { script, arguments in
            try script.interpreter.callMethod(
                "tablesample", of: arguments["selectable"], CallArguments([arguments["sampling"], arguments["name"], arguments["seed"]]))
        },
        ValuesMembers.constructor,
    ]

    static let members: [ScriptMember] = [
        .attribute("c") { script, value in script.instance("ColumnCollection", value.payload(FromObject.self)) },
        .attribute("columns") { script, value in script.instance("ColumnCollection", value.payload(FromObject.self)) },
        .attribute("exported_columns") { script, value in script.instance("ColumnCollection", value.payload(FromObject.self)) },
        .function("alias", "self, name=None, flat=False") { script, arguments in
            try script.alias(arguments["self"], name: arguments["name"], isLateral: false)
        },
        .function("lateral", "self, name=None") { script, arguments in
            try script.alias(arguments["self"], name: arguments["name"], isLateral: true)
        },
        .function("select", "self, *whereclause") { script, arguments in
            guard arguments.rest.isEmpty else {
                throw script.typeError("FromClause.select() takes 1 positional argument but \(arguments.rest.count + 1) were given")
            }
            return try SelectConstructor.select([arguments["self"]], script)
        },
        .function("join", "self, right, onclause=None, isouter=False, full=False") { script, arguments in
            try script.join(
                arguments["self"], arguments["right"], on: arguments["onclause"],
                kind: script.joinKind(isOuter: arguments["isouter"], isFull: arguments["full"]))
        },
        .function("outerjoin", "self, right, onclause=None, full=False") { script, arguments in
            try script.join(
                arguments["self"], arguments["right"], on: arguments["onclause"],
                kind: script.joinKind(isOuter: .bool(true), isFull: arguments["full"]))
        },
        .attribute("name") { script, value in
            switch value.payload(FromObject.self)?.clause {
            case .table(let name)?: .string(name.name.text)
            case .alias(let alias)?: alias.name.map { .string($0.text) } ?? PythonValue.none
            case .cte(let expression)?: expression.name.map { .string($0.text) } ?? PythonValue.none
            default: .none
            }
        },
        .attribute("schema") { _, value in
            guard case .table(let name)? = value.payload(FromObject.self)?.clause else { return .none }
            return name.schema.map { .string($0.text) } ?? PythonValue.none
        },
        .attribute("description") { script, value in try script.interpreter.attribute("name", of: value) },
        .attribute("primary_key") { script, value in script.instance("ColumnCollection", value.payload(FromObject.self)) },
    ]

    private static let tableMembers: [ScriptMember] = [
        .function("insert", "self, **kw") { script, arguments in try InsertConstructor.insert(arguments["self"], script) },
        .function("update", "self, **kw") { script, arguments in try UpdateConstructor.update(arguments["self"], script) },
        .function("delete", "self, **kw") { script, arguments in try DeleteConstructor.delete(arguments["self"], script) },
        .function("tablesample", "self, sampling, name=None, seed=None") { script, arguments in try script.tableSample(arguments) },
        .attribute("fullname") { _, value in
            guard case .table(let name)? = value.payload(FromObject.self)?.clause else { return .none }
            return .string(name.description)
        },
    ]
}
