import PythonSubset
import Schema

/// The native state of a `Column`.
final class ColumnObject: ExpressionObject {
    var columnName: Identifier
    var key: String
    /// The type as the script gave it.
    var typeValue: PythonValue
    var definition: Column
    /// `ForeignKey` objects of the column, as values.
    var foreignKeys: [PythonValue] = []
    /// The arguments `default` and `server_default` as the script gave them.
    var defaultValue: PythonValue = .none
    var serverDefaultValue: PythonValue = .none
    /// The argument `onupdate`.
    var updateValue: PythonValue = .none
    var info: PythonValue = .none
    weak var table: TableObject?
    /// What the column belongs to where that is no `Table`: a lightweight `table()`.
    var source: FromClause?

    init(name: Identifier, key: String, typeValue: PythonValue, definition: Column) {
        columnName = name
        self.key = key
        self.typeValue = typeValue
        self.definition = definition
        super.init(.null, type: definition.type, name: name)
    }

    override var expression: SQLExpression {
        get { .column(reference) }
        set { if case .column(let reference) = newValue { source = reference.source } }
    }

    override var name: Identifier? {
        get { columnName }
        set {
            if let newValue {
                columnName = newValue
                definition.name = newValue
            }
        }
    }

    override var type: SQLType? {
        get { definition.type }
        set { if let newValue { definition.type = newValue } }
    }

    var reference: ColumnReference {
        ColumnReference(columnName, source: table.map { .table($0.name) } ?? source, type: definition.type)
    }

    /// `Column._copy()`: the same definition without a table.
    func copy() -> ColumnObject {
        let copy = ColumnObject(name: columnName, key: key, typeValue: typeValue, definition: definition)
        copy.foreignKeys = foreignKeys
        copy.defaultValue = defaultValue
        copy.serverDefaultValue = serverDefaultValue
        copy.info = info
        return copy
    }
}
