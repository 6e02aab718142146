/// What a load of a workspace has looked at, by which the next one can tell whether it must look again.
struct Survey: Sendable {
    var configuration: Configuration
    var error: ConfigurationError?
    var scriptLocation: FilePath?
    var versionLocations: [FilePath] = []
    var prependSysPath: [FilePath] = []
    var listing = VersionsListing()
    /// The configuration's files and env.py.
    private var settings: [(path: FilePath, version: WorkspaceFiles.Version?)] = []
    private var directories: [(path: FilePath, stamp: FileStamp?)] = []

    init(folder: FilePath, _ options: ConfigurationOptions, _ files: WorkspaceFiles, _ watch: DirectoryWatch?) {
        configuration = Configuration(baseDirectory: folder)
        var settings = Configuration.files(in: folder, options).map { ($0, files.version($0)) }
        do throws(ConfigurationError) {
            configuration = try Configuration.load(folder: folder, options, isDirectory: FileSystem.isDirectory) { path in
                (try? files.read(path))?.source
            }
            scriptLocation = try configuration.scriptLocation()
            if let path = configuration.path, let location = scriptLocation, !FileSystem.isDirectory(location) {
                throw ConfigurationError(
                    "Path doesn't exist: \(location). Please use the 'init' command to create a new scripts folder.", path: path,
                    range: configuration.ini.option(configuration.sectionName, "script_location")?.valueRange)
            }
            versionLocations = try configuration.versionLocations()
            prependSysPath = try configuration.prependSysPath()
            if scriptLocation == nil {
                throw ConfigurationError(
                    "No 'script_location' key found in configuration.", path: configuration.path,
                    range: configuration.ini.section(configuration.sectionName)?.range)
            }
            listing = VersionsListing(
                versionLocations, recursive: try configuration.booleanOption("recursive_version_locations"), overlays: files.overlayPaths,
                watch: watch)
        } catch {
            self.error = error
        }
        if let environment = scriptLocation?.appending("env.py") { settings.append((environment, files.version(environment))) }
        self.settings = settings
        let guessed = configuration.path == nil ? [folder] : []
        directories = (listing.directories + [scriptLocation].compactMap { $0 } + guessed).map { ($0, FileSystem.stamp($0)?.stamp) }
    }

    /// Whether the configuration, env.py and the folders are as they were. Changes inside the files of the folders are not looked for.
    func isCurrent(_ files: WorkspaceFiles) -> Bool {
        settings.allSatisfy { files.version($0.path) == $0.version }
            && directories.allSatisfy { FileSystem.stamp($0.path)?.stamp == $0.stamp }
    }
}
