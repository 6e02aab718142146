import Revisions
import SourceText
import Workspace

/// What options of alembic.ini lead to.
package struct ConfigurationPlaces {
    let snapshot: Snapshot

    package init(_ snapshot: Snapshot) {
        self.snapshot = snapshot
    }

    package struct Target: Sendable, Hashable {
        /// The option's value in the ini file.
        package let origin: Range<Int>
        /// Files that stand for what the option names.
        package let files: [FilePath]
    }

    /// The name of the option at a byte offset of the ini file, and the place of its value.
    package func option(at offset: Int) -> (name: String, option: IniFile.Option)? {
        for section in [snapshot.configuration.ini.defaults] + snapshot.configuration.ini.sections {
            for name in section.order {
                guard let option = section.options[name], !option.nameRange.isEmpty else { continue }
                if option.nameRange.lowerBound <= offset, offset <= max(option.nameRange.upperBound, option.valueRange.upperBound) {
                    return (name, option)
                }
            }
        }
        return nil
    }

    /// `script_location` leads to env.py, `version_locations` to the heads in each folder.
    package func target(at offset: Int) -> Target? {
        guard let (name, option) = option(at: offset) else { return nil }
        switch name {
        case "script_location":
            guard let location = snapshot.scriptLocation else { return nil }
            let environment = location.appending("env.py")
            return Target(
                origin: option.valueRange, files: snapshot.environment != nil ? [environment] : newest(in: snapshot.versionLocations))
        case "version_locations": return Target(origin: option.valueRange, files: newest(in: snapshot.versionLocations))
        default: return nil
        }
    }

    /// For each folder its heads, or its last file where it has none.
    private func newest(in folders: [FilePath]) -> [FilePath] {
        folders.flatMap { folder in
            let files = snapshot.files.filter { $0.path.isInside(folder) }
            let heads = files.filter { file in file.revision.map { snapshot.graph.relations(of: $0.id)?.isHead == true } ?? false }
            return (heads.isEmpty ? files.suffix(1) : heads[...]).map(\.path)
        }
    }
}
