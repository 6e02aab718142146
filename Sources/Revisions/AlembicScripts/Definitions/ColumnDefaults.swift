import PythonSubset
import Schema

/// `default=` and `onupdate=` as statements take them.
extension ScriptEvaluation {
    func insertDefaults(_ object: FromObject) -> [DefaultAssignment] {
        object.columnObjects.compactMap { column in defaultAssignment(column.defaultValue, of: column) }
    }

    func updateDefaults(_ object: FromObject) -> [DefaultAssignment] {
        object.columnObjects.compactMap { column in defaultAssignment(column.updateValue, of: column) }
    }

    private func defaultAssignment(_ value: PythonValue, of column: ColumnObject) -> DefaultAssignment? {
        if value.isNone || value.payload(ClientDefaultObject.self) != nil { return nil }
        if let sequence = value.payload(SequenceObject.self) {
            return DefaultAssignment(column.columnName, .nextValue(sequence.sequence), isComputed: false)
        }
        if let known = try? clause(value) { return DefaultAssignment(column.columnName, known, isComputed: false) }
        let computed = computedDefault(value, of: column)
        let expression = (try? self.expression(computed, boundAs: column.definition.type)) ?? .null
        return DefaultAssignment(column.columnName, expression, isComputed: true)
    }

    /// What a callable answers; unknown where it wants the context of an execution, or fails.
    private func computedDefault(_ value: PythonValue, of column: ColumnObject) -> PythonValue {
        switch value {
        case .function, .native, .method, .class:
            (try? call(value))
                ?? .opaque(PythonSubset.Opaque("the default of \(column.columnName.text)", location: interpreter.location(in: state.uri)))
        default: value
        }
    }
}

extension FromObject {
    /// The native state of its columns, in order; those of `column()` have none.
    var columnObjects: [ColumnObject] { columns.compactMap { $0.value.payload(ColumnObject.self) } }
}

extension TableObject {
    /// The key columns that the database makes up: the autoincrementing one, and those with a default of the server or a sequence.
    var generatedKeys: [Identifier] {
        let named = constraints.flatMap { value -> [String] in
            guard case .primaryKey(let key)? = value.payload(ConstraintObject.self)?.constraint else { return [] }
            return key.columns.map(\.text)
        }
        let keys = columnObjects.filter { $0.definition.isPrimaryKey || named.contains($0.columnName.text) }
        return keys.filter { column in
            let definition = column.definition
            if definition.serverDefault != nil { return true }
            switch definition.clientDefault {
            case .sequence?, .expression?: return true
            case .literal?, .callable?: return false
            case nil: break
            }
            let isInteger = definition.type.affinity == .integer && definition.foreignKeys.isEmpty
            return isInteger && (definition.autoincrement == .enabled || keys.count == 1 && definition.autoincrement != .disabled)
        }.map(\.columnName)
    }
}
