import OrderedCollections
import PythonSubset
import Schema

/// The native state of a `Session`: objects that wait to be written, and those that are in the database, by their keys.
final class SessionObject {
    var isAutoflush = true
    /// Objects that `add()` gave and that no flush has written.
    var pending: [PythonInstance] = []
    var deleted: [PythonInstance] = []
    var identities: OrderedDictionary<PythonKey, PythonInstance> = [:]

    func key(_ mapping: MappedClass, _ identity: [PythonValue], _ interpreter: Interpreter) throws -> PythonKey {
        try interpreter.key(.tuple([.string(mapping.table.name.description)] + identity))
    }

    /// Forgets what objects hold: they are read anew.
    func expireAll() {
        for instance in identities.values { expire(instance) }
    }

    func expire(_ instance: PythonInstance) {
        guard let object = instance.payload as? MappedObject, object.stored != nil else { return }
        object.isExpired = true
        for attribute in object.mapping.attributes { instance.attributes[attribute.name] = nil }
        for (name, _) in object.mapping.relationships { instance.attributes[name] = nil }
    }

    func forget(_ instance: PythonInstance) {
        pending.removeAll { $0 === instance }
        deleted.removeAll { $0 === instance }
        identities = identities.filter { $0.value !== instance }
        (instance.payload as? MappedObject)?.session = nil
    }
}

extension ScriptEvaluation {
    func session(_ value: PythonValue) throws -> SessionObject {
        if let session = value.payload(SessionObject.self) { return session }
        guard case .instance(let instance) = value else { throw argumentError("a Session is expected") }
        let session = SessionObject()
        instance.payload = session
        state.sessions.append(session)
        return session
    }

    func mappedObject(_ value: PythonValue) throws -> (PythonInstance, MappedObject) {
        guard case .instance(let instance) = value, let object = instance.payload as? MappedObject else {
            let name = interpreter.type(of: value)
            throw exception("UnmappedInstanceError", "Class '\(name.module).\(name.name)' is not mapped")
        }
        return (instance, object)
    }

    /// `session.add(object)`, with what its relationships hold.
    func add(_ value: PythonValue, to session: SessionObject) throws {
        let (instance, object) = try mappedObject(value)
        guard object.session !== session else { return }
        object.session = session
        if object.stored == nil {
            session.pending.append(instance)
        } else {
            session.identities[try session.key(object.mapping, object.identity, interpreter)] = instance
        }
        for (name, _) in object.mapping.relationships {
            guard let related = instance.attributes[name] else { continue }
            for value in related.asSequence ?? [related] where value.payload(MappedObject.self) != nil { try add(value, to: session) }
        }
    }

    /// Runs a statement for a session: what is pending is written first, mapped classes come back as objects.
    func run(_ statement: PythonValue, parameters: PythonValue, in session: SessionObject) throws -> PythonValue {
        if session.isAutoflush { try flush(session) }
        let result = try run(statement, parameters: parameters, session: session)
        if let query = statement.payload(QueryObject.self), query.select == nil { session.expireAll() }
        return result
    }

    /// Reads an object's columns from the database.
    func refresh(_ instance: PythonInstance, _ object: MappedObject) throws {
        guard let session = object.session else {
            object.isExpired = false
            return
        }
        object.isExpired = true
        let select = try selection(of: object.mapping, identity: object.identity)
        let result = try run(select, parameters: .none, session: session)
        if try interpreter.callMethod("first", of: result).isNone {
            throw exception(
                "ObjectDeletedError",
                "Instance '<\(instance.type.name)>' has been deleted, or its row is otherwise not present.")
        }
    }

    /// SELECT of one object by its key.
    func selection(of mapping: MappedClass, identity: [PythonValue]) throws -> PythonValue {
        let select = try SelectConstructor.select([.class(mapping.type)], self)
        let conditions = try identityConditions(mapping, identity)
        return try changing(select) { $0.select?.conditions += conditions }
    }

    func identityConditions(_ mapping: MappedClass, _ identity: [PythonValue]) throws -> [SQLExpression] {
        try zip(mapping.key, identity).compactMap { attribute, value in
            try clause(comparison(.equal, attribute.value, value))
        }
    }

    /// `session.get(Model, key)`.
    func get(_ entity: PythonValue, _ identity: PythonValue, in session: SessionObject) throws -> PythonValue {
        guard let mapping = mapping(of: entity) else {
            throw argumentError("Expected mapped class or mapper, got: \(try representation(entity))")
        }
        var values = identity.asSequence ?? [identity]
        if let named = identity.asDictionary { values = mapping.key.map { named[$0.name] ?? .none } }
        if let known = session.identities[try session.key(mapping, values, interpreter)] { return .instance(known) }
        let result = try run(selection(of: mapping, identity: values), parameters: .none, in: session)
        return try interpreter.callMethod("first", of: interpreter.callMethod("scalars", of: result))
    }
}
