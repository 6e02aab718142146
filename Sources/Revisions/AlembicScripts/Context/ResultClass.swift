import PythonSubset
import Schema

/// The native state of a result: the rows that are left.
final class ResultObject {
    /// Nil offline: there are no rows, and asking for them needs a database.
    var rows: ScriptRows?
    var position = 0
    /// `scalars()`: a row is its first column.
    var isScalar = false
    /// `mappings()`.
    var isMapping = false

    init(_ rows: ScriptRows?) {
        self.rows = rows
    }
}

/// `CursorResult` and `Row`.
enum ResultClasses {
    static let all: [ScriptClass] = [
        ScriptClass("CursorResult", module: "sqlalchemy.engine.cursor", ScriptMembers(members)),
        ScriptClass("Row", module: "sqlalchemy.engine.row", ScriptMembers(row)),
    ]

    private static let members: [ScriptMember] = [
        fetch("fetchall", all: true), fetch("all", all: true), fetch("fetchone", all: false), fetch("first", all: false),
        fetch("one_or_none", all: false),
        .function("fetchmany", "self, size=1") { script, arguments in
            if let rows = try script.take(arguments["self"], arguments["size"].asInt ?? 1, "fetchmany()") { return .list(rows) }
            _ = script.needsDatabase("fetchmany()")
            return .list([])
        },
        .function("one", "self") { script, arguments in
            guard let rows = try script.take(arguments["self"], 2, "one()") else { return script.needsDatabase("one()") }
            if rows.count == 1 { return rows[0] }
            throw script.exception(
                rows.isEmpty ? "NoResultFound" : "MultipleResultsFound",
                rows.isEmpty ? "No row was found when one was required" : "Multiple rows were found when exactly one was required")
        },
        scalar("scalar"), scalar("scalar_one"), scalar("scalar_one_or_none"),
        .function("scalars", "self, index=0") { script, arguments in
            guard let object = arguments["self"].payload(ResultObject.self) else { return .none }
            object.isScalar = true
            return arguments["self"]
        },
        .function("mappings", "self") { _, arguments in
            arguments["self"].payload(ResultObject.self)?.isMapping = true
            return arguments["self"]
        },
        .function("tuples", "self") { _, arguments in arguments["self"] },
        .function("unique", "self, strategy=None") { _, arguments in arguments["self"] },
        .function("yield_per", "self, num") { _, arguments in arguments["self"] },
        .function("partitions", "self, size=None") { script, arguments in
            if let rows = try script.take(arguments["self"], .max, "partitions()") { return .list([.list(rows)]) }
            _ = script.needsDatabase("partitions()")
            return .list([])
        },
        .function("keys", "self") { script, arguments in
            guard let rows = arguments["self"].payload(ResultObject.self)?.rows else { return script.needsDatabase("keys()") }
            return .list(rows.columns.map { .string($0) })
        },
        .function("close", "self") { _, _ in .none },
        .function("__iter__", "self") { script, arguments in
            guard let rows = try script.take(arguments["self"], .max, "the rows of a statement") else {
                return .iterator(try script.interpreter.iterator(over: script.needsDatabase("the rows of a statement")))
            }
            return .iterator(ElementIterator(rows))
        },
        .attribute("rowcount") { script, value in
            guard let rows = script.rows(of: value.payload(ResultObject.self)) else { return script.needsDatabase("rowcount") }
            return .int(rows.affected ?? -1)
        },
        .attribute("returns_rows") { _, value in .bool(!(value.payload(ResultObject.self)?.rows?.columns.isEmpty ?? true)) },
        .attribute("lastrowid") { script, _ in script.needsDatabase("lastrowid") },
        .attribute("inserted_primary_key") { script, _ in script.needsDatabase("inserted_primary_key") },
    ]

    private static func fetch(_ name: String, all: Bool) -> ScriptMember {
        .function(name, "self") { script, arguments in
            guard let rows = try script.take(arguments["self"], all ? .max : 1, "\(name)()") else {
                return script.needsDatabase("\(name)()")
            }
            return all ? .list(rows) : rows.first ?? .none
        }
    }

    private static func scalar(_ name: String) -> ScriptMember {
        .function(name, "self") { script, arguments in
            guard let object = arguments["self"].payload(ResultObject.self), let rows = script.rows(of: object) else {
                return script.needsDatabase("\(name)()")
            }
            guard object.position < rows.rows.count, let cell = rows.rows[object.position].first else { return .none }
            object.position += 1
            return script.value(of: cell)
        }
    }

