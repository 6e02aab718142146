import OrderedCollections
import PythonSubset
import Schema

/// The native state of an element of the expression language.
class ExpressionObject {
    private var storedExpression: SQLExpression
    private var storedType: SQLType?
    private var storedName: Identifier?

    init(_ expression: SQLExpression, type: SQLType? = nil, name: Identifier? = nil) {
        storedExpression = expression.bounded
        storedType = type
        storedName = name
    }

    /// What the element renders as.
    var expression: SQLExpression {
        get { storedExpression }
        set { storedExpression = newValue.bounded }
    }

    /// The type that values compared with it take.
    var type: SQLType? {
        get { storedType }
        set { storedType = newValue }
    }

    /// The name under which a query's columns show it: of a column, a label, a function.
    var name: Identifier? {
        get { storedName }
        set { storedName = newValue }
    }
}

extension ScriptEvaluation {
    /// A new element of a class of the expression language.
    func element(_ expression: SQLExpression, type: SQLType? = nil, name: Identifier? = nil, of key: String = "ColumnElement")
        -> PythonValue
    {
        instance(key, ExpressionObject(expression, type: type, name: name))
    }

    /// A comparison or another condition.
    func condition(_ expression: SQLExpression) -> PythonValue {
        instance("BinaryExpression", ExpressionObject(expression, type: .boolean))
    }

    /// An argument where an expression is expected; a Python value becomes a bound parameter.
    ///
    /// - Parameter type: the type of a bound value, where the context knows it.
    func expression(_ value: PythonValue, type: SQLType? = nil) throws -> SQLExpression {
        if let known = try clause(value) { return known }
        switch value {
        case .none: return .null
        case .bool(let value) where type == nil: return value ? .true : .false
        case .opaque(let unknown): return .opaque(opaque(unknown))
        default:
            let bound = bindType(of: value, comparedWith: type)
            return .bind(BindParameter(value: try literal(processed(value, by: bound)), type: bound))
        }
    }

    /// The expression of an element of the expression language; nil for a Python value.
    func clause(_ value: PythonValue) throws -> SQLExpression? {
        guard case .instance(let instance) = value else {
            if case .class(let type) = value, let table = type.namespace["__table__"] { return try clause(table) }
            return nil
        }
        switch instance.object {
        case let object as ExpressionObject: return object.expression
        case let object as TextObject: return .text(object.clause)
        case let object as QueryObject: return .scalarSubquery(object.query)
        case let object as FromObject: return .table(object.clause)
        case let object as SequenceObject: return .nextValue(object.sequence)
        default: break
        }
        guard let method = instance.type.member("__clause_element__") else { return nil }
        return try clause(call(interpreter.bind(method, to: value, type: instance.type)))
    }

    /// The type of an expression argument, where it is known.
    func expressionType(_ value: PythonValue) -> SQLType? {
        if let object = value.payload(ExpressionObject.self) { return object.type }
        if let object = value.payload(QueryObject.self), object.columns.count == 1 {
            return object.columns.first.flatMap { expressionType($0.value) }
        }
        return nil
    }

    /// A condition argument of `where()` and its kin: an element, or a truth value.
    func conditionClause(_ value: PythonValue) throws -> SQLExpression {
        if let known = try clause(value) { return known }
        switch value {
        case .bool(let value): return value ? .true : .false
        case .none: return .null
        case .opaque(let unknown): return .opaque(opaque(unknown))
        default:
            throw argumentError(
                "SQL expression for WHERE/HAVING role expected, got \(try representation(value)).")
        }
    }

    /// SQL text or an element: a string stands for itself.
    func textOrExpression(_ value: PythonValue) throws -> SQLExpression? {
        if value.isNone { return nil }
        if let text = value.asString { return .text(TextClause(text)) }
        return try expression(value)
    }
}

extension SQLExpression {
    /// The expression, or an unknown in its place when a script has let it grow beyond what can be handled.
    var bounded: SQLExpression {
        ExpressionSize.allows(self) ? self : .opaque(Opaque(origin: "an expression that is nested too deeply or too large"))
    }
}
