import OrderedCollections
import PythonSubset
import Schema

/// The native state of a row.
final class RowObject {
    let names: [String]
    /// The elements of the SELECT, where they are known.
    let columns: [PythonValue]
    let cells: [PythonValue]

    init(_ names: [String], _ columns: [PythonValue], _ cells: [PythonValue]) {
        self.names = names
        self.columns = columns
        self.cells = cells
    }

    /// The cell of a name, or of a column of the SELECT.
    func cell(_ key: PythonValue) -> PythonValue? {
        if let name = key.asString { return names.firstIndex(of: name).map { cells[$0] } }
        if let index = columns.firstIndex(where: { $0.isIdentical(to: key) }), cells.indices.contains(index) { return cells[index] }
        guard let name = key.payload(ExpressionObject.self)?.name?.text else { return nil }
        return names.firstIndex(of: name).map { cells[$0] }
    }
}

/// `Row`, a tuple with names, and `RowMapping`.
enum RowClasses {
    static let row = ScriptClass(
        "Row", module: "sqlalchemy.engine.row", bases: ["tuple"],
        [
            .function("__getitem__", "self, index") { script, arguments in
                guard let row = arguments["self"].payload(RowObject.self) else { return .none }
                if let name = arguments["index"].asString, let cell = row.cell(.string(name)) { return cell }
                return try script.interpreter.element(of: .tuple(row.cells), at: arguments["index"])
            },
            .function("__getattr__", "self, name") { script, arguments in
                guard let cell = arguments["self"].payload(RowObject.self)?.cell(arguments["name"]) else {
                    throw script.interpreter.exception(
                        .attributeError, "Could not locate column in row for column '\(try script.string(arguments["name"]))'")
                }
                return cell
            },
            .function("_asdict", "self") { _, arguments in .dictionary(dictionary(arguments["self"])) },
            .function("_tuple", "self") { _, arguments in .tuple(cells(arguments["self"])) },
            .function("tuple", "self") { _, arguments in .tuple(cells(arguments["self"])) },
            .attribute("t") { _, value in .tuple(cells(value)) },
            .attribute("_mapping") { script, value in
                value.payload(RowObject.self).map { script.mapping($0) } ?? .none
            },
            .attribute("_fields") { _, value in .tuple(value.payload(RowObject.self)?.names.map { .string($0) } ?? []) },
            .function("keys", "self") { _, arguments in
                .list(arguments["self"].payload(RowObject.self)?.names.map { .string($0) } ?? [])
            },
            .function("__repr__", "self") { script, arguments in .string(try script.representation(.tuple(cells(arguments["self"])))) },
        ])

    static let mapping = ScriptClass(
        "RowMapping", module: "sqlalchemy.engine.row", bases: ["dict"],
        [
            .function("__getitem__", "self, key") { script, arguments in
                if let cell = arguments["self"].payload(RowObject.self)?.cell(arguments["key"]) { return cell }
                throw script.exception(
                    "NoSuchColumnError", "Could not locate column in row for column '\(try script.string(arguments["key"]))'")
            },
            .function("get", "self, key, default=None") { _, arguments in
                arguments["self"].payload(RowObject.self)?.cell(arguments["key"]) ?? arguments["default"]
            },
        ])

    private static func cells(_ value: PythonValue) -> [PythonValue] { value.payload(RowObject.self)?.cells ?? [] }

    fileprivate static func dictionary(_ value: PythonValue) -> PythonDictionary {
        value.payload(RowObject.self).map(dictionary) ?? PythonDictionary()
    }

    fileprivate static func dictionary(_ row: RowObject) -> PythonDictionary {
        PythonDictionary(zip(row.names, row.cells).map { ($0, $1) })
    }
}

extension ScriptEvaluation {
    func row(_ row: RowObject) -> PythonValue {
        .instance(PythonInstance(type("Row"), payload: row, underlying: .tuple(row.cells)))
    }

    func mapping(_ row: RowObject) -> PythonValue {
        .instance(PythonInstance(type("RowMapping"), payload: row, underlying: .dictionary(RowClasses.dictionary(row))))
    }
}