    private static let row: [ScriptMember] = [
        .function("__getitem__", "self, index") { script, arguments in
            guard let row = arguments["self"].payload(RowObject.self) else { return .none }
            if let name = arguments["index"].asString, let index = row.columns.firstIndex(of: name) { return row.cells[index] }
            return try script.interpreter.element(of: .tuple(row.cells), at: arguments["index"])
        },
        .function("__getattr__", "self, name") { script, arguments in
            let name = try script.string(arguments["name"])
            guard let row = arguments["self"].payload(RowObject.self), let index = row.columns.firstIndex(of: name) else {
                throw script.interpreter.exception(.attributeError, "Could not locate column in row for column '\(name)'")
            }
            return row.cells[index]
        },
        .function("__iter__", "self") { _, arguments in .iterator(ElementIterator(arguments["self"].payload(RowObject.self)?.cells ?? []))
        },
        .function("__len__", "self") { _, arguments in .int(arguments["self"].payload(RowObject.self)?.cells.count ?? 0) },
        .function("_asdict", "self") { _, arguments in mapping(arguments["self"]) },
        .attribute("_mapping") { _, value in mapping(value) },
        .attribute("_fields") { _, value in .tuple(value.payload(RowObject.self)?.columns.map { .string($0) } ?? []) },
        .function("keys", "self") { _, arguments in .list(arguments["self"].payload(RowObject.self)?.columns.map { .string($0) } ?? []) },
        .function("__repr__", "self") { script, arguments in
            .string(try script.representation(.tuple(arguments["self"].payload(RowObject.self)?.cells ?? [])))
        },
        .function("__eq__", "self, other") { script, arguments in
            let own = PythonValue.tuple(arguments["self"].payload(RowObject.self)?.cells ?? [])
            let other = PythonValue.tuple(arguments["other"].payload(RowObject.self)?.cells ?? arguments["other"].asSequence ?? [])
            return .bool(try script.interpreter.areEqual(own, other))
        },
    ]

    static func mapping(_ value: PythonValue) -> PythonValue {
        guard let row = value.payload(RowObject.self) else { return .dictionary(PythonDictionary()) }
        return .dictionary(PythonDictionary(zip(row.columns, row.cells).map { ($0, $1) }))
    }
}

/// The native state of a row.
final class RowObject {
    let columns: [String]
    let cells: [PythonValue]

    init(columns: [String], cells: [PythonValue]) {
        self.columns = columns
        self.cells = cells
    }
}

extension ScriptEvaluation {
    func result(_ rows: ScriptRows?, of what: String) -> PythonValue { instance("CursorResult", ResultObject(rows)) }

    /// The next rows of a result; nil offline.
    func take(_ value: PythonValue, _ count: Int, _ what: String) throws -> [PythonValue]? {
        guard let object = value.payload(ResultObject.self), let rows = rows(of: object) else { return nil }
        let end = count > rows.rows.count - object.position ? rows.rows.count : object.position + count
        defer { object.position = max(end, object.position) }
        guard object.position < end else { return [] }
        return rows.rows[object.position..<end].map { cells in
            if object.isScalar { return cells.first.map { self.value(of: $0) } ?? .none }
            let row = instance("Row", RowObject(columns: rows.columns, cells: cells.map { self.value(of: $0) }))
            return object.isMapping ? ResultClasses.mapping(row) : row
        }
    }

    /// A value of the database as a Python value.
    func value(of literal: SQLLiteral) -> PythonValue {
        switch literal {
        case .null: .none
        case .bool(let value): .bool(value)
        case .integer(let text): Int(text).map { .int($0) } ?? .string(text)
        case .double(let value, _): .float(value)
        case .string(let text): .string(text)
        case .bytes(let bytes): .bytes(bytes)
        case .array(let items): .list(items.map { value(of: $0) })
        case .json(let json): value(of: json)
        default: standardValue(literal)
        }
    }

    private func value(of json: JSONLiteral) -> PythonValue {
        switch json {
        case .null: .none
        case .bool(let value): .bool(value)
        case .number(let text): Int(text).map { .int($0) } ?? Double(text).map { .float($0) } ?? .string(text)
        case .string(let text): .string(text)
        case .array(let items): .list(items.map { value(of: $0) })
        case .object(let members): .dictionary(PythonDictionary(members.map { ($0.name, value(of: $0.value)) }))
        case .opaque(let unknown): .opaque(PythonSubset.Opaque(unknown.origin))
        }
    }
}
