import PythonSubset

/// Evaluates a revision's module for metadata that is not written as literals, such as an id that comes from a helper module.
///
/// Everything but the workspace's own modules is unknown here, and nothing is performed.
final class ComputedMetadata: PythonHost {
    private let modules: ModuleSources
    private let parsed: ParseResult
    private let path: FilePath
    private var evaluated: PythonModule?
    private var isEvaluated = false
    private lazy var interpreter = Interpreter(host: self)
    /// The helper modules that were asked for.
    private(set) var modulesRead: [FilePath: WorkspaceFiles.Version] = [:]

    init(_ parsed: ParseResult, _ path: FilePath, modules: ModuleSources) {
        self.parsed = parsed
        self.path = path
        self.modules = modules
    }

    /// The string, or the strings, that a variable holds; `nil` when they can't be known.
    func strings(_ variable: String) -> [String]? {
        if !isEvaluated {
            isEvaluated = true
            let name = path.name.replacing(".py", with: "")
            evaluated = try? interpreter.evaluateModule(parsed.compiled(as: name, uri: path.uri))
        }
        switch evaluated?.attribute(variable) {
        case .some(.none): return []
        case .string(let text): return [text]
        case let value?:
            guard let elements = value.asSequence else { return nil }
            var texts: [String] = []
            for element in elements {
                guard case .string(let text) = element else { return nil }
                texts.append(text)
            }
            return texts
        case nil: return nil
        }
    }

    func findModule(_ name: String, _ interpreter: Interpreter) throws -> ModuleSource {
        guard let (file, isPackage) = modules.module(name) else { return .opaque }
        modulesRead[file.path] = modules.version(file.path)
        return .source(file.parsed.compiled(as: name, uri: file.uri, isPackage: isPackage))
    }
}
