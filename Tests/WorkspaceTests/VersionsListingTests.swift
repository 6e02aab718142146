#if canImport(FoundationEssentials)
    import FoundationEssentials
#else
    import Foundation
#endif
import Revisions
import Testing
import Workspace

struct VersionsListingTests {
    /// Alembic looks into every subfolder but the caches of compiled files, whatever its name.
    @Test func foldersWithADotAreLookedInto() throws {
        let folder = FilePath("/tmp").appending("retort-test-\(UInt64.random(in: 0...UInt64.max))")
        defer { try? FileManager.default.removeItem(atPath: folder.string) }
        let ini = "[alembic]\nscript_location = %(here)s\nrecursive_version_locations = true\n"
        for (name, text) in [
            ("alembic.ini", ini), ("versions/2023.2/expand/a.sql", "-- revision: a1\n\n-- migrate:up\n"),
            ("versions/__pycache__/b.sql", "-- revision: b2\n\n-- migrate:up\n"),
        ] {
            let path = folder.appending(name)
            try FileSystem.makeDirectory(path.directory)
            try FileSystem.write(Array(text.utf8), to: path)
        }
        #expect(Workspace(folder: folder).snapshot().graph.heads == ["a1"])
    }
}
