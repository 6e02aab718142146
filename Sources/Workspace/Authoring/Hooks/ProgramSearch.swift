#if canImport(Glibc)
    import Glibc
#elseif canImport(Darwin)
    import Darwin
#endif

/// Finds the programs that hooks name.
struct ProgramSearch: Sendable {
    let environment: [String: String]
    /// The folder whose `.venv` or `venv` is looked at.
    let folder: FilePath

    /// The program's path and the arguments that come first.
    func command(_ kind: PostWriteHook.Kind, in directory: FilePath) throws(AuthoringError) -> [String] {
        switch kind {
        case .consoleScript(let name):
            guard let path = find(name, in: pythonFolders + searchPath) else {
                throw AuthoringError(.hook, "could not find entrypoint console_scripts.\(name): no program '\(name)' \(lookedAt)")
            }
            return [path]
        case .executable(let name):
            if name.contains("/") {
                let path = FilePath(name, relativeTo: directory)
                guard isExecutable(path) else { throw AuthoringError(.hook, "\(path) is no program that can be run") }
                return [path.string]
            }
            guard let path = find(name, in: searchPath + pythonFolders) else {
                throw AuthoringError(.hook, "no program '\(name)' \(lookedAt)")
            }
            return [path]
        case .module(let module):
            guard let python = ["python3", "python"].lazy.compactMap({ find($0, in: pythonFolders + searchPath) }).first else {
                throw AuthoringError(.hook, "no program 'python3' \(lookedAt)")
            }
            return [python, "-m", module]
        }
    }

    private var lookedAt: String { "is on PATH or in a virtual environment of \(folder)" }

    private var searchPath: [FilePath] {
        (environment["PATH"] ?? "/usr/local/bin:/usr/bin:/bin").split(separator: ":").map { FilePath(String($0), relativeTo: folder) }
    }

    /// Where a virtual environment has its programs: the active one, else one in the workspace.
    private var pythonFolders: [FilePath] {
        let active = environment["VIRTUAL_ENV"].flatMap { $0.isEmpty ? nil : FilePath($0, relativeTo: folder) }
        return ([active].compactMap { $0 } + [folder.appending(".venv"), folder.appending("venv")]).map { $0.appending("bin") }
    }

    private func find(_ name: String, in folders: [FilePath]) -> String? {
        guard !name.isEmpty, !name.contains("/") else { return nil }
        return folders.lazy.map { $0.appending(name) }.first(where: isExecutable)?.string
    }

    private func isExecutable(_ path: FilePath) -> Bool {
        FileSystem.isFile(path) && access(path.string, X_OK) == 0
    }
}
