import PythonSubset
import Schema

/// The native state of a `Sequence`.
final class SequenceObject {
    let sequence: SQLSequence

    init(_ sequence: SQLSequence) {
        self.sequence = sequence
    }
}

/// `Sequence`.
enum SequenceClass {
    static let definition = ScriptClass(
        "Sequence", module: "sqlalchemy.sql.schema", bases: ["SchemaItem"],
        [
            .function(
                "__init__",
                "self, name, start=None, increment=None, minvalue=None, maxvalue=None, nominvalue=None, nomaxvalue=None, cycle=None, schema=None, cache=None, order=None, data_type=None, optional=False, quote=None, metadata=None, quote_schema=None, for_update=False"
            ) { script, arguments in
                guard case .instance(let instance) = arguments["self"] else { return .none }
                instance.payload = SequenceObject(
                    SQLSequence(
                        try script.qualifiedName(arguments["name"], schema: arguments["schema"]),
                        dataType: arguments["data_type"].isNone ? nil : try script.sqlType(arguments["data_type"]),
                        isOptional: try script.truth(arguments["optional"]), options: try script.sequenceOptions(arguments)))
                return .none
            },
            .function("next_value", "self") { script, arguments in
                guard let sequence = arguments["self"].payload(SequenceObject.self) else { return .none }
                return script.element(.nextValue(sequence.sequence), type: .integer, of: "Function")
            },
            .function("create", "self, bind=None, checkfirst=True") { script, arguments in
                if let sequence = arguments["self"].payload(SequenceObject.self), script.host.dialect != .sqlite {
                    if try script.truth(arguments["checkfirst"]), try script.has(sequence) == true { return .none }
                    try script.perform(.createSequence(CreateSequence(sequence.sequence)))
                }
                return .none
            },
            .function("drop", "self, bind=None, checkfirst=True") { script, arguments in
                if let sequence = arguments["self"].payload(SequenceObject.self), script.host.dialect != .sqlite {
                    if try script.truth(arguments["checkfirst"]), try script.has(sequence) == false { return .none }
                    try script.perform(.dropSequence(DropSequence(sequence.sequence.name)))
                }
                return .none
            },
            .attribute("name") { _, value in value.payload(SequenceObject.self).map { .string($0.sequence.name.name.text) } ?? .none },
            .attribute("schema") { _, value in
                value.payload(SequenceObject.self)?.sequence.name.schema.map { .string($0.text) } ?? PythonValue.none
            },
        ])
}

extension ScriptEvaluation {
    /// Whether the database has the sequence; nil offline.
    fileprivate func has(_ sequence: SequenceObject) throws -> Bool? {
        guard case .names(let names)? = try inspect(.sequenceNames(schema: sequence.sequence.name.schema?.text)) else { return nil }
        return names.contains(sequence.sequence.name.name.text)
    }
}
