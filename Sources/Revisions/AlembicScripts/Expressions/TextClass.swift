import OrderedCollections
import PythonSubset
import Schema

/// The native state of `text("...")`.
final class TextObject {
    var clause: TextClause
    /// `text().columns(...)`.
    var columns: [(key: String, value: PythonValue)] = []

    init(_ clause: TextClause) {
        self.clause = clause
    }
}

/// `text()` and its methods.
enum TextClass {
    static let constructor = ScriptMember.function("text", "text") { script, arguments in
        .instance(PythonInstance(script.type("TextClause"), object: TextObject(TextClause(try script.sqlText(arguments["text"])))))
    }

    static let all: [ScriptClass] = [
        ScriptClass(
            "TextClause", module: "sqlalchemy.sql.elements", bases: ["ClauseElement", "Executable"],
            [
                .function("bindparams", "self, *binds, **names_to_values") { script, arguments in try bind(arguments, script) },
                .function("columns", "self, *cols, **types") { script, arguments in
                    let object = TextObject(arguments["self"].payload(TextObject.self)?.clause ?? TextClause(""))
                    object.columns = arguments.rest.map { ($0.payload(ExpressionObject.self)?.name?.text ?? "", $0) }
                    for (name, type) in arguments.keywords {
                        let column = script.element(
                            .column(ColumnReference(Identifier(name), type: try script.sqlType(type))), type: try script.sqlType(type),
                            name: Identifier(name), of: "ColumnClause")
                        object.columns.append((name, column))
                    }
                    let query = QueryObject(.text(object.clause))
                    query.columns = object.columns
                    return script.instance("Select", query)
                },
                .attribute("text") { _, value in .string(value.payload(TextObject.self)?.clause.sql ?? "") },
                .function("__and__", "self, other") { script, arguments in try script.conjunction([arguments["self"], arguments["other"]])
                },
                .function("__or__", "self, other") { script, arguments in try script.disjunction([arguments["self"], arguments["other"]]) },
                .function("label", "self, name") { script, arguments in
                    let name = try script.requiredIdentifier(arguments["name"])
                    return script.element(.label(try script.expression(arguments["self"]), name), name: name, of: "Label")
                },
                .function("desc", "self") { script, arguments in try script.unary(.descending, arguments["self"]) },
                .function("asc", "self") { script, arguments in try script.unary(.ascending, arguments["self"]) },
            ])
    ]

    /// `bindparams()`: values and types of parameters, in a copy.
    static func bind(_ arguments: Arguments, _ script: ScriptEvaluation) throws -> PythonValue {
        guard let object = arguments["self"].payload(TextObject.self) else { return arguments["self"] }
        var clause = object.clause
        for value in arguments.rest {
            guard case .bind(let parameter)? = try script.clause(value) else { continue }
            try set(parameter, in: &clause, script)
        }
        for (name, value) in arguments.keywords {
            var parameter = clause.parameters.first { $0.name == name } ?? BindParameter(name: name)
            parameter.value = try script.literal(script.processed(value, by: parameter.type))
            if parameter.type.map({ $0.kind == .null }) ?? true { parameter.type = script.bindType(of: value, comparedWith: nil) }
            try set(parameter, in: &clause, script)
        }
        return script.instance("TextClause", TextObject(clause))
    }

    private static func set(_ parameter: BindParameter, in clause: inout TextClause, _ script: ScriptEvaluation) throws {
        guard let name = parameter.name, clause.sql.contains(":" + name) else {
            throw script.argumentError("This text() construct doesn't define a bound parameter named '\(parameter.name ?? "")'")
        }
        clause.parameters.removeAll { $0.name == name }
        clause.parameters.append(parameter)
    }
}

extension ScriptEvaluation {
    /// The text of a statement; a text with unknown parts keeps its known ones.
    func sqlText(_ value: PythonValue) throws -> String {
        if let text = value.asString { return text }
        if case .opaque(let unknown) = value { return placeholder(unknown) }
        throw argumentError("expected str, got \(interpreter.typeName(of: value))")
    }
}
