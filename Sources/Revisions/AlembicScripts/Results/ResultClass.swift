import OrderedCollections
import PythonSubset
import Schema

/// `CursorResult` and its views.
enum ResultClasses {
    static let all: [ScriptClass] = [
        ScriptClass("Result", module: "sqlalchemy.engine.result", ScriptMembers(members)),
        ScriptClass("CursorResult", module: "sqlalchemy.engine.cursor", bases: ["Result"], ScriptMembers(cursor)),
        ScriptClass("ScalarResult", module: "sqlalchemy.engine.result", bases: ["Result"]),
        ScriptClass("MappingResult", module: "sqlalchemy.engine.result", bases: ["Result"]),
        RowClasses.row, RowClasses.mapping,
    ]

    private static let members: [ScriptMember] = [
        fetch("fetchall"), fetch("all"),
        .function("fetchone", "self") { script, arguments in
            guard let row = try script.take(arguments["self"], 1, "fetchone()") else { return script.needsDatabase("fetchone()") }
            return row.first ?? .none
        },
        .function("fetchmany", "self, size=1") { script, arguments in
            guard let rows = try script.take(arguments["self"], arguments["size"].asInt ?? 1, "fetchmany()") else {
                _ = script.needsDatabase("fetchmany()")
                return .list([])
            }
            return .list(rows)
        },
        only("first", .first), only("one", .one), only("one_or_none", .oneOrNone),
        only("scalar", .first, isScalar: true), only("scalar_one", .one, isScalar: true),
        only("scalar_one_or_none", .oneOrNone, isScalar: true),
        .function("scalars", "self, index=0") { script, arguments in
            script.view(arguments["self"], .scalars(arguments["index"].asInt ?? 0), "ScalarResult")
        },
        .function("mappings", "self") { script, arguments in script.view(arguments["self"], .mappings, "MappingResult") },
        .function("tuples", "self") { _, arguments in arguments["self"] },
        .function("unique", "self, strategy=None") { _, arguments in
            arguments["self"].payload(ResultObject.self)?.isUnique = true
            return arguments["self"]
        },
        .function("yield_per", "self, num") { _, arguments in arguments["self"] },
        .function("partitions", "self, size=None") { script, arguments in
            guard let rows = try script.take(arguments["self"], .max, "partitions()") else {
                _ = script.needsDatabase("partitions()")
                return .list([])
            }
            let size = max(1, arguments["size"].asInt ?? max(1, rows.count))
            return .iterator(
                ElementIterator(
                    stride(from: 0, to: rows.count, by: size).map { .list(Array(rows[$0..<min($0 + size, rows.count)])) }))
        },
        .function("keys", "self") { script, arguments in
            guard let rows = arguments["self"].payload(ResultObject.self)?.rows, rows.answer != nil else {
                return script.needsDatabase("keys()")
            }
            return .list(rows.names.map { .string($0) })
        },
        .function("close", "self") { _, arguments in
            arguments["self"].payload(ResultObject.self)?.rows.isClosed = true
            return .none
        },
        .function("freeze", "self") { _, arguments in .native("freeze", "") { _, _ in arguments["self"] } },
        .function("__iter__", "self") { script, arguments in
            guard let rows = try script.take(arguments["self"], .max, "the rows of a statement") else {
                return .iterator(try script.interpreter.iterator(over: script.needsDatabase("the rows of a statement")))
            }
            return .iterator(ElementIterator(rows))
        },
        .function("__next__", "self") { script, arguments in
            guard let rows = try script.take(arguments["self"], 1, "the rows of a statement") else {
                return script.needsDatabase("the rows of a statement")
            }
            guard let row = rows.first else { throw script.interpreter.exception(.stopIteration, "") }
            return row
        },
        .attribute("closed") { _, value in .bool(value.payload(ResultObject.self)?.rows.isClosed ?? false) },
    ]

    private static let cursor: [ScriptMember] = [
        .attribute("rowcount") { script, value in
            guard let answer = script.rows(of: value.payload(ResultObject.self)) else { return script.needsDatabase("rowcount") }
            return .int(answer.affected ?? -1)
        },
        .attribute("returns_rows") { script, value in
            guard let answer = value.payload(ResultObject.self)?.rows.answer else { return script.needsDatabase("returns_rows") }
            return .bool(!answer.columns.isEmpty)
        },
        .attribute("is_insert") { _, value in .bool(value.payload(ResultObject.self)?.rows.insertedKey != nil) },
        .attribute("lastrowid") { script, _ in
            guard script.host.dialect == .sqlite, !script.host.isOffline else { return script.needsDatabase("lastrowid") }
            return try script.lastRowID()
        },
        .attribute("inserted_primary_key") { script, value in
            guard let rows = value.payload(ResultObject.self)?.rows, rows.answer != nil else {
                return script.needsDatabase("inserted_primary_key")
            }
            guard let key = rows.insertedKey else {
                throw script.exception("InvalidRequestError", "Statement is not an insert() expression construct.")
            }
            return .tuple(key)
        },
    ]

