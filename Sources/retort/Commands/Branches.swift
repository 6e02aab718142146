import ArgumentParser
import JSONRPC
import Revisions

/// `alembic branches`.
struct Branches: AsyncParsableCommand {
    static let configuration = CommandConfiguration(commandName: "branches", abstract: "Show the revisions that several others build on")

    @ParentCommand var retort: Retort
    @OptionGroup var database: DatabaseOptions

    @Flag(name: [.short, .long], help: "Print whole entries")
    var verbose = false

    func run() async throws {
        if database.json { return try await database.call(retort.global, "migration/branches") }
        try await CommandSession.run {
            let session = try CommandSession(retort.global)
            let text = RevisionText(graph: session.graph)
            for point in session.graph.branchPoints() {
                let children = session.graph.relations(of: point.id)?.nextRevisions.compactMap { session.graph[$0] } ?? []
                let indent = String(repeating: " ", count: point.id.count)
                let lines = children.map { "\(indent) -> \(text.line($0, .init(branches: true, doc: verbose)))" }
                Terminal.standardOutput.print(
                    text.text(point, verbose: verbose, .init(branches: true)) + "\n" + lines.joined(separator: "\n") + "\n")
            }
        }
    }
}
