/// Runs the programs that a configuration names for new revision files.
///
/// Only for a file that a person or a client has asked to be written: reading a workspace never comes here.
package struct PostWriteHooks: Sendable {
    package let hooks: [PostWriteHook]
    private let programs: ProgramSearch
    private let workingDirectory: FilePath
    private let timeLimit: Duration

    /// How much one hook may print, in bytes.
    private static let outputLimit = 4 << 20

    /// - Parameters:
    ///   - environment: the variables that hooks get; `PATH` and `VIRTUAL_ENV` say where their programs are.
    ///   - workingDirectory: where hooks run, and what their `cwd` is relative to.
    package init(
        _ configuration: Configuration, environment: [String: String], workingDirectory: FilePath, timeLimit: Duration = .seconds(120)
    ) throws(AuthoringError) {
        hooks = try PostWriteHook.all(configuration)
        programs = ProgramSearch(environment: environment, folder: workingDirectory)
        self.workingDirectory = workingDirectory
        self.timeLimit = timeLimit
    }

    /// Runs them one after the other on a file. Like Alembic it tells of one that ends with another status than 0, which linters do for what they have
    /// found, and goes on.
    ///
    /// - Throws: at the first that can't be run, or that takes longer than the time limit; the file stays.
    package func run(on file: FilePath, report: AuthoringReport = { _ in }) async throws(AuthoringError) {
        for hook in hooks {
            report(.began("Running post write hook '\(hook.name)'", isHook: true))
            do {
                let output = try await run(hook, on: file)
                for line in output.split(whereSeparator: \.isNewline) { report(.output(String(line))) }
                report(.ended())
            } catch {
                report(.ended(failed: true))
                throw error
            }
        }
    }

    private func run(_ hook: PostWriteHook, on file: FilePath) async throws(AuthoringError) -> String {
        let directory = hook.workingDirectory.map { FilePath($0, relativeTo: workingDirectory) } ?? workingDirectory
        guard FileSystem.isDirectory(directory) else { throw failure(hook, file, "its folder \(directory) is not there") }
        let command: [String]
        do {
            command = try programs.command(hook.kind, in: directory)
        } catch {
            throw failure(hook, file, error.message)
        }
        let arguments = command.dropFirst() + hook.arguments.map { $0.replacing(PostWriteHook.fileToken, with: file.string) }
        let ended: ProgramRun.Ending
        do {
            ended = try await ProgramRun.run(
                command[0], Array(arguments), environment: programs.environment, workingDirectory: directory.string, timeLimit: timeLimit,
                outputLimit: Self.outputLimit)
        } catch {
            throw failure(hook, file, "\(error)")
        }
        switch ended.outcome {
        case .succeeded: return ended.output
        case .failed(let status): return ended.output + "\n\(command[0]) ended with \(status)"
        case .timedOut: throw failure(hook, file, "\(command[0]) was stopped after \(timeLimit.components.seconds) seconds")
        }
    }

    private func failure(_ hook: PostWriteHook, _ file: FilePath, _ reason: String) -> AuthoringError {
        AuthoringError(
            .hook, "The revision file \(file) was written, but post write hook '\(hook.name)' failed: \(reason).",
            hint: "Correct the hook in the configuration, and run it on the file by hand.", path: file)
    }
}
