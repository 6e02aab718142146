import Dialects
import OrderedCollections
import PythonSubset
import Schema

extension ScriptEvaluation {
    /// `op.execute(statement)`.
    func execute(_ value: PythonValue, parameters: [[ExecuteSQL.Parameter]] = []) throws {
        guard let operation = try operation(executing: value, parameters: parameters) else { return }
        try perform(operation)
    }

    /// The operation that executing a value comes to; nil for an element that does not apply to the dialect.
    func operation(executing value: PythonValue, parameters: [[ExecuteSQL.Parameter]] = []) throws -> Operation? {
        if let object = value.payload(DDLElementObject.self) { return object.operation }
        if isInstance(value, of: "DDLElement") { return nil }
        return .execute(try statement(value, parameters: parameters))
    }

    /// A statement with the parameters of its execution.
    func statement(_ value: PythonValue, parameters: [[ExecuteSQL.Parameter]] = []) throws -> ExecuteSQL {
        if let text = value.asString { return ExecuteSQL(.text(TextClause(text)), parameterSets: parameters) }
        switch value {
        case .opaque(let unknown):
            if let text = unknown.knownText {
                noteUnknown(unknown)
                return ExecuteSQL(.text(TextClause(text)), parameterSets: parameters)
            }
            return ExecuteSQL(.expression(.opaque(opaque(unknown))), parameterSets: parameters)
        case .instance(let instance):
            switch instance.payload {
            case let object as TextObject: return ExecuteSQL(.text(object.clause), parameterSets: parameters)
            case let object as QueryObject: return ExecuteSQL(.query(object.query), parameterSets: parameters)
            case let object as ExpressionObject:
                switch object.expression {
                case .scalarSubquery(let query): return ExecuteSQL(.query(query), parameterSets: parameters)
                case .function, .filter, .withinGroup, .nextValue:
                    return ExecuteSQL(.expression(object.expression), parameterSets: parameters)
                default: break
                }
            case let object as SequenceObject where !host.isOffline:
                return ExecuteSQL(.expression(.nextValue(object.sequence)), parameterSets: parameters)
            default: break
            }
            if let compiler = compiler(for: instance.type) {
                let text = try call(compiler.function, value, self.instance("TypeCompiler", nil))
                return ExecuteSQL(.ddl(try sqlText(text)), parameterSets: parameters)
            }
            if let unknown = instance.type.opaqueBase {
                return ExecuteSQL(.expression(.opaque(opaque(unknown))), parameterSets: parameters)
            }
        default: break
        }
        throw exception("ObjectNotExecutableError", "Not an executable object: \(try representation(value))")
    }

    /// The parameters of an execution: a dictionary, or a list of dictionaries; the statement's columns say how they are bound.
    func parameterSets(_ value: PythonValue, of statement: PythonValue = .none) throws -> [[ExecuteSQL.Parameter]] {
        if value.isNone { return [] }
        let columns = statement.payload(QueryObject.self)?.columns ?? []
        if let dictionary = value.asDictionary { return [try parameterSet(dictionary, columns)] }
        if let rows = value.asSequence {
            if rows.isEmpty { return [] }
            return try rows.map { row in
                if let dictionary = row.asDictionary { return try parameterSet(dictionary, columns) }
                throw argumentError("List argument must consist only of dictionaries")
            }
        }
        if case .opaque(let unknown) = value {
            noteUnknown(unknown)
            return []
        }
        throw argumentError("mapping or list expected for parameters")
    }

    private func parameterSet(
        _ dictionary: PythonDictionary, _ columns: [(key: String, value: PythonValue)]
    ) throws -> [ExecuteSQL.Parameter] {
        try dictionary.entries.map { key, value in
            let name = try string(key.value)
            return ExecuteSQL.Parameter(name, try parameterValue(value, columns.first { $0.key == name }?.value ?? .none))
        }
    }

    private func parameterValue(_ value: PythonValue, _ column: PythonValue) throws -> SQLLiteral {
        if let known = try clause(value) { return .expression(known) }
        let given = try column.payload(ColumnObject.self).map { try bound(value, by: $0) } ?? value
        return try literal(given, boundAs: expressionType(column))
    }

    /// A statement's SQL, for `str(statement)`.
    func statementText(_ value: PythonValue) throws -> String {
        if let object = value.payload(QueryObject.self) {
            do {
                return try dialect(.none).sql(object.query)
            } catch let error as DialectError {
                throw exception(error.kind.rawValue, error.message)
            }
        }
        if let object = value.payload(TextObject.self) { return object.clause.sql }
        if let object = value.payload(FromObject.self) { return object.clause.tableName ?? "" }
        if let known = try clause(value) { return try text(of: known) }
        return "<\(interpreter.typeName(of: value))>"
    }
}
