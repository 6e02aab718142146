import JSONRPC
import Workspace

@testable import LanguageServer

#if canImport(Glibc)
    import Glibc
#elseif canImport(Darwin)
    import Darwin
#endif

/// A folder with revisions that is gone when the test is.
final class TemporaryWorkspace: Sendable {
    let folder: FilePath

    init(_ files: [String: String] = [:]) throws {
        let name = "retort-test-\(getpid())-\(UInt64.random(in: 0 ..< .max))"
        folder = FileSystem.resolved(FilePath("/tmp")).appending(name)
        try FileSystem.makeDirectory(folder)
        for (name, text) in files { try write(name, text) }
    }

    deinit {
        remove(folder)
    }

    func write(_ name: String, _ text: String) throws {
        let path = folder.appending(name)
        try FileSystem.makeDirectory(path.directory)
        try FileSystem.write(Array(text.utf8), to: path, replacing: true)
    }

    func uri(_ name: String) -> JSON { .string(folder.appending(name).uri) }

    /// A client of a server on this folder.
    func client(_ capabilities: JSON = [:]) async throws -> TestClient {
        let workspaces = Workspaces(defaultFolder: folder, environment: [:])
        return try await TestClient.initialized(.all(EditorServices(workspaces)), capabilities: capabilities)
    }

    /// An ini, and a chain of SQL revisions that make one table each.
    static func shop(_ revisions: [String], url: String = "sqlite:///shop.db") throws -> TemporaryWorkspace {
        let workspace = try TemporaryWorkspace(["alembic.ini": "[alembic]\nscript_location = %(here)s\nsqlalchemy.url = \(url)\n"])
        for (index, id) in revisions.enumerated() {
            try workspace.write(
                "versions/\(id).sql",
                """
                -- revision: \(id)
                -- down_revision: \(index == 0 ? "None" : revisions[index - 1])
                --
                -- make \(id)

                -- migrate:up
                CREATE TABLE t_\(id) (id INTEGER PRIMARY KEY);
                -- migrate:down
                DROP TABLE t_\(id);

                """)
        }
        return workspace
    }

    private func remove(_ directory: FilePath) {
        for name in FileSystem.names(in: directory) {
            let path = directory.appending(name)
            if FileSystem.isDirectory(path) { remove(path) } else { unlink(path.string) }
        }
        rmdir(directory.string)
    }
}
