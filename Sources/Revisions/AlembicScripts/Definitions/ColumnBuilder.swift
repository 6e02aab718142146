import OrderedCollections
import PythonSubset
import Schema

/// Reads the arguments of `Column(...)`.
struct ColumnBuilder {
    let script: ScriptEvaluation
    let arguments: Arguments
    private var name: Identifier?
    private var typeValue: PythonValue = .none
    /// The positional arguments behind the name and the type, by their place among all.
    private var items: Range<Int> = 0..<0

    init(_ script: ScriptEvaluation, _ arguments: Arguments) throws {
        self.script = script
        self.arguments = arguments
        let rest = arguments.rest
        var next = 0
        if let first = rest.first {
            if first.isNone || first.asString != nil {
                if arguments.given("name") != nil, !first.isNone {
                    throw script.argumentError("May not pass name positionally and as a keyword.")
                }
                name = try script.identifier(first)
                next += 1
            } else if first.asOpaque != nil, rest.count > 1 || !script.isType(first) {
                name = try script.identifier(first)
                next += 1
            }
        }
        if let given = arguments.given("name") { name = try script.identifier(given) }
        if next < rest.count, rest[next].isNone || script.isType(rest[next]) {
            if arguments.given("type_") != nil, !rest[next].isNone {
                throw script.argumentError("May not pass type_ positionally and as a keyword.")
            }
            typeValue = rest[next]
            next += 1
        }
        if let given = arguments.given("type_") { typeValue = given }
        items = next..<rest.count
    }

    func build() throws -> ColumnObject {
        let quote = try script.optionalBool(arguments["quote"])
        var identifier = name ?? Identifier("")
        if let quote { identifier.quote = quote }
        let type = try script.sqlType(typeValue)
        let isNullable = try isNullable
        let isPrimaryKey = try script.truth(arguments["primary_key"])
        let autoincrement = try autoincrement(arguments["autoincrement"])
        let isUnique = try script.optionalBool(arguments["unique"]) ?? false
        let isIndexed = try script.optionalBool(arguments["index"]) ?? false
        let isSystem = try script.truth(arguments["system"])
        let comment = try script.optionalString(arguments["comment"])
        let options = try script.dialectOptions(arguments.keywords, owner: "sqlalchemy.sql.schema.Column", arguments: arguments)
        let definition = Column(
            identifier, type, isNullable: isNullable, isPrimaryKey: isPrimaryKey, autoincrement: autoincrement, isUnique: isUnique,
            isIndexed: isIndexed, comment: comment, isSystem: isSystem, options: options)
        let typeInstance = try instantiated(typeValue)
        let column = ColumnObject(
            name: identifier, key: try script.optionalString(arguments["key"]) ?? identifier.text, typeValue: typeInstance,
            definition: definition)
        try readDefaults(into: column)
        if !items.isEmpty {
            let rest = arguments.rest
            for index in items { try add(rest[index], at: index, to: column) }
        }
        if case .dictionary? = arguments.given("info") {
            column.info = arguments["info"]
        } else {
            column.info = .dictionary(PythonDictionary())
        }
        return column
    }

    private var isNullable: Bool? {
        get throws {
            guard let nullable = arguments.given("nullable"), !nullable.isNone else { return nil }
            return try script.optionalBool(nullable)
        }
    }

    private func instantiated(_ value: PythonValue) throws -> PythonValue {
        if case .class(let type) = value, type.opaqueBase == nil { return try script.interpreter.instantiate(type) }
        return value.isNone ? script.instance("NullType", nil) : value
    }

    private func autoincrement(_ value: PythonValue) throws -> Column.Autoincrement {
        switch value.asString {
        case "auto": .automatic
        case "ignore_fk": .ignoringForeignKeys
        default: try script.truth(value) ? .enabled : .disabled
        }
    }

    private func readDefaults(into column: ColumnObject) throws {
        if let value = arguments.given("default") ?? arguments.given("insert_default"), !value.isNone {
            column.defaultValue = value
            column.definition.clientDefault = try clientDefault(value)
        }
        column.updateValue = arguments["onupdate"]
        let value = arguments["server_default"]
        guard !value.isNone else { return }
        column.serverDefaultValue = value
        column.definition.serverDefault = try script.serverDefault(value, at: arguments.location(of: "server_default"))
    }

    private func clientDefault(_ value: PythonValue) throws -> ClientDefault {
        if let sequence = value.payload(SequenceObject.self) { return .sequence(sequence.sequence) }
        switch value {
        case .function, .native, .method, .class: return .callable
        case .opaque: return .callable
        default: break
        }
        if let expression = try script.clause(value) { return .expression(expression) }
        return .literal((try? script.literal(value)) ?? .null)
    }

    private func add(_ value: PythonValue, at index: Int, to column: ColumnObject) throws {
        switch value {
        case .instance(let instance):
            switch instance.object {
            case let key as ForeignKeyObject:
                column.foreignKeys.append(value)
                column.definition.foreignKeys.append(key.key)
            case let constraint as ConstraintObject:
                if case .foreignKey = constraint.constraint {
                    throw script.interpreter.exception(
                        .assertionError, "a ForeignKeyConstraint is an item of the table; a column takes a ForeignKey",
                        at: arguments.location(ofRest: index))
                }
                if case .check(let check) = constraint.constraint { column.definition.checks.append(check) }
            case let sequence as SequenceObject:
                column.definition.clientDefault = .sequence(sequence.sequence)
                column.defaultValue = value
            case let object as ServerDefaultObject:
                column.definition.serverDefault = object.serverDefault
                column.serverDefaultValue = value
            case is ClientDefaultObject: column.defaultValue = value
            default: throw unexpected(value, at: index)
            }
        case .none: break
        case .opaque(let unknown): script.noteUnknown(unknown)
        default: throw unexpected(value, at: index)
        }
    }

    private func unexpected(_ value: PythonValue, at index: Int) -> PythonException {
        let text = (try? script.representation(value)) ?? ""
        return script.argumentError(
            "'SchemaItem' object, such as a 'Column' or a 'Constraint' expected, got \(text)", at: arguments.location(ofRest: index))
    }
}

/// The native state of `ColumnDefault` and its kin, which no SQL shows.
final class ClientDefaultObject {}

/// The native state of `Identity`, `Computed`, `FetchedValue` and `DefaultClause`.
final class ServerDefaultObject {
    let serverDefault: ServerDefault

    init(_ serverDefault: ServerDefault) {
        self.serverDefault = serverDefault
    }
}

extension ScriptEvaluation {
    /// `server_default=`: a string, an expression, or one of the classes of defaults.
    func serverDefault(_ value: PythonValue, at location: PythonSubset.SourceLocation? = nil) throws -> ServerDefault? {
        if value.isNone { return nil }
        if let object = value.payload(ServerDefaultObject.self) { return object.serverDefault }
        if let object = value.payload(SequenceObject.self) { return .expression(.nextValue(object.sequence)) }
        if let text = value.asString { return .string(text) }
        if let expression = try clause(value) { return .expression(expression) }
        if case .opaque(let unknown) = value { return .expression(.opaque(opaque(unknown))) }
        throw argumentError(
            "Argument 'arg' is expected to be one of type '<class 'str'>' or '<class 'sqlalchemy.sql.elements.ClauseElement'>' or '<class 'sqlalchemy.sql.elements.TextClause'>', got '\(try string(.class(interpreter.type(of: value))))'",
            at: location)
    }
}
