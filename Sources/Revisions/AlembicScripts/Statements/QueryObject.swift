import PythonSubset
import Schema

/// The native state of a statement: SELECT, INSERT, UPDATE, DELETE and combinations of them.
final class QueryObject {
    private var storedQuery: Query
    /// The columns that the statement gives, by key.
    var columns: [(key: String, value: PythonValue)] = []
    /// What RETURNING gives, in order.
    var returning: [PythonValue] = []
    /// What an ORM statement was asked for: mapped classes and columns.
    var entities: [ResultShape.Entity] = []
    /// The one dialect that an INSERT is for; nil for all.
    var dialect: DialectName?

    init(_ query: Query) {
        storedQuery = query.bounded
    }

    var query: Query {
        get { storedQuery }
        set { storedQuery = newValue.bounded }
    }

    func copy() -> QueryObject {
        let copy = QueryObject(query)
        copy.columns = columns
        copy.returning = returning
        copy.entities = entities
        copy.dialect = dialect
        return copy
    }

    var select: Select? {
        get { if case .select(let select) = query { select } else { nil } }
        set { if let newValue { query = .select(newValue) } }
    }

    /// `LIMIT` of a SELECT or a combination of several.
    var limit: SQLExpression? {
        get { clauses?.limit }
        set {
            change {
                $0.limit = newValue
            } combined: {
                $0.limit = newValue
            }
        }
    }

    var offset: SQLExpression? {
        get { clauses?.offset }
        set {
            change {
                $0.offset = newValue
            } combined: {
                $0.offset = newValue
            }
        }
    }

    var fetch: FetchClause? {
        get { clauses?.fetch }
        set {
            change {
                $0.fetch = newValue
            } combined: {
                $0.fetch = newValue
            }
        }
    }

    private var clauses: (limit: SQLExpression?, offset: SQLExpression?, fetch: FetchClause?)? {
        switch query {
        case .select(let select): (select.limit, select.offset, select.fetch)
        case .compound(let compound): (compound.limit, compound.offset, compound.fetch)
        default: nil
        }
    }

    private func change(_ ofSelect: (inout Select) -> Void, combined: (inout CompoundSelect) -> Void) {
        switch query {
        case .select(var select):
            ofSelect(&select)
            query = .select(select)
        case .compound(var compound):
            combined(&compound)
            query = .compound(compound)
        default: break
        }
    }

    var insert: Insert? {
        get { if case .insert(let insert) = query { insert } else { nil } }
        set { if let newValue { query = .insert(newValue) } }
    }

    var update: Update? {
        get { if case .update(let update) = query { update } else { nil } }
        set { if let newValue { query = .update(newValue) } }
    }

    var delete: Delete? {
        get { if case .delete(let delete) = query { delete } else { nil } }
        set { if let newValue { query = .delete(newValue) } }
    }
}

extension Query {
    /// The query, or a query of the unknown in its place when a script has let it grow beyond what can be handled.
    var bounded: Query {
        ExpressionSize.allows(self) ? self : .select(Select([.opaque(Opaque(origin: "a query that is nested too deeply or too large"))]))
    }
}

extension ScriptEvaluation {
    /// A statement changed by a method: scripts see a new object.
    func changing(_ value: PythonValue, _ change: (QueryObject) throws -> Void) throws -> PythonValue {
        guard case .instance(let instance) = value, let object = instance.payload as? QueryObject else { return value }
        let copy = object.copy()
        try change(copy)
        return .instance(PythonInstance(instance.type, payload: copy))
    }

    /// A table argument of a statement.
    func fromObject(_ value: PythonValue) throws -> FromObject {
        if let object = value.payload(FromObject.self) { return object }
        if case .class(let type) = value, let table = type.member("__table__")?.payload(FromObject.self) { return table }
        if case .opaque(let unknown) = value {
            let object = FromObject(.table(QualifiedName(Identifier(placeholder(unknown), quote: false))))
            object.hasUnknownColumns = true
            return object
        }
        if let text = value.payload(TextObject.self) { return FromObject(.text(text.clause)) }
        if let query = value.payload(QueryObject.self) {
            return FromObject(.alias(FromClause.Alias(name: nil, identity: state.nextIdentity(), element: .subquery(query.query))))
        }
        throw argumentError("FROM expression, such as a Table or alias() object, expected, got \(try representation(value)).")
    }

    /// The target of INSERT, UPDATE or DELETE.
    func tableClause(_ value: PythonValue) throws -> (clause: TableClause, alias: FromClause?, object: FromObject) {
        let object = try fromObject(value)
        switch object.clause {
        case .table(let name):
            let keys = (object as? TableObject)?.generatedKeys ?? []
            return (TableClause(name, columns: object.references, primaryKey: keys), nil, object)
        case .alias(let alias):
            if case .from(.table(let name)) = alias.element {
                return (TableClause(name, columns: object.references), object.clause, object)
            }
        default: break
        }
        throw argumentError("subject table for an INSERT, UPDATE or DELETE expected, got \(try representation(value)).")
    }

    /// The statement of a value that stands for one.
    func query(_ value: PythonValue) throws -> Query {
        if let object = value.payload(QueryObject.self) { return object.query }
        if let text = value.payload(TextObject.self) { return .text(text.clause) }
        if case .select(let select)? = value.payload(FromObject.self).map({ object in
            Query.select(Select(object.columns.map { .column(ColumnReference(Identifier($0.key), source: object.clause)) }))
        }) {
            return .select(select)
        }
        throw argumentError("a SELECT construct is expected, got \(try representation(value))")
    }
}
