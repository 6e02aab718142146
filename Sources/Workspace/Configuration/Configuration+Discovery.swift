import SourceText

/// Which files configure a workspace, as the command line or a client says.
package struct ConfigurationOptions: Sendable, Hashable {
    /// `-c`: at most one ini and one pyproject.toml.
    package var files: [FilePath]
    /// `-n`.
    package var sectionName: String
    /// What relative paths in the configuration are relative to; the folder of the ini when `nil`.
    package var workingDirectory: FilePath?

    package init(files: [FilePath] = [], sectionName: String = "alembic", workingDirectory: FilePath? = nil) {
        self.files = files
        self.sectionName = sectionName
        self.workingDirectory = workingDirectory
    }
}

extension Configuration {
    /// The files that configure the workspace of `folder`: those that `options` name, else `alembic.ini` and `pyproject.toml` in it.
    static func files(in folder: FilePath, _ options: ConfigurationOptions) -> [FilePath] {
        options.files.isEmpty ? [folder.appending("alembic.ini"), folder.appending("pyproject.toml")] : options.files
    }

    /// Reads the configuration of `folder` through `read`, which answers `nil` for a file that is not there.
    ///
    /// A folder without one gets the defaults: scripts in `migrations`, or in the folder itself.
    static func load(
        folder: FilePath, _ options: ConfigurationOptions, isDirectory: (FilePath) -> Bool, read: (FilePath) -> SourceText?
    ) throws(ConfigurationError) -> Configuration {
        var configuration = Configuration(
            baseDirectory: options.workingDirectory ?? options.files.first?.directory ?? folder, sectionName: options.sectionName)
        for path in files(in: folder, options) {
            guard let source = read(path) else {
                guard options.files.isEmpty else { throw ConfigurationError("No such configuration file.", path: path) }
                continue
            }
            if path.name.hasSuffix(".toml") {
                var withToml = configuration
                withToml.readToml(path, source)
                if withToml.toml != nil || !options.files.isEmpty || withToml.diagnostics[path] != nil { configuration = withToml }
            } else {
                configuration.readIni(path, source)
            }
        }
        guard configuration.path == nil else { return configuration }
        configuration.ini.setDefault("here", to: folder.string)
        let candidates = ["migrations", "alembic", "."].map { FilePath($0, relativeTo: folder) }
        let location = candidates.first { isDirectory($0) && ($0 != folder) } ?? folder
        configuration.setMainOption("script_location", to: location.string.replacing("%", with: "%%"))
        if !isDirectory(location.appending("versions")) {
            configuration.setMainOption("version_locations", to: location.string.replacing("%", with: "%%"))
            configuration.setMainOption("path_separator", to: "newline")
        }
        return configuration
    }
}
