import PythonSubset
import Revisions
import SourceText

/// A workspace at one moment: what every request reads, so that an edit meanwhile changes nothing under it.
package struct Snapshot: Sendable {
    package var folder: FilePath
    package var configuration: Configuration
    /// The folder of env.py and script.py.mako; `nil` when the configuration can't be used.
    package var scriptLocation: FilePath?
    package var versionLocations: [FilePath]
    package var prependSysPath: [FilePath]
    /// env.py, when there is one.
    package var environment: SourceFile?
    /// In the order in which Alembic lists them.
    package var files: ScriptFiles
    package var graph: RevisionGraph
    /// Why the configuration can't be used, if it can't.
    package var configurationError: ConfigurationError?
    /// Reads helper modules and data files of this workspace.
    package var modules: ModuleSources
    /// Changes whenever something in the workspace does.
    package var generation: Int

    /// Revision files that could not be read.
    var unreadable: [FilePath: Diagnostic]
    let positions: Positions

    /// Where the files stand in `files`.
    final class Positions: Sendable {
        let ofRevisions: [String: Int]
        let ofPaths: [FilePath: Int]

        init(_ files: [ScriptFile]) {
            var revisions: [String: Int] = [:]
            var paths: [FilePath: Int] = [:]
            revisions.reserveCapacity(files.count)
            paths.reserveCapacity(files.count)
            for (position, file) in files.enumerated() {
                paths[file.path] = position
                if let id = file.revision?.id { revisions[id] = position }
            }
            ofRevisions = revisions
            ofPaths = paths
        }
    }

    /// The file of a revision.
    package func file(of revision: String) -> ScriptFile? { positions.ofRevisions[revision].map { files[$0] } }

    /// The revision file at a path.
    package func file(at path: FilePath) -> ScriptFile? { positions.ofPaths[path].map { files[$0] } }

    /// The text of any file that the snapshot has read.
    package func source(_ path: FilePath) -> SourceText? {
        if let file = file(at: path) { return file.source }
        if environment?.path == path { return environment?.source }
        if configuration.iniPath == path { return configuration.iniSource }
        return modules.text(path)
    }
}
