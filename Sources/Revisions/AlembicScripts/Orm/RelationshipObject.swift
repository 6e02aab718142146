import OrderedCollections
import PythonSubset
import Schema

/// The native state of `relationship()`.
final class RelationshipObject {
    /// The class, its name, or a function that gives it; none where the annotation has it.
    let argument: PythonValue
    /// `secondary=`: the table of links, or its name.
    let secondary: PythonValue
    /// `uselist=`, where it is given.
    let usesList: Bool?
    let cascade: String
    let passiveDeletes: Bool

    init(argument: PythonValue, secondary: PythonValue, usesList: Bool?, cascade: String, passiveDeletes: Bool) {
        self.argument = argument
        self.secondary = secondary
        self.usesList = usesList
        self.cascade = cascade
        self.passiveDeletes = passiveDeletes
    }
}

/// How the tables of two mapped classes are related.
struct Relation {
    enum Direction {
        /// The owner refers to the target.
        case manyToOne
        /// The target refers to the owner.
        case oneToMany
        /// A table of links refers to both.
        case manyToMany(TableObject, toTarget: [KeyPair])
    }

    /// A column that refers and the one that it refers to.
    struct KeyPair {
        var referring: ColumnObject
        var referred: ColumnObject
    }

    var target: MappedClass
    var direction: Direction
    var pairs: [KeyPair]
}

extension ScriptEvaluation {
    /// What a relationship of a class relates; nil where its target is not known.
    func relation(_ object: RelationshipObject, of owner: MappedClass) throws -> Relation? {
        guard let target = try target(of: object) else { return nil }
        let secondary = try linkTable(object.secondary, owner)
        if let secondary {
            let direction = Relation.Direction.manyToMany(secondary, toTarget: keyPairs(from: secondary, to: target.table))
            return Relation(target: target, direction: direction, pairs: keyPairs(from: secondary, to: owner.table))
        }
        let own = keyPairs(from: owner.table, to: target.table)
        if !own.isEmpty, object.usesList != true { return Relation(target: target, direction: .manyToOne, pairs: own) }
        let theirs = keyPairs(from: target.table, to: owner.table)
        return theirs.isEmpty ? nil : Relation(target: target, direction: .oneToMany, pairs: theirs)
    }

    private func target(of object: RelationshipObject) throws -> MappedClass? {
        var argument = object.argument
        if case .function = argument { argument = try call(argument) }
        if let name = argument.asString {
            let last = name.split(separator: ".").last.map(String.init) ?? name
            return state.mappedClasses.last { $0.name == last }.flatMap { mapping(of: .class($0)) }
        }
        return mapping(of: argument)
    }

    private func linkTable(_ value: PythonValue, _ owner: MappedClass) throws -> TableObject? {
        var value = value
        if case .function = value { value = try call(value) }
        if let name = value.asString { return state.tables.last { $0.name.description == name } }
        return value.payload(TableObject.self)
    }

    /// The foreign keys of one table that refer to another one.
    private func keyPairs(from table: TableObject, to other: TableObject) -> [Relation.KeyPair] {
        var pairs: [Relation.KeyPair] = []
        func relate(_ column: Identifier, _ target: ColumnTarget) {
            guard target.table == other.name, let referring = table.columnObjects.first(where: { $0.columnName == column }),
                let referred = other.columnObjects.first(where: { $0.columnName == target.column ?? column })
            else { return }
            pairs.append(Relation.KeyPair(referring: referring, referred: referred))
        }
        for column in table.columnObjects {
            for key in column.definition.foreignKeys { relate(column.columnName, key.target) }
        }
        for value in table.constraints {
            guard case .foreignKey(let constraint)? = value.payload(ConstraintObject.self)?.constraint else { continue }
            for (column, target) in zip(constraint.columns, constraint.targets) { relate(column, target) }
        }
        return pairs
    }

    /// The value of an object's column.
    func value(of column: ColumnObject, in instance: PythonInstance) throws -> PythonValue {
        guard let object = instance.payload as? MappedObject,
            let attribute = object.mapping.attributes.first(where: { $0.column === column })
        else { return .none }
        if object.isExpired { try refresh(instance, object) }
        return instance.attributes[attribute.name] ?? .none
    }

    /// `relationship.__get__`: the related object or objects, read from the database at the first look.
    func relatedValue(_ relationship: PythonValue, of receiver: PythonValue) throws -> PythonValue {
        guard case .instance(let instance) = receiver, let object = instance.payload as? MappedObject,
            let native = relationship.payload(RelationshipObject.self),
            let name = object.mapping.relationships.first(where: { $0.object === native })?.name
        else { return relationship }
        guard let relation = try relation(native, of: object.mapping) else { return .none }
        let value = try related(relation, native, of: instance, object)
        instance.attributes[name] = value
        return value
    }

