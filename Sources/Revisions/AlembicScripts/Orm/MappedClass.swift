import OrderedCollections
import PythonSubset
import Schema

/// How a mapped class and its table correspond.
final class MappedClass {
    struct Attribute {
        var name: String
        /// The column, as a value and as its native state.
        var value: PythonValue
        var column: ColumnObject
    }

    let type: PythonClass
    let table: TableObject
    /// One for each column, in the table's order.
    let attributes: [Attribute]
    let relationships: [(name: String, object: RelationshipObject)]

    init(_ type: PythonClass, _ table: TableObject) {
        self.type = type
        self.table = table
        var names: [ObjectIdentifier: String] = [:]
        var relationships: [(name: String, object: RelationshipObject)] = []
        for ancestor in type.linearization {
            for (name, value) in ancestor.namespace {
                if let column = value.payload(ColumnObject.self), column.table === table {
                    names[ObjectIdentifier(column)] = names[ObjectIdentifier(column)] ?? name
                }
                if let object = value.payload(RelationshipObject.self) { relationships.append((name, object)) }
            }
        }
        attributes = table.columns.compactMap { key, value in
            guard let column = value.payload(ColumnObject.self) else { return nil }
            return Attribute(name: names[ObjectIdentifier(column)] ?? key, value: value, column: column)
        }
        self.relationships = relationships
    }

    var columnValues: [PythonValue] { attributes.map(\.value) }

    /// The attributes of the primary key.
    var key: [Attribute] { attributes.filter(\.column.definition.isPrimaryKey) }

    func attribute(_ name: String) -> Attribute? { attributes.first { $0.name == name } ?? attributes.first { $0.column.key == name } }
}

/// The native state of an object of a mapped class.
final class MappedObject {
    let mapping: MappedClass
    /// The session that it belongs to; nil for one that no session has.
    weak var session: SessionObject?
    /// The columns as the database has them, by attribute; nil for an object that is not in it.
    var stored: [String: PythonValue]?
    /// The values of its primary key, once it is in the database.
    var identity: [PythonValue] = []
    /// Its attributes are read anew at the next look.
    var isExpired = false

    init(_ mapping: MappedClass) {
        self.mapping = mapping
    }
}

extension ScriptEvaluation {
    /// The mapping of a mapped class, or of the class behind an alias; nil for any other value.
    func mapping(of value: PythonValue) -> MappedClass? {
        guard case .class(let type) = value, let table = type.member("__table__")?.payload(TableObject.self) else { return nil }
        if let known = state.mappings[ObjectIdentifier(type)] { return known }
        let mapping = MappedClass(type, table)
        state.mappings[ObjectIdentifier(type)] = mapping
        return mapping
    }

    /// The object behind a row of a mapped class: the one that the session has already, or a new one; none where the key is NULL.
    func loaded(_ type: PythonClass, _ cells: [PythonValue], _ session: SessionObject) throws -> PythonValue {
        guard let mapping = mapping(of: .class(type)) else { return .none }
        let values = Dictionary(zip(mapping.attributes.map(\.name), cells)) { first, _ in first }
        let identity = mapping.key.map { values[$0.name] ?? .none }
        guard !identity.contains(where: \.isNone) else { return .none }
        let key = try session.key(mapping, identity, interpreter)
        if let known = session.identities[key], let object = known.payload as? MappedObject {
            if object.isExpired { store(values, in: known, object) }
            return .instance(known)
        }
        let object = MappedObject(mapping)
        let instance = PythonInstance(type, payload: object)
        object.identity = identity
        object.session = session
        store(values, in: instance, object)
        session.identities[key] = instance
        return .instance(instance)
    }

    /// Takes over what the database has.
    func store(_ values: [String: PythonValue], in instance: PythonInstance, _ object: MappedObject) {
        object.isExpired = false
        object.stored = values
        for attribute in object.mapping.attributes {
            if let value = values[attribute.name] { instance.attributes[attribute.name] = value }
        }
    }

    /// `Column.__get__`: the class shows the column, an object its value.
    func columnValue(_ column: PythonValue, of receiver: PythonValue) throws -> PythonValue {
        guard case .instance(let instance) = receiver, let object = instance.payload as? MappedObject,
            let native = column.payload(ColumnObject.self),
            let attribute = object.mapping.attributes.first(where: { $0.column === native })
        else { return column }
        if object.isExpired { try refresh(instance, object) }
        return instance.attributes[attribute.name] ?? .none
    }
}

extension ResultShape.Entity {
    init(_ value: PythonValue, width: Int) {
        let type: PythonClass? = if case .class(let type) = value { type } else { nil }
        let name = value.payload(ColumnObject.self)?.key ?? value.payload(ExpressionObject.self)?.name?.text
        self.init(type: type, key: type?.name ?? name ?? "", width: width)
    }
}
