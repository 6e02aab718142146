import SourceText
import Testing

@testable import Workspace

#if canImport(Glibc)
    import Glibc
#elseif canImport(Darwin)
    import Darwin
#endif

/// A folder of its own for a test, gone when the test is over.
final class TemporaryWorkspace {
    let folder: FilePath

    init(_ files: [String: String] = [:]) throws {
        var template = Array("/tmp/retort-authoring-XXXXXX".utf8CString)
        guard let made = mkdtemp(&template) else { throw FileError(path: "/tmp", action: "make a folder in", code: errno) }
        folder = FileSystem.resolved(FilePath(String(cString: made)))
        for (name, text) in files {
            let path = folder.appending(name)
            try FileSystem.makeDirectory(path.directory)
            try FileSystem.write(Array(text.utf8), to: path)
        }
    }

    deinit {
        Self.delete(folder)
    }

    private static func delete(_ path: FilePath) {
        if FileSystem.isDirectory(path) {
            for name in FileSystem.names(in: path) { delete(path.appending(name)) }
        }
        _ = remove(path.string)
    }

    func text(_ name: String) throws -> String {
        String(decoding: try FileSystem.read(folder.appending(name)), as: UTF8.self)
    }

    func makeExecutable(_ name: String) { chmod(folder.appending(name).string, 0o755) }

    var snapshot: Snapshot { Workspace(folder: folder).snapshot() }

    /// Paths of all files, relative and sorted.
    var files: [String] { Self.files(folder).map { $0.relative(to: folder) }.sorted() }

    private static func files(_ path: FilePath) -> [FilePath] {
        FileSystem.names(in: path).flatMap { name -> [FilePath] in
            let path = path.appending(name)
            return FileSystem.isDirectory(path) ? files(path) : [path]
        }
    }
}
