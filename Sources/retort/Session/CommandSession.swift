import ArgumentParser
import Migrations
import Revisions
import Schema
import Threads
import Workspace

/// What every command needs: the workspace of the working directory, opened once, and a way to fail as Alembic does.
struct CommandSession {
    let global: GlobalValues
    let snapshot: Snapshot
    let sources: DatabaseSources
    let environment: [String: String]
    /// Stays to the end of the process, which takes back the memory at once; to free each part of thousands of revisions takes time.
    private static let kept = Lock<Snapshot?>(nil)

    init(_ options: GlobalOptions, url: String? = nil) throws {
        try self.init(options.values, url: url)
    }

    init(_ global: GlobalValues, url: String? = nil) throws {
        self.global = global
        environment = ProcessEnvironment.variables
        let directory = FileSystem.currentDirectory
        let workspace = Workspace(folder: directory, options: Self.options(global, environment, directory))
        snapshot = workspace.snapshot()
        Self.kept.withLock { [snapshot] in $0 = snapshot }
        sources = DatabaseSources(explicit: url, environment: environment)
        if let error = snapshot.configurationError { throw CommandFailure(error.description) }
    }

    static func options(_ global: GlobalValues, _ environment: [String: String], _ directory: FilePath) -> ConfigurationOptions {
        let named = global.config.isEmpty ? environment["ALEMBIC_CONFIG"].map { [$0] } ?? [] : global.config
        return ConfigurationOptions(
            files: named.map { FilePath($0, relativeTo: directory) }, sectionName: global.name, workingDirectory: directory)
    }

    var graph: RevisionGraph { snapshot.graph }
    var offline: OfflineRunner { OfflineRunner(snapshot, sources: sources) }
    var online: OnlineRunner { OnlineRunner(snapshot, sources: sources) }

    func arguments(tag: String? = nil) -> ScriptArguments {
        ScriptArguments(x: global.x, tag: tag, headRevisions: graph.realHeads)
    }

    /// Runs a command's body; what fails is printed as `FAILED: ...` with exit code 255.
    static func run(_ body: () async throws -> Void) async throws {
        do { try await body() } catch { try end(error) }
    }

    /// The same for a body that waits for nothing: it stays on the thread of its caller.
    static func runAtOnce(_ body: () throws -> Void) throws {
        do { try body() } catch { try end(error) }
    }

    private static func end(_ error: any Error) throws -> Never {
        switch error {
        case let failure as MigrationFailure: fail(failure.message, hint: failure.hint, place: place(failure))
        case let error as RevisionError: fail(error.message)
        case let failure as CommandFailure: fail(failure.message, hint: failure.hint)
        case let error as FileError: fail(error.description)
        case let error as ConfigurationError: fail(error.description)
        case let error as AuthoringError: fail(error.message, hint: error.hint)
        case let exit as ExitCode: throw exit
        default: fail("\(error)")
        }
    }

    private static func fail(_ message: String, hint: String? = nil, place: String? = nil) -> Never {
        let terminal = Terminal.standardError
        terminal.write(terminal.styled("FAILED:", .red) + " \(message)\n")
        if let place { terminal.write("  at \(place)\n") }
        if let hint { terminal.write("  \(hint)\n") }
        ProcessEnvironment.exit(255)
    }

    /// `file:line` of a failure, and the database's detail.
    private static func place(_ failure: MigrationFailure) -> String? {
        failure.location.map { PlaceText.of($0.uri, $0.range.lowerBound) }
    }
}

/// A command that can't be carried out, in words for the person at the shell.
struct CommandFailure: Error {
    var message: String
    var hint: String?

    init(_ message: String, hint: String? = nil) {
        self.message = message
        self.hint = hint
    }
}
