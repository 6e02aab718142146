import PythonSubset
import Schema

/// The modules of well-known packages, made from the table of their types.
enum ThirdPartyModules {
    static let all: [ScriptModule] = {
        var names: [String: [ScriptMember]] = [:]
        for row in ThirdPartyTypes.rows {
            for module in row.modules { names[module, default: []].append(.type(row.name, row.key)) }
        }
        names["advanced_alchemy.types", default: []] += instances
        names["sqlmodel", default: []] += []
        var modules: [ScriptModule] = []
        for (name, members) in names {
            let submodules = names.keys.filter { $0.hasPrefix(name + ".") }.map { String($0.dropFirst(name.count + 1)) }.filter {
                !$0.contains(".")
            }
            let groups = name == "sqlmodel" ? [ScriptMembers(members), SQLAlchemyModules.types] : [ScriptMembers(members)]
            modules.append(ScriptModule(name, groups, submodules: submodules))
        }
        let parents = Set(names.keys.flatMap { parentNames($0) }).subtracting(names.keys)
        for name in parents {
            let submodules = (Array(names.keys) + parents).filter {
                $0.hasPrefix(name + ".") && !$0.dropFirst(name.count + 1).contains(".")
            }
            modules.append(ScriptModule(name, [], submodules: submodules.map { String($0.dropFirst(name.count + 1)) }))
        }
        return modules
    }()

    /// Types that advanced_alchemy exports as values.
    private static let instances: [ScriptMember] = [
        .constant("BigIntIdentity") { script in
            script.instance("BigInteger", TypeObject(SQLType.bigInteger.withVariant(.integer, for: [.sqlite])))
        },
        .constant("JsonB") { script in
            script.instance(
                "JSON", TypeObject(SQLType.json.withVariant(SQLType(.json(JSONType(.JSONB))), for: [.postgresql, "cockroachdb"])))
        },
    ]

    private static func parentNames(_ name: String) -> [String] {
        let parts = name.split(separator: ".")
        return (1..<max(parts.count, 1)).map { parts.prefix($0).joined(separator: ".") }
    }
}

/// Directives that packages add to `op`.
enum ThirdPartyOperations {
    static let all: [ScriptMember] =
        [
            .function("sync_enum_values", "*args, **kwargs") { script, _ in
                script.unmodelled("op.sync_enum_values() of alembic-postgresql-enum")
            }
        ]
        + ["create_entity", "drop_entity", "replace_entity", "revert_entity"].map { name in
            .function(name, "entity, *args, **kwargs") { script, _ in script.unmodelled("op.\(name)() of alembic_utils") }
        }
}
