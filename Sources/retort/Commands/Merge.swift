import ArgumentParser
import Revisions
import Workspace

/// `alembic merge`.
struct Merge: AsyncParsableCommand {
    static let configuration = CommandConfiguration(commandName: "merge", abstract: "Write a revision that merges several")

    @ParentCommand var retort: Retort

    @Option(name: [.short, .long], help: "What the revision does")
    var message: String?

    @Option(help: "A label for the branch that begins here")
    var branchLabel: String?

    @Option(help: "The revision's id instead of a random one")
    var revId: String?

    @Flag(help: "Allow revisions that are no heads")
    var splice = false

    @Argument(help: "The revisions to merge, or 'heads' for all heads")
    var revisions: [String]

    func run() async throws {
        try await CommandSession.run {
            let request = RevisionRequest(
                message: message, heads: .all(revisions), splice: splice, branchLabel: branchLabel, revisionID: revId)
            try await AuthoringCommand(session: try CommandSession(retort.global), request: request).perform()
        }
    }
}
