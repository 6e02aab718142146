import OrderedCollections
import PythonSubset
import Schema

/// The native state of a `Table`.
final class TableObject: FromObject {
    var name: QualifiedName {
        didSet { clause = .table(name) }
    }
    /// Constraints given at the table, as values, in source order.
    var constraints: [PythonValue] = []
    var indexes: [PythonValue] = []
    var comment: String?
    var prefixes: [String] = []
    var options = DialectOptions()
    var info: PythonValue = .dictionary(PythonDictionary())
    weak var metadata: MetaDataObject?
    /// The value that scripts see; kept alive by the evaluation's state.
    weak var instance: PythonInstance?

    init(_ name: QualifiedName) {
        self.name = name
        super.init(.table(name))
    }

    var definition: Table {
        Table(
            name, columns: columnObjects.map { $0.definition.typed(by: metadata) },
            constraints: constraints.compactMap { $0.payload(ConstraintObject.self)?.constraint },
            indexes: indexes.compactMap { $0.payload(IndexObject.self)?.definition }, comment: comment, prefixes: prefixes,
            options: options, namingConvention: namingConvention)
    }

    /// That of the table's metadata, which is SQLAlchemy's own where none is given; nil for a table that has none.
    var namingConvention: NamingConvention? { metadata.map { $0.namingConvention ?? NamingConvention() } }

    /// Adds a column, in place of one with the same key.
    func append(_ value: PythonValue, _ column: ColumnObject) {
        column.table = self
        if let index = columns.firstIndex(where: { $0.key == column.key }) {
            columns[index].value = value
        } else {
            columns.append((column.key, value))
        }
    }
}

extension ScriptState {
    /// The value of a table that is still known.
    func value(of table: TableObject) -> PythonValue? { table.instance.map { .instance($0) } }
}

extension Column {
    /// A column without a type of its own takes that of the column that its foreign key refers to, where the metadata knows it.
    fileprivate func typed(by metadata: MetaDataObject?) -> Column {
        guard type.kind == .null, let target = foreignKeys.first?.target, let metadata else { return self }
        let table = metadata.tables[target.table.description]?.object as? TableObject
        let name = target.column ?? self.name
        guard let referred = table?.columnObjects.first(where: { $0.columnName.text == name.text }) else { return self }
        var copy = self
        copy.type = referred.definition.type
        return copy
    }
}
