import PythonSubset
import Schema

/// `ColumnElement`: what columns, functions and comparisons have in common.
enum ColumnElementClass {
    static let all: [ScriptClass] = [
        ScriptClass("ClauseElement", module: "sqlalchemy.sql.elements", ScriptMembers(ElementMembers.general)),
        ScriptClass(
            "ColumnElement", module: "sqlalchemy.sql.elements", bases: ["ClauseElement"],
            ScriptMembers(
                ComparisonMembers.all + ArithmeticMembers.all + LikeMembers.all + LogicMembers.all + ElementMembers.column + JSONMembers.all
            )),
        ScriptClass("BinaryExpression", module: "sqlalchemy.sql.elements", bases: ["ColumnElement"]),
        ScriptClass("BooleanClauseList", module: "sqlalchemy.sql.elements", bases: ["ColumnElement"]),
        ScriptClass("UnaryExpression", module: "sqlalchemy.sql.elements", bases: ["ColumnElement"]),
        ScriptClass("BindParameter", module: "sqlalchemy.sql.elements", bases: ["ColumnElement"]),
        ScriptClass("Label", module: "sqlalchemy.sql.elements", bases: ["ColumnElement"]),
        ScriptClass("Case", module: "sqlalchemy.sql.elements", bases: ["ColumnElement"]),
        ScriptClass("Cast", module: "sqlalchemy.sql.elements", bases: ["ColumnElement"]),
        ScriptClass("Null", module: "sqlalchemy.sql.elements", bases: ["ColumnElement"]),
        ScriptClass("True_", module: "sqlalchemy.sql.elements", bases: ["ColumnElement"]),
        ScriptClass("False_", module: "sqlalchemy.sql.elements", bases: ["ColumnElement"]),
        ScriptClass("ColumnClause", module: "sqlalchemy.sql.elements", bases: ["ColumnElement"]),
        ScriptClass("Exists", module: "sqlalchemy.sql.selectable", bases: ["UnaryExpression"], ScriptMembers(ExistsMembers.all)),
        ScriptClass("ScalarSelect", module: "sqlalchemy.sql.selectable", bases: ["ColumnElement"]),
        ScriptClass(
            "Function", module: "sqlalchemy.sql.functions", bases: ["ColumnElement", "Executable"], ScriptMembers(FunctionMembers.all)),
        ScriptClass("Executable", module: "sqlalchemy.sql.base"),
    ]
}

/// What is not an operator.
enum ElementMembers {
    static let general: [ScriptMember] = [
        .function("compile", "self, bind=None, dialect=None, **kw") { script, arguments in
            script.instance("Compiled", CompiledObject(value: arguments["self"], dialect: arguments["dialect"]))
        },
        .function("__str__", "self") { script, arguments in .string(try script.statementText(arguments["self"])) },
        .function("self_group", "self, against=None") { _, arguments in arguments["self"] },
        .function("params", "self, *args, **kw") { script, arguments in try TextClass.bind(arguments, script) },
        .function("execution_options", "self, **kw") { _, arguments in arguments["self"] },
        .attribute("type") { script, value in try script.typeValue(of: value) },
    ]

    static let column: [ScriptMember] = [
        .function("label", "self, name=None") { script, arguments in
            let name = try script.identifier(arguments["name"]) ?? Identifier("anon_\(script.state.nextIdentity())")
            let type = script.expressionType(arguments["self"])
            return script.element(.label(try script.expression(arguments["self"]), name), type: type, name: name, of: "Label")
        },
        .function("cast", "self, type_") { script, arguments in
            let type = try script.sqlType(arguments["type_"])
            return script.element(.cast(try script.expression(arguments["self"]), type), type: type, of: "Cast")
        },
        .function("collate", "self, collation") { script, arguments in
            let name = try script.requiredIdentifier(arguments["collation"])
            return script.element(.collate(try script.expression(arguments["self"]), name), type: script.expressionType(arguments["self"]))
        },
        .function("desc", "self") { script, arguments in try script.unary(.descending, arguments["self"]) },
        .function("asc", "self") { script, arguments in try script.unary(.ascending, arguments["self"]) },
        .function("nulls_first", "self") { script, arguments in try script.unary(.nullsFirst, arguments["self"]) },
        .function("nulls_last", "self") { script, arguments in try script.unary(.nullsLast, arguments["self"]) },
        .function("nullsfirst", "self") { script, arguments in try script.unary(.nullsFirst, arguments["self"]) },
        .function("nullslast", "self") { script, arguments in try script.unary(.nullsLast, arguments["self"]) },
        .function("distinct", "self") { script, arguments in try script.unary(.distinct, arguments["self"]) },
        .attribute("name") { _, value in value.payload(ExpressionObject.self)?.name.map { .string($0.text) } ?? PythonValue.none },
        .attribute("key") { _, value in value.payload(ExpressionObject.self)?.name.map { .string($0.text) } ?? PythonValue.none },
        .attribute("expression") { _, value in value },
        .function("__clause_element__", "self") { _, arguments in arguments["self"] },
        .function("__hash__", "self") { _, arguments in
            guard case .instance(let instance) = arguments["self"] else { return .int(0) }
            return .int(ObjectIdentifier(instance).hashValue)
        },
        .function("__bool__", "self") { script, arguments in
            if case .binary(let binary)? = try script.clause(arguments["self"]) {
                if binary.operator == .equal { return .bool(binary.left == binary.right) }
                if binary.operator == .notEqual { return .bool(binary.left != binary.right) }
            }
            throw script.typeError("Boolean value of this clause is not defined")
        },
    ]
}

extension ScriptEvaluation {
    func unary(_ operator: UnaryExpression.Operator, _ operand: PythonValue) throws -> PythonValue {
        let type = expressionType(operand)
        return element(
            .unary(UnaryExpression(`operator`, try expression(operand), type: type)), type: type,
            name: operand.payload(ExpressionObject.self)?.name, of: "UnaryExpression")
    }

    /// The type of an element as a Python value.
    func typeValue(of value: PythonValue) throws -> PythonValue {
        if let column = value.payload(ColumnObject.self) { return column.typeValue }
        guard let type = expressionType(value) else { return instance("NullType", nil) }
        return instance("TypeEngine", TypeObject(type))
    }
}
