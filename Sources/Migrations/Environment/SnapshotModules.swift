import PythonSubset
import Revisions
import SourceText
import Workspace

/// The workspace's helper modules and data files as scripts import and read them.
struct SnapshotModules: WorkspaceModules {
    private let snapshot: Snapshot

    init(_ snapshot: Snapshot) {
        self.snapshot = snapshot
    }

    func module(named name: String) -> CompiledModule? {
        if let (file, isPackage) = snapshot.modules.module(name) {
            return file.parsed.compiled(as: name, uri: file.uri, isPackage: isPackage)
        }
        guard snapshot.modules.isNamespacePackage(name) else { return nil }
        return CompiledModule(Parser.parse(SourceText("")).module, name: name, uri: snapshot.folder.uri, isPackage: true)
    }

    /// The text of a module; that of a namespace package is empty.
    func source(ofModule name: String) -> [UInt8]? {
        snapshot.modules.module(name)?.file.source.bytes ?? (snapshot.modules.isNamespacePackage(name) ? [] : nil)
    }

    func readFile(_ path: String) -> FileReading { snapshot.modules.read(FilePath(path, relativeTo: snapshot.folder)) }
}
