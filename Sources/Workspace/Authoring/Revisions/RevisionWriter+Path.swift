import Revisions

/// Where a new revision goes.
extension RevisionWriter {
    /// The version location that is asked for; else that of the revision that the new one builds on; else the only one.
    func versionLocation(_ request: RevisionRequest, _ heads: [Revision]) throws(AuthoringError) -> FilePath {
        let locations = snapshot.versionLocations
        let chosen: FilePath
        if let path = request.versionPath {
            chosen = path
        } else if locations.count == 1 {
            chosen = locations[0]
        } else if let head = heads.first, let path = FilePath(uri: head.uri) {
            chosen = locations.filter { path.isInside($0) }.max { $0.string.utf8.count < $1.string.utf8.count } ?? path.directory
        } else {
            throw AuthoringError(.configuration, "Multiple version locations present, please specify --version-path")
        }
        guard locations.contains(chosen) else {
            throw AuthoringError(
                .configuration, "Path \(chosen) is not represented in current version locations",
                hint: "They are \(locations.map(\.string).joined(separator: ", ")).")
        }
        return chosen
    }

    /// The file; it must not exist.
    func path(_ request: RevisionRequest, _ id: String, _ date: CreateDate, in location: FilePath) throws(AuthoringError) -> FilePath {
        let name: String
        do {
            name = try RevisionFileName(snapshot.configuration).name(id: id, message: request.message, date: date)
        } catch {
            throw AuthoringError(error)
        }
        let path = location.appending("\(name).\(request.format.rawValue)")
        guard FileSystem.stamp(path) == nil else {
            throw AuthoringError(
                .fileSystem, "The file \(path) already exists.", hint: "Remove it or use another id or message.", path: path)
        }
        return path
    }
}
