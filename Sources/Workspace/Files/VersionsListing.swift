import Revisions

/// Lists the files of the versions folders in Alembic's order: sorted by name, subfolders after the files when they are looked at.
struct VersionsListing {
    var recursive: Bool
    /// Files that may exist in an editor alone.
    var overlays: [FilePath]
    /// How deep subfolders are followed, so that a link that leads back ends.
    static let maximumDepth = 32

    /// Each file once, even where locations overlap.
    func paths(in locations: [FilePath]) -> [FilePath] {
        if locations.count == 1 { return files(in: locations[0], depth: 0) }
        var seen: Set<FilePath> = []
        var result: [FilePath] = []
        for location in locations {
            for path in files(in: location, depth: 0) where seen.insert(FileSystem.resolved(path)).inserted {
                result.append(path)
            }
        }
        return result
    }

    private func files(in directory: FilePath, depth: Int) -> [FilePath] {
        var names = Set(FileSystem.names(in: directory))
        for overlay in overlays where overlay.directory == directory { names.insert(overlay.name) }
        var result: [FilePath] = []
        var subfolders: [FilePath] = []
        for name in names.sorted(by: { $0.unicodeScalars.lexicographicallyPrecedes($1.unicodeScalars) }) {
            let path = directory.appending(name)
            if RevisionFile.language(of: name) != nil {
                result.append(path)
            } else if recursive, depth < Self.maximumDepth, !name.hasSuffix("__pycache__"), !name.contains("."),
                FileSystem.isDirectory(path)
            {
                subfolders.append(path)
            }
        }
        for subfolder in subfolders { result += files(in: subfolder, depth: depth + 1) }
        return result
    }
}
