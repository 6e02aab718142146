import OrderedCollections
import PythonSubset
import Schema

/// Writing what a session holds: new objects, changed ones, deleted ones, each after those that it refers to.
extension ScriptEvaluation {
    func flush(_ session: SessionObject) throws {
        guard !session.pending.isEmpty || !session.deleted.isEmpty || !session.identities.isEmpty else { return }
        try gatherRelated(session)
        for instance in session.identities.values {
            if let object = instance.payload as? MappedObject { try writeLinks(instance, object) }
        }
        let new = try inOrder(session.pending)
        session.pending = []
        for (index, instance) in new.enumerated() {
            do {
                try insert(instance, session)
            } catch {
                session.pending = Array(new[index...])
                throw error
            }
        }
        for instance in session.identities.values {
            if !new.isEmpty, let object = instance.payload as? MappedObject { try writeLinks(instance, object) }
        }
        for instance in session.identities.values where !session.deleted.contains(where: { $0 === instance }) {
            try update(instance)
        }
        let deleted = try inOrder(session.deleted).reversed()
        session.deleted = []
        for instance in deleted { try delete(instance, session) }
    }

    /// New objects that only relationships of the session's objects know.
    private func gatherRelated(_ session: SessionObject) throws {
        for instance in session.pending + Array(session.identities.values) {
            guard let object = instance.payload as? MappedObject else { continue }
            for (name, _) in object.mapping.relationships {
                guard let related = instance.attributes[name] else { continue }
                for value in related.asSequence ?? [related] where value.payload(MappedObject.self) != nil { try add(value, to: session) }
            }
        }
    }

    /// Objects of tables that others refer to first, else in the order in which they came.
    private func inOrder(_ instances: [PythonInstance]) throws -> [PythonInstance] {
        var tables: [PythonValue] = []
        for instance in instances {
            guard let table = (instance.payload as? MappedObject)?.mapping.table, let value = state.value(of: table) else { continue }
            if !tables.contains(where: { $0.isIdentical(to: value) }) { tables.append(value) }
        }
        return SchemaEvents.sorted(tables).flatMap { table in
            instances.filter { ($0.payload as? MappedObject)?.mapping.table === table.payload(TableObject.self) }
        }
    }

    private func insert(_ instance: PythonInstance, _ session: SessionObject) throws {
        guard let object = instance.payload as? MappedObject else { return }
        try takeForeignKeys(instance, object)
        var row: [Assignment] = []
        var values: [String: PythonValue] = [:]
        for attribute in object.mapping.attributes {
            var value = instance.attributes[attribute.name]
            if value == nil || value?.isNone == true { value = try clientDefault(of: attribute.column) ?? value }
            guard let value,
                !(value.isNone && (attribute.column.definition.isPrimaryKey || attribute.column.definition.serverDefault != nil))
            else { continue }
            row.append(Assignment(attribute.column.columnName, try expression(value, boundAs: attribute.column)))
            if try clause(value) == nil { values[attribute.name] = value }
        }
        let result = try insert(object.mapping.table, row)
        for (attribute, value) in zip(object.mapping.key, result) { values[attribute.name] = value }
        object.identity = object.mapping.key.map { values[$0.name] ?? .none }
        session.identities[try session.key(object.mapping, object.identity, interpreter)] = instance
        let isKnown = object.mapping.attributes.allSatisfy { values[$0.name] != nil || $0.column.definition.serverDefault == nil }
        for attribute in object.mapping.attributes where values[attribute.name] == nil { values[attribute.name] = PythonValue.none }
        store(values, in: instance, object)
        if !isKnown { try refresh(instance, object) }
        try writeLinks(instance, object)
    }

    /// Inserts one row and gives its primary key.
    private func insert(_ table: TableObject, _ row: [Assignment]) throws -> [PythonValue] {
        guard let value = state.value(of: table) else { return [] }
        let statement = try changing(InsertConstructor.insert(value, self)) { $0.insert?.source = .row(row) }
        let result = try run(statement, parameters: .none)
        return result.payload(ResultObject.self)?.rows.insertedKey ?? []
    }

    private func update(_ instance: PythonInstance) throws {
        guard let object = instance.payload as? MappedObject, let stored = object.stored, !object.isExpired else { return }
        try takeForeignKeys(instance, object)
        var assignments: [Assignment] = []
        var values = stored
        var hasExpressions = false
        for attribute in object.mapping.attributes {
            guard let value = instance.attributes[attribute.name] else { continue }
            if try clause(value) == nil {
                if let old = stored[attribute.name], old.isNone == value.isNone, try interpreter.areEqual(old, value) { continue }
            } else {
                hasExpressions = true
            }
            assignments.append(Assignment(attribute.column.columnName, try expression(value, boundAs: attribute.column)))
            values[attribute.name] = value
        }
        guard !assignments.isEmpty, let table = state.value(of: object.mapping.table) else { return }
        let conditions = try identityConditions(object.mapping, object.identity)
        let statement = try changing(UpdateConstructor.update(table, self)) { query in
            query.update?.assignments = assignments
            query.update?.conditions = conditions
        }
        _ = try run(statement, parameters: .none)
        store(values, in: instance, object)
        if hasExpressions { object.session?.expire(instance) }
        try writeLinks(instance, object)
    }

    private func delete(_ instance: PythonInstance, _ session: SessionObject) throws {
        guard let object = instance.payload as? MappedObject, let table = state.value(of: object.mapping.table) else { return }
        try releaseRelated(instance, object)
        let conditions = try identityConditions(object.mapping, object.identity)
        _ = try run(try changing(DeleteConstructor.delete(table, self)) { $0.delete?.conditions = conditions }, parameters: .none)
        session.forget(instance)
        object.stored = nil
    }

    /// A value as a column of a mapped class writes it.
    func expression(_ value: PythonValue, boundAs column: ColumnObject) throws -> SQLExpression {
        try expression(bound(value, by: column), boundAs: column.type)
    }

    /// A value as the column's own type decorator hands it to the database.
    func bound(_ value: PythonValue, by column: ColumnObject) throws -> PythonValue {
        guard isInstance(column.typeValue, of: "TypeDecorator"), value.asOpaque == nil, try clause(value) == nil else { return value }
        return try interpreter.callMethod("process_bind_param", of: column.typeValue, CallArguments([value, dialectObject()]))
    }

    /// `Column(default=...)`: a value, or what a function gives for one row.
    func clientDefault(of column: ColumnObject) throws -> PythonValue? {
        guard !column.defaultValue.isNone, column.defaultValue.payload(SequenceObject.self) == nil else { return nil }
        switch column.defaultValue {
        case .function(let function):
            return try interpreter.call(
                column.defaultValue,
                CallArguments(function.signature.parameters.contains { $0.kind == .positional && !$0.hasDefault } ? [.none] : []))
        case .native, .method, .class: return try interpreter.call(column.defaultValue, CallArguments())
        default: return column.defaultValue
        }
    }
}
