/// All modelled modules by name.
enum ModuleCatalog {
    static let all: [String: ScriptModule] = Dictionary(
        (SQLAlchemyModules.all + AlembicModules.all + ThirdPartyModules.all).map { ($0.name, $0) }
    ) { first, _ in first }

    /// Packages whose submodules are all known here or opaque.
    static let packages: Set<String> = ["sqlalchemy", "alembic"]
}
