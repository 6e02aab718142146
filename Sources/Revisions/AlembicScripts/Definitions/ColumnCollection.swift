import PythonSubset
import Schema

/// `table.c`.
enum ColumnCollection {
    static let members: [ScriptMember] = [
        .function("__getattr__", "self, name") { script, arguments in
            let name = try script.string(arguments["name"])
            if let found = arguments["self"].payload(FromObject.self)?.column(name, script) { return found }
            throw script.interpreter.exception(.attributeError, name)
        },
        .function("__getitem__", "self, key") { script, arguments in
            let object = arguments["self"].payload(FromObject.self)
            let key = arguments["key"]
            if let index = key.asInt, let columns = object?.columns {
                let position = index < 0 ? index + columns.count : index
                guard columns.indices.contains(position) else { throw script.interpreter.exception(.indexError, "\(index)") }
                return columns[position].value
            }
            if let name = key.asString, let found = object?.column(name, script) { return found }
            if let name = key.payload(ExpressionObject.self)?.name, let found = object?.column(name.text, script) { return found }
            if case .opaque = key { return key }
            throw script.interpreter.exception(script.interpreter.types.exception(.keyError), [key])
        },
        .function("get", "self, key, default=None") { script, arguments in
            guard let name = arguments["key"].asString else { return arguments["default"] }
            return arguments["self"].payload(FromObject.self)?.column(name, script) ?? arguments["default"]
        },
        .function("__contains__", "self, key") { script, arguments in
            let object = arguments["self"].payload(FromObject.self)
            if let name = arguments["key"].asString { return .bool(object?.columns.contains { $0.key == name } ?? false) }
            return .bool(object?.columns.contains { $0.value.isIdentical(to: arguments["key"]) } ?? false)
        },
        .function("contains_column", "self, col") { _, arguments in
            .bool(arguments["self"].payload(FromObject.self)?.columns.contains { $0.value.isIdentical(to: arguments["col"]) } ?? false)
        },
        .function("__iter__", "self") { script, arguments in .iterator(ElementIterator(try columns(arguments["self"], script).map(\.value)))
        },
        .function("__len__", "self") { script, arguments in .int(try columns(arguments["self"], script).count) },
        .function("keys", "self") { script, arguments in .list(try columns(arguments["self"], script).map { .string($0.key) }) },
        .function("values", "self") { script, arguments in .list(try columns(arguments["self"], script).map(\.value)) },
        .function("items", "self") { script, arguments in
            .list(try columns(arguments["self"], script).map { .tuple([.string($0.key), $0.value]) })
        },
        .attribute("columns") { _, value in value },
    ]

    private static func columns(_ value: PythonValue, _ script: ScriptEvaluation) throws -> [(key: String, value: PythonValue)] {
        guard let object = value.payload(FromObject.self) else { return [] }
        if object.hasUnknownColumns, object.columns.isEmpty { _ = script.needsDatabase("the columns of a table read from the database") }
        return object.columns
    }
}
