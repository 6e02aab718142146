import Workspace

/// Writes a revision for a person and runs the post-write hooks on it.
struct AuthoringCommand {
    let session: CommandSession
    let request: RevisionRequest

    func perform() async throws {
        let display = AuthoringDisplay(quiet: session.global.quiet)
        let directory = FileSystem.currentDirectory
        let hooks = try PostWriteHooks(session.snapshot.configuration, environment: session.environment, workingDirectory: directory)
        let written = try RevisionWriter(session.snapshot).write(request, report: display.report)
        try await hooks.run(on: written.path, report: display.report)
    }
}
