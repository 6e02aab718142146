import Synchronization

/// What a syntax tree was compiled to, kept as long as the tree itself.
final class Compilations: Sendable {
    private let modules = Mutex<[CompiledModule]>([])

    /// The module of a name and place, made by `compile` the first time.
    func module(_ name: String, _ uri: String, isPackage: Bool, compile: () -> CompiledModule) -> CompiledModule {
        if let known = find(name, uri, isPackage) { return known }
        let made = compile()
        modules.withLock { $0.append(made) }
        return made
    }

    private func find(_ name: String, _ uri: String, _ isPackage: Bool) -> CompiledModule? {
        modules.withLock { $0.first { $0.name == name && $0.uri == uri && $0.isPackage == isPackage } }
    }
}

extension ParseResult {
    /// The tree as a module to evaluate, compiled once.
    package func compiled(as name: String, uri: String, isPackage: Bool = false) -> CompiledModule {
        compilations.module(name, uri, isPackage: isPackage) {
            CompiledModule(module, name: name, uri: uri, isPackage: isPackage)
        }
    }
}
