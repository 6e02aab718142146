import PythonSubset
import Revisions
import SourceText

/// Gets back a revision file that git still has. Runs `git`, so it is for a command of a person only.
package struct RevisionHistory {
    private let snapshot: Snapshot
    private let environment: [String: String]
    private static let timeLimit = Duration.seconds(30)
    private static let outputLimit = 16 << 20

    /// - Parameter environment: the variables that git gets; `PATH` says where it is.
    package init(_ snapshot: Snapshot, environment: [String: String]) {
        self.snapshot = snapshot
        self.environment = environment
    }

    package struct Restored: Sendable, Hashable {
        package let path: FilePath
        /// The commit whose text was taken.
        package let commit: String
    }

    /// Writes the newest text that any commit has of a revision, at the place where it was.
    ///
    /// - Throws: when the revision is there, when git can't be asked, and when no commit has it.
    package func restore(_ id: String) async throws(AuthoringError) -> Restored {
        if let present = snapshot.graph[id] {
            throw AuthoringError(.graph, "Revision \(id) is there, in \(FilePath(uri: present.uri)?.string ?? present.uri).")
        }
        guard !id.isEmpty, id.allSatisfy({ $0.isLetter || $0.isNumber || "_-.".contains($0) }) else {
            throw AuthoringError(.target, "'\(id)' can't be looked for: a revision's id is of letters, digits and '_'.")
        }
        for folder in snapshot.versionLocations where FileSystem.isDirectory(folder) {
            if let restored = try await restore(id, folder) { return restored }
        }
        throw AuthoringError(
            .graph, "No commit has a revision \(id).",
            hint: "Looked into the history of all branches that this clone has; fetch others first.")
    }

    private func restore(_ id: String, _ folder: FilePath) async throws(AuthoringError) -> Restored? {
        let name = id.replacing(".", with: "[.]")
        let pattern = "^(revision(: *str)? *= *[\"']\(name)[\"']|-- *revision: *\(name) *$)"
        let log = try await git(
            [
                "log", "--all", "--diff-filter=AM", "-G\(pattern)", "--extended-regexp", "--format=commit %H", "--name-only", "--relative",
                "--",
                ".",
            ], folder)
        var commit = ""
        for line in log.split(whereSeparator: \.isNewline).map(String.init) {
            if line.hasPrefix("commit ") {
                commit = String(line.dropFirst("commit ".count))
            } else if RevisionFile.language(of: FilePath(line, relativeTo: folder).name) != nil, !commit.isEmpty {
                let text = try await git(["show", "\(commit):./\(line)"], folder)
                let path = FilePath(line, relativeTo: folder)
                guard path.isInside(folder), Self.revision(SourceText(text), path)?.id == id else { continue }
                do throws(FileError) {
                    try FileSystem.makeDirectory(path.directory)
                    try FileSystem.write(Array(text.utf8), to: path)
                } catch {
                    throw AuthoringError(error)
                }
                return Restored(path: path, commit: commit)
            }
        }
        return nil
    }

    private static func revision(_ source: SourceText, _ path: FilePath) -> Revision? {
        guard RevisionFile.language(of: path.name) == .python else { return SQLScript(source, uri: path.uri).revision }
        return PythonMetadata(Parser.parse(source), source: source).revision(uri: path.uri, fileName: path.name).revision
    }

    /// Reads the repository; nothing of its configuration is run.
    private func git(_ arguments: [String], _ folder: FilePath) async throws(AuthoringError) -> String {
        let program = try ProgramSearch(environment: environment, folder: folder).command(.executable("git"), in: folder)[0]
        let safe = ["--no-pager", "-c", "core.fsmonitor=false", "-c", "log.showSignature=false"]
        var words = arguments
        words.insert(contentsOf: ["--no-ext-diff", "--no-textconv"], at: 1)
        let ended: ProgramRun.Ending
        do {
            ended = try await ProgramRun.run(
                program, safe + words, environment: environment, workingDirectory: folder.string, timeLimit: Self.timeLimit,
                outputLimit: Self.outputLimit)
        } catch {
            throw AuthoringError(.hook, "git can't be asked: \(error)")
        }
        guard case .succeeded = ended.outcome else {
            let said = ended.output.split(whereSeparator: \.isNewline).first.map(String.init) ?? "\(ended.outcome)"
            throw AuthoringError(.fileSystem, "git can't read the history of \(folder): \(said)")
        }
        return ended.output
    }
}
