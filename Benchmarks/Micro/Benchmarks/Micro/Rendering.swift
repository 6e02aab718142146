import Benchmark
import Foundation
import Migrations
import Revisions
import Workspace

func renderingBenchmarks() {
    Benchmark("Rendering, one revision for PostgreSQL") { benchmark, snapshot in
        let runner = OfflineRunner(snapshot)
        for _ in benchmark.scaledIterations {
            blackHole(try runner.preview(PreviewRequest(.revision("8f3b1c2d4e5a", .upgrade), dialect: .postgresql)))
        }
    } setup: {
        try workspace().snapshot()
    }
}

/// A workspace of one revision, in a temporary folder.
private func workspace() throws -> Workspace {
    let folder = FileManager.default.temporaryDirectory.appendingPathComponent("retort-micro")
    let versions = folder.appendingPathComponent("versions")
    try FileManager.default.createDirectory(at: versions, withIntermediateDirectories: true)
    try Data("[alembic]\nscript_location = %(here)s\n".utf8).write(to: folder.appendingPathComponent("alembic.ini"))
    try Data(Sample.environment.utf8).write(to: folder.appendingPathComponent("env.py"))
    try Data(Sample.revision.utf8).write(to: versions.appendingPathComponent("8f3b1c2d4e5a_create_invoices.py"))
    return Workspace(folder: FilePath(folder.path))
}
