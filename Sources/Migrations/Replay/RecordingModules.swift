import PythonSubset
import Revisions
import Workspace

/// The workspace's modules, with a record of which were asked for and what they were: what a replay depends on besides the revisions.
final class RecordingModules: WorkspaceModules {
    /// Something that a script imported or read, or would have if it were there.
    struct Dependency: Hashable, Sendable {
        var name: String
        var isFile: Bool
    }

    private let modules: SnapshotModules
    private(set) var contents: [Dependency: Int] = [:]

    init(_ snapshot: Snapshot) {
        modules = SnapshotModules(snapshot)
    }

    func module(named name: String) -> CompiledModule? {
        let dependency = Dependency(name: name, isFile: false)
        contents[dependency] = modules.content(dependency)
        return modules.module(named: name)
    }

    func readFile(_ path: String) -> FileReading {
        let dependency = Dependency(name: path, isFile: true)
        contents[dependency] = modules.content(dependency)
        return modules.readFile(path)
    }
}

extension SnapshotModules {
    /// A hash of what a module or file is now; 0 when it is not there.
    func content(_ dependency: RecordingModules.Dependency) -> Int {
        let bytes = dependency.isFile ? readFile(dependency.name).bytes : source(ofModule: dependency.name)
        guard let bytes else { return 0 }
        var hasher = Hasher()
        bytes.withUnsafeBytes { hasher.combine(bytes: $0) }
        return hasher.finalize()
    }
}
