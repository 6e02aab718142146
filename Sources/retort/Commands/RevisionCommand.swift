import ArgumentParser
import Revisions
import Workspace

/// `alembic revision`.
struct RevisionCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(commandName: "revision", abstract: "Write a new revision file")

    @ParentCommand var retort: Retort

    @Option(name: [.short, .long], help: "What the revision does")
    var message: String?

    @Flag(help: "Fill it by comparing models and database; not there yet")
    var autogenerate = false

    @Flag(help: .hidden)
    var sql = false

    @Option(help: "The revision to build on, in Alembic's grammar, or 'base' for a new branch")
    var head = "head"

    @Flag(help: "Allow a head that is none, which makes a new branch from it")
    var splice = false

    @Option(help: "A label for the branch that begins here")
    var branchLabel: String?

    @Option(help: "The version location to write into, where there are several")
    var versionPath: String?

    @Option(help: "The revision's id instead of a random one")
    var revId: String?

    @Option(help: "A revision or a label that this one depends on; repeatable")
    var dependsOn: [String] = []

    @Option(help: "A Python script or plain SQL")
    var format = RevisionRequest.Format.py

    func run() async throws {
        try await CommandSession.run {
            if autogenerate {
                throw CommandFailure(
                    "Autogeneration is not there yet.", hint: "Run 'revision' without --autogenerate and write the operations yourself.")
            }
            if sql {
                throw CommandFailure(
                    "Using --sql with the revision command when revision_environment is not configured does not make any sense",
                    hint: "For a plain SQL revision use --format sql.")
            }
            let request = RevisionRequest(
                message: message, heads: .symbol(head), splice: splice, branchLabel: branchLabel,
                versionPath: versionPath.map { FilePath($0, relativeTo: FileSystem.currentDirectory) }, revisionID: revId,
                dependsOn: dependsOn, format: format)
            try await AuthoringCommand(session: try CommandSession(retort.global), request: request).perform()
        }
    }
}

extension RevisionRequest.Format: ExpressibleByArgument {}
