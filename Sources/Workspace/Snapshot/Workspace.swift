import PythonSubset
import Revisions
import SourceText
import Threads

/// A folder with migrations that is kept loaded: it hands out snapshots and re-reads what has changed since the last one.
package final class Workspace: Sendable {
    package let folder: FilePath
    package let options: ConfigurationOptions
    private let files = WorkspaceFiles()
    private let state = Lock(State())

    private struct State {
        var revisionFiles: [FilePath: (version: WorkspaceFiles.Version, file: ScriptFile)] = [:]
        var snapshot: Snapshot?
        var modules: ModuleSources?
        var fingerprint: [FilePath: WorkspaceFiles.Version] = [:]
        var generation = 0
    }

    package init(folder: FilePath, options: ConfigurationOptions = ConfigurationOptions()) {
        self.folder = folder
        self.options = options
    }

    /// Puts an editor's unsaved buffer in front of a file, or with `nil` takes it away.
    package func setOverlay(_ path: FilePath, _ source: SourceText?) {
        files.setOverlay(path, source)
    }

    /// The workspace as it is now. Files are looked at again; only those whose stamp or buffer changed are read, and when none did the
    /// last snapshot is returned.
    package func snapshot() -> Snapshot {
        state.withLock { state in
            let survey = survey()
            if let snapshot = state.snapshot, state.fingerprint == survey.fingerprint { return snapshot }
            state.generation += 1
            let snapshot = load(survey, &state)
            state.fingerprint = survey.fingerprint
            state.snapshot = snapshot
            return snapshot
        }
    }

    /// What there is to read: the configuration's result and the versions of all files that matter.
    private struct Survey {
        var configuration: Configuration
        var error: ConfigurationError?
        var scriptLocation: FilePath?
        var versionLocations: [FilePath] = []
        var prependSysPath: [FilePath] = []
        var revisionPaths: [FilePath] = []
        var fingerprint: [FilePath: WorkspaceFiles.Version] = [:]
    }

    private func survey() -> Survey {
        var survey = Survey(configuration: Configuration(baseDirectory: folder))
        do throws(ConfigurationError) {
            survey.configuration = try Configuration.load(folder: folder, options, isDirectory: FileSystem.isDirectory) { path in
                (try? files.read(path))?.source
            }
            survey.scriptLocation = try survey.configuration.scriptLocation()
            if let path = survey.configuration.path, let location = survey.scriptLocation, !FileSystem.isDirectory(location) {
                throw ConfigurationError(
                    "Path doesn't exist: \(location). Please use the 'init' command to create a new scripts folder.", path: path)
            }
            survey.versionLocations = try survey.configuration.versionLocations()
            survey.prependSysPath = try survey.configuration.prependSysPath()
            if survey.scriptLocation == nil {
                throw ConfigurationError("No 'script_location' key found in configuration.", path: survey.configuration.path)
            }
            let listing = VersionsListing(
                recursive: try survey.configuration.booleanOption("recursive_version_locations"), overlays: files.overlayPaths)
            survey.revisionPaths = listing.paths(in: survey.versionLocations)
        } catch {
            survey.error = error
        }
        let environment = survey.scriptLocation.map { [$0.appending("env.py")] } ?? []
        for path in Configuration.files(in: folder, options) + environment + survey.revisionPaths {
            survey.fingerprint[path] = files.version(path)
        }
        return survey
    }

    private func load(_ survey: Survey, _ state: inout State) -> Snapshot {
        let searchPath = survey.prependSysPath + [folder] + [survey.scriptLocation].compactMap { $0 } + survey.versionLocations
        if state.modules?.searchPath != searchPath {
            state.modules = ModuleSources(searchPath: searchPath, folder: folder, files: files)
        }
        let modules = state.modules ?? ModuleSources(searchPath: searchPath, folder: folder, files: files)
        var problems = survey.configuration.diagnostics
        if let error = survey.error, let path = error.path {
            problems[path, default: []].append(Diagnostic(error.range ?? 0..<0, code: "configuration", error.message))
        }
        var kept: [FilePath: (version: WorkspaceFiles.Version, file: ScriptFile)] = [:]
        var revisionFiles: [ScriptFile] = []
        for path in survey.revisionPaths {
            if let version = survey.fingerprint[path], let known = state.revisionFiles[path], known.version == version {
                kept[path] = known
            } else {
                do {
                    guard let (version, source) = try files.read(path), let file = ScriptFile.read(path, source, modules) else { continue }
                    kept[path] = (version, file)
                } catch {
                    problems[path, default: []].append(Diagnostic(0..<0, code: "unreadable-file", error.description))
                    continue
                }
            }
            if let file = kept[path]?.file {
                revisionFiles.append(file)
                if !file.diagnostics.isEmpty { problems[path, default: []] += file.diagnostics }
            }
        }
        state.revisionFiles = kept
        let graph = RevisionGraph(revisionFiles.compactMap(\.revision))
        for (uri, diagnostics) in graph.diagnostics {
            guard let path = FilePath(uri: uri) else { continue }
            problems[path, default: []] += diagnostics
        }
        let environment = survey.scriptLocation.flatMap { modules.file($0.appending("env.py")) }
        if let environment, !environment.parsed.diagnostics.isEmpty { problems[environment.path] = environment.parsed.diagnostics }
        var index: [String: Int] = [:]
        for (position, file) in revisionFiles.enumerated() {
            if let id = file.revision?.id { index[id] = position }
        }
        return Snapshot(
            folder: folder, configuration: survey.configuration, scriptLocation: survey.scriptLocation,
            versionLocations: survey.versionLocations, prependSysPath: survey.prependSysPath, environment: environment,
            files: revisionFiles, graph: graph, configurationError: survey.error, problems: problems, modules: modules,
            generation: state.generation, fileIndex: index)
    }
}