    private static func fetch(_ name: String) -> ScriptMember {
        .function(name, "self") { script, arguments in
            guard let rows = try script.take(arguments["self"], .max, "\(name)()") else { return script.needsDatabase("\(name)()") }
            return .list(rows)
        }
    }

    private enum Only {
        case first, one, oneOrNone
    }

    /// A method that gives one row and closes the result.
    private static func only(_ name: String, _ kind: Only, isScalar: Bool = false) -> ScriptMember {
        .function(name, "self") { script, arguments in
            let subject = isScalar ? script.view(arguments["self"], .scalars(0), "ScalarResult") : arguments["self"]
            guard let rows = try script.take(subject, kind == .first ? 1 : 2, "\(name)()") else {
                return script.needsDatabase("\(name)()")
            }
            subject.payload(ResultObject.self)?.rows.isClosed = true
            if rows.count > 1 {
                throw script.exception(
                    "MultipleResultsFound",
                    kind == .one
                        ? "Multiple rows were found when exactly one was required"
                        : "Multiple rows were found when one or none was required")
            }
            if kind == .one, rows.isEmpty { throw script.exception("NoResultFound", "No row was found when one was required") }
            return rows.first ?? .none
        }
    }
}

extension ResultRowSource {
    /// The names under which rows have their cells.
    var names: [String] { shape.entities.isEmpty ? answer?.columns ?? [] : shape.entities.map(\.key) }
}

extension ScriptEvaluation {
    func result(_ answer: ScriptRows?, _ shape: ResultShape = ResultShape()) -> PythonValue {
        instance("CursorResult", ResultObject(ResultRowSource(answer, shape)))
    }

    /// Another view of the same rows.
    func view(_ value: PythonValue, _ view: ResultObject.View, _ key: String) -> PythonValue {
        guard let object = value.payload(ResultObject.self) else { return value }
        let other = ResultObject(object.rows, view)
        other.isUnique = object.isUnique
        return instance(key, other)
    }

    /// The next rows of a result; nil offline.
    func take(_ value: PythonValue, _ count: Int, _ what: String) throws -> [PythonValue]? {
        guard let object = value.payload(ResultObject.self), let answer = rows(of: object) else { return nil }
        let source = object.rows
        guard !source.isClosed else { throw exception("ResourceClosedError", "This result object is closed.") }
        guard !answer.columns.isEmpty else {
            throw exception(
                "ResourceClosedError", "This result object does not return rows. It has been closed automatically.")
        }
        var taken: [PythonValue] = []
        var seen: Set<PythonKey> = []
        while taken.count < count, source.position < answer.rows.count {
            let row = try shown(answer.rows[source.position], source, object.view)
            source.position += 1
            if object.isUnique, let key = try? interpreter.key(row), !seen.insert(key).inserted { continue }
            taken.append(row)
        }
        return taken
    }

    private func shown(_ cells: [SQLLiteral], _ source: ResultRowSource, _ view: ResultObject.View) throws -> PythonValue {
        let values = try values(of: cells, source)
        switch view {
        case .rows: return row(RowObject(source.names, source.shape.columns, values))
        case .scalars(let index): return values.indices.contains(index) ? values[index] : .none
        case .mappings: return mapping(RowObject(source.names, source.shape.columns, values))
        }
    }

    /// The cells of a row as a script sees them: mapped objects, values of the columns' types.
    private func values(of cells: [SQLLiteral], _ source: ResultRowSource) throws -> [PythonValue] {
        let shape = source.shape
        var values = try cells.enumerated().map { index, cell in
            try value(of: cell, from: shape.columns.indices.contains(index) ? shape.columns[index] : .none, in: source.answer, index)
        }
        guard !shape.entities.isEmpty else { return values }
        return try shape.entities.map { entity in
            let own = Array(values.prefix(entity.width))
            values.removeFirst(min(entity.width, values.count))
            guard let type = entity.type, let session = shape.session else { return own.first ?? .none }
            return try loaded(type, own, session)
        }
    }
}
