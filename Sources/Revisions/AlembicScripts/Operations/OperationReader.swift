import OrderedCollections
import PythonSubset
import Schema

/// Reads the arguments of a directive, of `op` or of a batch.
///
/// A batch's directives leave out the table and its schema, which the batch knows.
struct OperationReader {
    let script: ScriptEvaluation
    let arguments: Arguments
    let batch: BatchObject?
    /// Takes the operation where it is made to be invoked later.
    var collector: OperationObject?

    subscript(name: String) -> PythonValue { arguments[name] }

    /// The table of the directive.
    func table(_ name: String = "table_name", schema: String = "schema") throws -> QualifiedName {
        if let batch { return batch.table }
        return try script.qualifiedName(arguments[name], schema: arguments[schema])
    }

    func perform(_ operation: Operation) throws {
        if let collector {
            collector.operations.append(operation)
            return
        }
        guard let batch else { return try script.perform(operation) }
        batch.steps.append(OperationStep(operation, source: script.source))
    }

    func options(_ owner: String) throws -> DialectOptions {
        try script.dialectOptions(arguments.keywords, owner: owner, arguments: arguments)
    }
}

/// A directive of `op`, and of a batch unless it has none there.
struct Directive: Sendable {
    typealias Body = @Sendable (OperationReader) throws -> PythonValue

    let name: String
    let signature: NativeSignature
    /// The parameters of the method of `Operations`.
    let methodSignature: NativeSignature
    /// The parameters in a batch; nil when a batch lacks the directive.
    let batchSignature: NativeSignature?
    let body: Body

    init(_ name: String, _ signature: String, batch: String?, _ body: @escaping Body) {
        self.name = name
        self.signature = NativeSignature(signature)
        methodSignature = NativeSignature(signature.isEmpty ? "self" : "self, " + signature)
        batchSignature = batch.map { NativeSignature($0.isEmpty ? "self" : "self, " + $0) }
        self.body = body
    }

    /// The function in `alembic.op`.
    var function: ScriptMember {
        let body = body
        return .function(name, signature) { script, arguments in
            try body(OperationReader(script: script, arguments: arguments, batch: nil))
        }
    }

    /// The method of `Operations`, which has a receiver.
    var method: ScriptMember? {
        guard let batchSignature else { return nil }
        let body = body
        return .function(name, batchSignature) { script, arguments in
            try body(OperationReader(script: script, arguments: arguments, batch: arguments["self"].payload(BatchObject.self)))
        }
    }
}
