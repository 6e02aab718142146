import PythonSubset
import SourceText
import Threads

/// The Python modules and data files beside the revisions, read when a script asks for them.
package final class ModuleSources: Sendable {
    /// Where modules are looked up, in this order.
    package let searchPath: [FilePath]
    private let files: WorkspaceFiles
    private let folder: FilePath
    let recentTrees: RecentTrees
    private let parsed = Lock([FilePath: (version: WorkspaceFiles.Version, file: SourceFile)]())

    init(searchPath: [FilePath], folder: FilePath, files: WorkspaceFiles, recentTrees: RecentTrees) {
        self.recentTrees = recentTrees
        self.searchPath = searchPath
        self.files = files
        self.folder = folder
    }

    /// A module's file by its dotted name, and whether it is a package (`__init__.py`); `nil` when the workspace does not have it.
    package func module(_ name: String) -> (file: SourceFile, isPackage: Bool)? {
        guard let relative = Self.path(of: name) else { return nil }
        for root in searchPath {
            if let file = file(root.appending(relative + "/__init__.py")) { return (file, true) }
            if let file = file(root.appending(relative + ".py")) { return (file, false) }
        }
        return nil
    }

    /// Whether a directory without `__init__.py` makes `name` a namespace package.
    package func isNamespacePackage(_ name: String) -> Bool {
        guard let relative = Self.path(of: name) else { return false }
        return searchPath.contains { FileSystem.isDirectory($0.appending(relative)) }
    }

    /// The path of a module below a folder of the search path; `nil` for what is no dotted name, such as a path of its own.
    private static func path(of name: String) -> String? {
        let parts = name.split(separator: ".", omittingEmptySubsequences: false)
        guard !name.contains("/"), !name.contains("\0"), parts.allSatisfy({ !$0.isEmpty }) else { return nil }
        return parts.joined(separator: "/")
    }

    /// What stands at a path that a script reads; only inside the workspace.
    package func read(_ path: FilePath) -> FileReading {
        guard FileSystem.resolved(path).isInside(FileSystem.resolved(folder)) else { return .refused }
        if let file = try? files.read(path) { return .content(file.source.bytes) }
        return switch FileSystem.stamp(path)?.kind {
        case nil: .missing
        case .directory?: .directory
        default: .refused
        }
    }

    /// The text of a file of the workspace.
    package func text(_ path: FilePath) -> SourceText? {
        guard FileSystem.resolved(path).isInside(FileSystem.resolved(folder)) else { return nil }
        return (try? files.read(path))?.source
    }

    func version(_ path: FilePath) -> WorkspaceFiles.Version? { files.version(path) }

    /// A Python file, parsed; `nil` when it is not there or can't be read.
    func file(_ path: FilePath) -> SourceFile? {
        guard let (version, source) = try? files.readKept(path) else { return nil }
        if let cached = parsed.withLock({ $0[path] }), cached.version == version { return cached.file }
        let file = SourceFile(path: path, source: source, parsed: Parser.parse(source))
        parsed.withLock { $0[path] = (version, file) }
        return file
    }
}