    private func related(
        _ relation: Relation, _ native: RelationshipObject, of instance: PythonInstance, _ object: MappedObject
    ) throws -> PythonValue {
        let isList: Bool
        if case .manyToOne = relation.direction { isList = false } else { isList = native.usesList ?? true }
        let empty: PythonValue = isList ? .list([]) : .none
        guard object.stored != nil, let session = object.session else { return empty }
        var conditions: [SQLExpression] = []
        for pair in relation.pairs {
            let isOwn = if case .manyToOne = relation.direction { true } else { false }
            let value = try value(of: isOwn ? pair.referring : pair.referred, in: instance)
            guard !value.isNone else { return empty }
            conditions.append(try equality(isOwn ? pair.referred : pair.referring, value))
        }
        if case .manyToMany(_, let toTarget) = relation.direction {
            conditions += toTarget.map { pair in
                .binary(BinaryExpression(.equal, .column(pair.referred.reference), .column(pair.referring.reference), type: .boolean))
            }
        }
        let select = try changing(SelectConstructor.select([.class(relation.target.type)], self)) { $0.select?.conditions += conditions }
        let found = try interpreter.callMethod("scalars", of: run(select, parameters: .none, in: session))
        return try interpreter.callMethod(isList ? "all" : "first", of: found)
    }

    private func equality(_ column: ColumnObject, _ value: PythonValue) throws -> SQLExpression {
        .binary(BinaryExpression(.equal, .column(column.reference), try expression(value, boundAs: column), type: .boolean))
    }

    /// Sets the foreign keys of an object from the objects that it refers to, and those of the objects that refer to it.
    func takeForeignKeys(_ instance: PythonInstance, _ object: MappedObject) throws {
        for (name, native) in object.mapping.relationships {
            guard let set = instance.attributes[name], let relation = try relation(native, of: object.mapping) else { continue }
            guard case .manyToOne = relation.direction, case .instance(let parent) = set else { continue }
            for pair in relation.pairs { try setColumn(pair.referring, of: instance, to: value(of: pair.referred, in: parent)) }
        }
    }

    private func setColumn(_ column: ColumnObject, of instance: PythonInstance, to value: PythonValue) throws {
        guard let object = instance.payload as? MappedObject,
            let attribute = object.mapping.attributes.first(where: { $0.column === column })
        else { return }
        instance.attributes[attribute.name] = value
    }

    /// After an object is written: the rows that link it, and the keys of the objects in its lists.
    func writeLinks(_ instance: PythonInstance, _ object: MappedObject) throws {
        for (name, native) in object.mapping.relationships {
            guard let children = instance.attributes[name]?.asSequence, let relation = try relation(native, of: object.mapping) else {
                continue
            }
            for case .instance(let child) in children {
                guard let other = child.payload as? MappedObject else { continue }
                switch relation.direction {
                case .manyToOne: break
                case .oneToMany:
                    for pair in relation.pairs { try setColumn(pair.referring, of: child, to: value(of: pair.referred, in: instance)) }
                case .manyToMany(let links, let toTarget):
                    guard other.stored != nil || other.session?.pending.contains(where: { $0 === child }) == true else { continue }
                    try link(instance, child, links, relation.pairs, toTarget)
                }
            }
        }
    }

    /// Adds the row that links two objects, where there is none.
    private func link(
        _ owner: PythonInstance, _ target: PythonInstance, _ links: TableObject, _ toOwner: [Relation.KeyPair],
        _ toTarget: [Relation.KeyPair]
    ) throws {
        guard let table = state.value(of: links) else { return }
        let cells =
            try toOwner.map { ($0.referring, try value(of: $0.referred, in: owner)) }
            + toTarget.map { ($0.referring, try value(of: $0.referred, in: target)) }
        guard !cells.contains(where: \.1.isNone) else { return }
        let conditions = try cells.map { try equality($0.0, $0.1) }
        let found = try run(changing(SelectConstructor.select([table], self)) { $0.select?.conditions = conditions }, parameters: .none)
        guard try interpreter.callMethod("first", of: found).isNone else { return }
        let row = try cells.map { Assignment($0.0.columnName, try expression($0.1, boundAs: $0.0)) }
        _ = try run(changing(InsertConstructor.insert(table, self)) { $0.insert?.source = .row(row) }, parameters: .none)
    }

    /// Before an object is deleted: its links go, objects that refer to it are deleted too or let go.
    func releaseRelated(_ instance: PythonInstance, _ object: MappedObject) throws {
        for (name, native) in object.mapping.relationships {
            guard let relation = try relation(native, of: object.mapping) else { continue }
            switch relation.direction {
            case .manyToOne: break
            case .oneToMany:
                guard !native.passiveDeletes, let session = object.session else { continue }
                let related = try interpreter.attribute(name, of: .instance(instance))
                for case .instance(let child) in related.asSequence ?? [related] {
                    guard let other = child.payload as? MappedObject, other.stored != nil else { continue }
                    if native.cascade.contains("delete") || native.cascade.contains("all") {
                        session.deleted.append(child)
                        try flush(session)
                    } else {
                        for pair in relation.pairs { try setColumn(pair.referring, of: child, to: .none) }
                        try flush(session)
                    }
                }
            case .manyToMany(let links, _):
                guard let table = state.value(of: links) else { continue }
                let conditions = try relation.pairs.map { try equality($0.referring, value(of: $0.referred, in: instance)) }
                _ = try run(changing(DeleteConstructor.delete(table, self)) { $0.delete?.conditions = conditions }, parameters: .none)
            }
        }
    }
}
