import Revisions
import SourceText
import Threads

/// A snapshot and what is needed to make the next one of it.
struct WorkspaceLoad: Sendable {
    private(set) var snapshot: Snapshot
    private let files: WorkspaceFiles
    private let survey: Survey
    private let watch: DirectoryWatch?
    /// Positions of the files whose changes a watch does not see.
    private let unwatched: [Int]
    /// Positions of the files whose metadata was computed with helper modules.
    private let computed: [Int]

    /// Reads the whole workspace; what `previous` has read and what has the same stamp since is taken over.
    init(
        _ folder: FilePath, _ options: ConfigurationOptions, _ files: WorkspaceFiles, after previous: WorkspaceLoad?,
        recentTrees: RecentTrees, isKept: Bool
    ) {
        self.files = files
        let watch = isKept ? DirectoryWatch() : nil
        survey = Survey(folder: folder, options, files, watch)
        self.watch = watch?.isComplete == true ? watch : nil

        let searchPath = survey.prependSysPath + [folder] + [survey.scriptLocation].compactMap { $0 } + survey.versionLocations
        let modules: ModuleSources
        if let last = previous?.snapshot.modules, last.searchPath == searchPath {
            modules = last
        } else {
            modules = ModuleSources(searchPath: searchPath, folder: folder, files: files, recentTrees: recentTrees)
        }
        let last = previous?.snapshot
        let read = DetachedThread.concurrentMap(survey.listing.paths, chunk: 64) { path in
            Self.read(path, files, modules, unlessIs: last?.file(at: path))
        }
        var scripts: [ScriptFile] = []
        var unreadable: [FilePath: Diagnostic] = [:]
        scripts.reserveCapacity(read.count)
        for (path, result) in zip(survey.listing.paths, read) {
            switch result {
            case .success(let script?): scripts.append(script)
            case .success(nil): break
            case .failure(let error): unreadable[path] = Diagnostic(0..<0, code: "unreadable-file", error.description)
            }
        }
        let links = Set(survey.listing.links)
        unwatched = scripts.indices.filter { scripts[$0].version.hasOtherNames || links.contains(scripts[$0].path) }
        computed = scripts.indices.filter { !scripts[$0].modules.isEmpty }
        if let previous, let last, unreadable == last.unreadable, scripts.elementsEqual(last.files, by: ===),
            previous.survey.isCurrent(files)
        {
            snapshot = last
            return
        }
        snapshot = Snapshot(
            folder: folder, configuration: survey.configuration, scriptLocation: survey.scriptLocation,
            versionLocations: survey.versionLocations, prependSysPath: survey.prependSysPath,
            environment: survey.scriptLocation.flatMap { modules.file($0.appending("env.py")) }, files: ScriptFiles(scripts),
            graph: RevisionGraph(scripts.compactMap(\.revision)), configurationError: survey.error, modules: modules,
            generation: (last?.generation ?? 0) + 1, unreadable: unreadable, positions: Snapshot.Positions(scripts))
    }

    /// Takes over what has changed in files that the snapshot has; `false` when the whole workspace must be looked at.
    mutating func refresh(_ overlays: Set<FilePath>) -> Bool {
        guard let watch, case .files(let written) = watch.takeChanges(), survey.isCurrent(files) else { return false }
        var changed: Set<Int> = []
        for path in overlays.union(written) {
            if let position = snapshot.positions.ofPaths[path] {
                changed.insert(position)
            } else if overlays.contains(path) || RevisionFile.language(of: path.name) != nil {
                return false
            }
        }
        for position in unwatched where files.version(snapshot.files[position].path) != snapshot.files[position].version {
            changed.insert(position)
        }
        for position in computed where snapshot.files[position].modules.contains(where: { files.version($0) != $1 }) {
            changed.insert(position)
        }
        return changed.sorted().allSatisfy { replace($0) }
    }

    private mutating func replace(_ position: Int) -> Bool {
        let old = snapshot.files[position]
        guard case .success(let file?) = Self.read(old.path, files, snapshot.modules, unlessIs: old) else { return false }
        guard file !== old else { return true }
        if file.revision != old.revision {
            guard let revision = file.revision, let graph = snapshot.graph.replacing(revision) else { return false }
            snapshot.graph = graph
        }
        snapshot.files.replace(position, with: file)
        snapshot.generation += 1
        return true
    }

    private static func read(
        _ path: FilePath, _ files: WorkspaceFiles, _ modules: ModuleSources, unlessIs known: ScriptFile?
    ) -> Result<ScriptFile?, FileError> {
        if let known, files.version(path) == known.version, known.modules.allSatisfy({ files.version($0) == $1 }) { return .success(known) }
        do throws(FileError) {
            return .success(try files.read(path).map { ScriptFile(path, $0.version, $0.source, modules) })
        } catch {
            return .failure(error)
        }
    }
}
