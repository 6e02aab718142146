import OrderedCollections
import PythonSubset
import Schema

/// `func`: any attribute is a function of that name, at any depth (`func.pg_catalog.now()`).
enum FunctionGenerator {
    static let all: [ScriptClass] = [
        ScriptClass(
            "_FunctionGenerator", module: "sqlalchemy.sql.functions",
            [
                .function("__getattr__", "self, name") { script, arguments in
                    guard let name = arguments["name"].asString, !name.hasPrefix("__") else {
                        throw script.interpreter.exception(.attributeError, try script.string(arguments["name"]))
                    }
                    let path = arguments["self"].payload([String].self) ?? []
                    let part = name.hasSuffix("_") ? String(name.dropLast()) : name
                    return script.instance("_FunctionGenerator", path + [part])
                },
                .function("__call__", "self, *clauses, **kw") { script, arguments in
                    let path = arguments["self"].payload([String].self) ?? []
                    return try call(path, arguments.rest, type: arguments.keywords["type_"], script)
                },
            ])
    ]

    static let generator = ScriptMember.constant("func") { script in script.instance("_FunctionGenerator", [String]()) }

    private static func call(_ path: [String], _ values: [PythonValue], type declared: PythonValue?, _ script: ScriptEvaluation) throws
        -> PythonValue
    {
        let name = path.last ?? ""
        if path.count == 1, let special = try specialForm(name.lowercased(), values, script) { return special }
        let known = path.count == 1 ? FunctionTypes.known[name.lowercased()] : nil
        var arguments = try values.map { value in
            if let query = value.payload(QueryObject.self) { return SQLExpression.scalarSubquery(query.query) }
            return try script.expression(value)
        }
        if known != nil, name.lowercased() == "count", arguments.isEmpty { arguments = [.literalColumn("*", type: nil)] }
        let types = zip(values, arguments).map { value, _ in
            script.expressionType(value) ?? (script.isLiteral(value) ? script.valueType(value) : nil)
        }
        let type = try declared.flatMap { $0.isNone ? nil : try script.sqlType($0) } ?? known?.type(types)
        if known != nil, ["coalesce", "max", "min", "sum"].contains(name.lowercased()), let type {
            retype(&arguments, values, type, script)
        }
        if path.count == 1 { configure(name, &arguments) }
        let identifiers = path.enumerated().map { index, part in
            Identifier(index == path.count - 1 && known != nil ? part.lowercased() : part)
        }
        let call = FunctionCall(identifiers, arguments, type: type, form: known?.form ?? .call)
        return script.element(.function(call), type: type, name: Identifier(name), of: "Function")
    }

    /// `func.cast()` and `func.extract()`, which are no functions.
    private static func specialForm(_ name: String, _ values: [PythonValue], _ script: ScriptEvaluation) throws -> PythonValue? {
        guard name == "cast" || name == "extract" else { return nil }
        guard values.count == 2 else {
            throw script.typeError(
                "\(name == "cast" ? "Cast" : "Extract").__init__() takes 2 positional arguments but \(values.count) were given")
        }
        if name == "cast", !script.isType(values[1]) {
            throw script.typeError(
                "Object \(try script.representation(values[1])) associated with '.type' attribute is not a TypeEngine class or object")
        }
        return try script.interpreter.call(
            script.interpreter.attribute(name, of: .module(script.interpreter.importModule("sqlalchemy"))), CallArguments(values))
    }

    /// The configuration that text search functions take first is no plain text.
    private static func configure(_ name: String, _ arguments: inout [SQLExpression]) {
        guard textSearchFunctions.contains(name.lowercased()), arguments.count > 1, case .bind(var parameter) = arguments[0],
            case .string? = parameter.value
        else { return }
        parameter.type = SQLType(.specific(SpecificType(.postgresql, className: "REGCONFIG")))
        arguments[0] = .bind(parameter)
    }

    private static let textSearchFunctions: Set<String> = [
        "to_tsvector", "to_tsquery", "plainto_tsquery", "phraseto_tsquery", "websearch_to_tsquery", "ts_headline",
    ]

    /// Bound values beside a typed argument take its type.
    private static func retype(_ arguments: inout [SQLExpression], _ values: [PythonValue], _ type: SQLType, _ script: ScriptEvaluation) {
        for (index, value) in values.enumerated() {
            guard case .bind(var parameter) = arguments[index], script.isLiteral(value) else { continue }
            parameter.type = script.bindType(of: value, comparedWith: type)
            arguments[index] = .bind(parameter)
        }
    }
}

extension ScriptEvaluation {
    /// Whether a value is a plain Python value, not an element of the expression language.
    func isLiteral(_ value: PythonValue) -> Bool {
        if case .instance(let instance) = value {
            return !(instance.payload is ExpressionObject || instance.payload is TextObject || instance.payload is QueryObject)
        }
        return true
    }
}

/// The functions whose type SQLAlchemy knows.
struct FunctionTypes: Sendable {
    var form: FunctionCall.Form = .call
    var type: @Sendable ([SQLType?]) -> SQLType?

    private static func fixed(_ type: SQLType, _ form: FunctionCall.Form = .call) -> FunctionTypes {
        FunctionTypes(form: form) { _ in type }
    }

    private static let ofArguments = FunctionTypes { types in types.lazy.compactMap { $0 }.first { $0.kind != .null } }
    private static let arrayOfArgument = FunctionTypes { types in
        types.first.flatMap { $0 }.map { if case .array = $0.kind { $0 } else { SQLType(.array(ArrayType($0))) } }
    }

    static let known: [String: FunctionTypes] = [
        "coalesce": ofArguments, "max": ofArguments, "min": ofArguments, "sum": ofArguments, "pow": ofArguments,
        "now": fixed(.dateTime, .ansi), "concat": fixed(.string()), "char_length": fixed(.integer),
        "random": fixed(SQLType(.floating(FloatingType(.float)))), "count": fixed(.integer), "array_agg": arrayOfArgument,
        "current_date": fixed(.date, .ansi), "current_time": fixed(.time, .ansi), "current_timestamp": fixed(.dateTime, .ansi),
        "current_user": fixed(.string(), .ansi), "localtime": fixed(.dateTime, .ansi), "localtimestamp": fixed(.dateTime, .ansi),
        "session_user": fixed(.string(), .ansi), "sysdate": fixed(.dateTime, .ansi), "user": fixed(.string(), .ansi),
        "rank": fixed(.integer), "dense_rank": fixed(.integer), "percent_rank": fixed(.numeric()), "cume_dist": fixed(.numeric()),
        "mode": ofArguments, "percentile_cont": ofArguments, "percentile_disc": ofArguments,
        "aggregate_strings": fixed(.string()),
        "to_tsvector": fixed(SQLType(.specific(SpecificType(.postgresql, className: "TSVECTOR")))),
        "to_tsquery": fixed(SQLType(.specific(SpecificType(.postgresql, className: "TSQUERY")))),
        "plainto_tsquery": fixed(SQLType(.specific(SpecificType(.postgresql, className: "TSQUERY")))),
    ]
}
