import PythonSubset

/// A name that a script may write after `op.`, `batch_op.` or `sa.`.
package struct ScriptName: Sendable, Hashable {
    package enum Kind: Sendable {
        case function, type
    }

    package let name: String
    package let kind: Kind
    /// As Python writes them; nil where they are not known.
    package let parameters: [String]?
    /// A sentence or two; empty where there is nothing to say.
    package let summary: String

    /// `Column(*args, ...)`, or the name alone.
    package var signature: String { parameters.map { "\(name)(\($0.joined(separator: ", ")))" } ?? name }

    /// The directives of `op`, sorted.
    package static let operations: [ScriptName] = DirectiveDocumentation.all.map {
        ScriptName(name: $0.name, kind: .function, parameters: $0.parameters, summary: $0.summary)
    }

    /// The directives of a batch, sorted; the table is the batch's.
    package static let batchOperations: [ScriptName] = (OperationsClass.directives + OperationsClass.general).compactMap { directive in
        directive.batchSignature.map { signature in
            ScriptName(
                name: directive.name, kind: .function, parameters: Array(signature.parameterTexts.dropFirst()),
                summary: DirectiveDocumentation.summaries[directive.name] ?? "")
        }
    }.sorted { $0.name < $1.name }

    /// The public names of the module `sqlalchemy`, sorted.
    package static let sqlalchemy = names(of: ModuleCatalog.all["sqlalchemy"]?.groups ?? [])

    /// The public names of the modules in `sqlalchemy.dialects`, sorted: their own, and the types in capitals that they share.
    package static let dialects: [String: [ScriptName]] = ["postgresql", "sqlite"].reduce(into: [:]) { dialects, name in
        let groups = ModuleCatalog.all["sqlalchemy.dialects.\(name)"]?.groups ?? []
        let own = names(of: Array(groups.prefix(1)))
        let shared = names(of: Array(groups.dropFirst())).filter { shared in
            shared.name == shared.name.uppercased() && !own.contains { $0.name == shared.name }
        }
        dialects[name] = (own + shared).filter { lacking[name]?.contains($0.name) != true }.sorted { $0.name < $1.name }
    }

    private static func names(of groups: [ScriptMembers]) -> [ScriptName] {
        var names: [String: ScriptName] = [:]
        for (name, member) in groups.flatMap(\.byName) where !name.hasPrefix("_") && !elsewhere.contains(name) {
            names[name] = names[name] ?? ScriptName(name, member)
        }
        return names.values.sorted { $0.name < $1.name }
    }

    /// What is modelled beside the module's own names, and that SQLAlchemy has in its other modules alone.
    private static let elsewhere: Set<String> = [
        "AsyncConnection", "AsyncEngine", "AsyncSession", "ColumnCollectionConstraint", "Connectable", "DefaultDialect", "DefaultGenerator",
        "MatchType", "MockConnection", "NULLTYPE", "NullType", "STRINGTYPE", "SchemaItem", "UserDefinedType", "async_engine_from_config",
        "async_sessionmaker", "conv", "create_async_engine",
    ]

    /// What is modelled for every dialect and that SQLAlchemy's module of one does not have.
    private static let lacking: [String: Set<String>] = [
        "postgresql": [
            "BINARY", "BLOB", "CLOB", "DATETIME", "DECIMAL", "DOUBLE", "INT", "NCHAR", "NVARCHAR", "PGDialect", "VARBINARY",
        ],
        "sqlite": [
            "ARRAY", "BIGINT", "BINARY", "CLOB", "DOUBLE", "DOUBLE_PRECISION", "INT", "NCHAR", "NVARCHAR", "SQLiteDialect", "UUID",
            "VARBINARY",
        ],
    ]

    private static let byName: [String: [String: ScriptName]] = [
        "op": Dictionary(operations.map { ($0.name, $0) }) { first, _ in first },
        "batch_op": Dictionary(batchOperations.map { ($0.name, $0) }) { first, _ in first },
        "sa": Dictionary(sqlalchemy.map { ($0.name, $0) }) { first, _ in first },
    ].merging(dialects.mapValues { Dictionary($0.map { ($0.name, $0) }) { first, _ in first } }) { first, _ in first }

    /// A name of `op`, `batch_op`, `sa` or a dialect.
    package static func named(_ name: String, in group: String) -> ScriptName? { byName[group]?[name] }

    private init(name: String, kind: Kind, parameters: [String]?, summary: String) {
        self.name = name
        self.kind = kind
        self.parameters = parameters
        self.summary = summary
    }

    private init(_ name: String, _ member: ScriptMember) {
        let signature: NativeSignature?
        var isType = false
        switch member.kind {
        case .function(let own, _), .staticFunction(let own, _), .classFunction(let own, _): signature = own
        case .attribute: signature = nil
        case .constant:
            isType = ScriptClasses.contains(name)
            signature = isType ? Self.initializer(of: name) : nil
        }
        var parameters = signature?.parameterTexts
        if isType, parameters?.first == "self" { parameters?.removeFirst() }
        self.init(
            name: name, kind: isType ? .type : .function, parameters: parameters?.filter { !$0.hasPrefix("_") },
            summary: SQLAlchemySummaries.all[name] ?? "")
    }

    /// The parameters of a class's `__init__`, its bases' if it has none of its own.
    private static func initializer(of key: String) -> NativeSignature? {
        var seen: Set<String> = []
        var left = [key]
        while let key = left.popLast(), seen.insert(key).inserted {
            let definition = ScriptClasses.definition(key)
            if let member = definition.members["__init__"], case .function(let signature, _) = member.kind { return signature }
            left += definition.bases.filter(ScriptClasses.contains)
        }
        return nil
    }
}
