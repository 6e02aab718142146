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
        let parents = Set(names.keys.flatMap { parentNames($0) }).subtracting(names.keys)
        var modules: [ScriptModule] = []
        for (name, members) in names {
            let submodules = (Array(names.keys) + parents).filter { $0.hasPrefix(name + ".") }.map { String($0.dropFirst(name.count + 1)) }
                .filter { !$0.contains(".") }
            let groups = name == "sqlmodel" ? [ScriptMembers(members), SQLAlchemyModules.types] : [ScriptMembers(members)]
            modules.append(ScriptModule(name, groups, submodules: submodules))
        }
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

/// Directives that packages add to `op`, there even where only env.py imports the package.
enum ThirdPartyOperations {
    static let all = PackageSources.directives.map { name, package in
        ScriptMember.function(name, "*args, **kwargs") { script, arguments in
            _ = try script.interpreter.importModule(package)
            guard let directive = script.registeredOperation(name) else { return .none }
            let keywords = arguments.keywords.map { CallArguments.Keyword($0.key, $0.value) }
            return try script.interpreter.call(directive, CallArguments(arguments.rest, keywords: keywords))
        }
    }
}
