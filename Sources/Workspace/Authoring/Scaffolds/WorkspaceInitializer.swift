import SourceText

/// Makes a new script folder and its configuration (Alembic's `command.init`).
package struct WorkspaceInitializer {
    /// As it was asked for; a relative one is written relative to the configuration file.
    package var directory: String
    package var scaffold: Scaffold
    /// Whether `__init__.py` files are written, too.
    package var isPackage: Bool
    package var iniPath: FilePath
    package var tomlPath: FilePath
    /// What `directory` is relative to.
    package var workingDirectory: FilePath

    /// - Parameters:
    ///   - options: of the files that are named, an ini and a pyproject.toml; `alembic.ini` and `pyproject.toml` otherwise.
    package init(
        directory: String, scaffold: Scaffold = .generic, isPackage: Bool = false, workingDirectory: FilePath,
        options: ConfigurationOptions = ConfigurationOptions()
    ) {
        self.directory = directory
        self.scaffold = scaffold
        self.isPackage = isPackage
        self.workingDirectory = workingDirectory
        iniPath = options.files.first { !$0.name.hasSuffix(".toml") } ?? workingDirectory.appending("alembic.ini")
        tomlPath = options.files.first { $0.name.hasSuffix(".toml") } ?? workingDirectory.appending("pyproject.toml")
    }

    package struct Result: Sendable, Hashable {
        package var configurationFile: FilePath
        package var scriptLocation: FilePath
        /// All files that were written or added to, in that order.
        package var written: [FilePath]
    }

    /// Writes everything; nothing when the folder is not empty.
    package func run(report: AuthoringReport = { _ in }) throws(AuthoringError) -> Result {
        let folder = FilePath(directory, relativeTo: workingDirectory)
        let versions = folder.appending("versions")
        guard FileSystem.stamp(folder) == nil || FileSystem.isDirectory(folder) && FileSystem.names(in: folder).isEmpty else {
            throw AuthoringError(
                .fileSystem, "Directory \(directory) already exists and is not empty", hint: "Name another folder.", path: folder)
        }
        let toml = scaffold.usesToml ? try existingToml() : .absent
        if FileSystem.stamp(folder) == nil { try make(folder, report) }
        try make(versions, report)
        var written: [FilePath] = []
        for file in scaffold.files {
            let path = folder.appending(file.name)
            try generate(path, file.text, report)
            written.append(path)
        }
        if FileSystem.stamp(iniPath) != nil {
            report(.note("File \(iniPath) already exists, skipping"))
        } else {
            try generate(iniPath, scaffold.ini(scriptLocation: location(of: folder, from: iniPath)), report)
            written.append(iniPath)
        }
        if scaffold.usesToml, try writeToml(toml, location(of: folder, from: tomlPath), report) { written.append(tomlPath) }
        if isPackage {
            for path in [folder, versions].map({ $0.appending("__init__.py") }) {
                try reporting("Adding \(path)", to: report) { () throws(AuthoringError) in try write("", to: path) }
                written.append(path)
            }
        }
        let settings = scaffold.usesToml ? "configuration settings in \(tomlPath) and " : ""
        report(.note("Please edit \(settings)configuration/connection/logging settings in \(iniPath) before proceeding."))
        return Result(configurationFile: iniPath, scriptLocation: folder, written: written)
    }

    /// pyproject.toml before anything is written.
    private enum ExistingToml {
        case absent
        case configured
        /// It has no table of ours.
        case other(SourceText)
    }

    private func existingToml() throws(AuthoringError) -> ExistingToml {
        guard FileSystem.stamp(tomlPath) != nil else { return .absent }
        let bytes = try RevisionWriter.doing { () throws(FileError) in try FileSystem.read(tomlPath, limit: 16 << 20) }
        let source = SourceText(bytes: bytes)
        let (document, problems) = TomlDocument.parse(source)
        if let problem = problems.first {
            throw AuthoringError(
                .configuration, "\(tomlPath) can't be read: line \(source.line(at: problem.range.lowerBound) + 1): \(problem.message)",
                path: tomlPath, range: problem.range)
        }
        return document.root["tool"]?["alembic"] == nil ? .other(source) : .configured
    }

    /// Makes pyproject.toml or adds the table to it; `false` when it has one.
    private func writeToml(_ existing: ExistingToml, _ location: String, _ report: AuthoringReport) throws(AuthoringError) -> Bool {
        let table = scaffold.toml(scriptLocation: location)
        switch existing {
        case .absent:
            try generate(tomlPath, table, report)
        case .configured:
            report(.note("File \(tomlPath) already exists and already has a [tool.alembic] section, skipping"))
            return false
        case .other(let source):
            let gap = source.bytes.last == UInt8(ascii: "\n") ? "\n" : "\n\n"
            try reporting("Appending to existing \(tomlPath)", to: report) { () throws(AuthoringError) in
                try write(source.string + gap + table, to: tomlPath, replacing: true)
            }
        }
        return true
    }

    /// The script location as the configuration file has it, percent signs doubled.
    private func location(of folder: FilePath, from file: FilePath) -> String {
        if directory.hasPrefix("/") { return folder.string.replacing("%", with: "%%") }
        return "%(here)s/" + folder.relative(to: file.directory).replacing("%", with: "%%")
    }

    private func make(_ path: FilePath, _ report: AuthoringReport) throws(AuthoringError) {
        try reporting("Creating directory \(path)", to: report) { () throws(AuthoringError) in
            try RevisionWriter.doing { () throws(FileError) in try FileSystem.makeDirectory(path) }
        }
    }

    private func generate(_ path: FilePath, _ text: String, _ report: AuthoringReport) throws(AuthoringError) {
        try reporting("Generating \(path)", to: report) { () throws(AuthoringError) in try write(text, to: path) }
    }

    private func write(_ text: String, to path: FilePath, replacing: Bool = false) throws(AuthoringError) {
        try RevisionWriter.doing { () throws(FileError) in try FileSystem.write(Array(text.utf8), to: path, replacing: replacing) }
    }
}

extension FilePath {
    /// The way from a folder to this path, up by `..` where it must; `.` for the folder itself.
    func relative(to folder: FilePath) -> String {
        var own = string.split(separator: "/")[...]
        var base = folder.string.split(separator: "/")[...]
        while let first = own.first, first == base.first {
            own = own.dropFirst()
            base = base.dropFirst()
        }
        let parts = base.map { _ in ".." } + own.map(String.init)
        return parts.isEmpty ? "." : parts.joined(separator: "/")
    }
}
