import Revisions

/// Lists the files of the versions folders in Alembic's order: sorted by name, subfolders after the files when they are looked at.
struct VersionsListing: Sendable {
    /// Each file once, even where locations overlap.
    private(set) var paths: [FilePath] = []
    /// The folders that were looked into.
    private(set) var directories: [FilePath] = []
    /// Those of the files that may change unseen by a watch of their folder.
    private(set) var links: [FilePath] = []
    private let recursive: Bool
    /// Files that may exist in an editor alone.
    private let overlays: [FilePath]
    private let watch: DirectoryWatch?
    /// How deep subfolders are followed, so that a link that leads back ends.
    static let maximumDepth = 32

    init() {
        recursive = false
        overlays = []
        watch = nil
    }

    /// - Parameter watch: is told of each folder before it is read.
    init(_ locations: [FilePath], recursive: Bool, overlays: [FilePath], watch: DirectoryWatch?) {
        self.watch = watch
        self.recursive = recursive
        self.overlays = overlays
        for location in locations { list(location, depth: 0) }
        guard locations.count > 1 else { return }
        var seen: Set<FilePath> = []
        paths = paths.filter { seen.insert(FileSystem.resolved($0)).inserted }
    }

    private mutating func list(_ directory: FilePath, depth: Int) {
        directories.append(directory)
        watch?.add(directory)
        var entries = FileSystem.entries(in: directory)
        for overlay in overlays where overlay.directory == directory && !entries.contains(where: { $0.name == overlay.name }) {
            let place = entries.firstIndex { overlay.name.utf8.lexicographicallyPrecedes($0.name.utf8) } ?? entries.endIndex
            entries.insert(FileSystem.Entry(name: overlay.name, kind: .file, isLink: false), at: place)
        }
        var subfolders: [FilePath] = []
        paths.reserveCapacity(paths.count + entries.count)
        for entry in entries {
            if RevisionFile.language(of: entry.name) != nil {
                let path = directory.appending(entry.name)
                paths.append(path)
                if entry.isLink { links.append(path) }
            } else if recursive, depth < Self.maximumDepth, entry.kind != .file, !entry.name.hasSuffix("__pycache__") {
                let path = directory.appending(entry.name)
                if entry.kind == .directory || FileSystem.isDirectory(path) { subfolders.append(path) }
            }
        }
        for subfolder in subfolders { list(subfolder, depth: depth + 1) }
    }
}
