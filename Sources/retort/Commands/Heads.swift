import ArgumentParser
import JSONRPC
import Revisions

/// `alembic heads`.
struct Heads: AsyncParsableCommand {
    static let configuration = CommandConfiguration(commandName: "heads", abstract: "Show the revisions that no other builds on")

    @ParentCommand var retort: Retort
    @OptionGroup var database: DatabaseOptions

    @Flag(name: [.short, .long], help: "Print whole entries")
    var verbose = false

    @Flag(help: "Treat dependencies as down revisions")
    var resolveDependencies = false

    func run() async throws {
        if database.json {
            return try await database.call(retort.global, "migration/heads", ["resolveDependencies": .bool(resolveDependencies)])
        }
        try Self.print(retort.global.values, verbose: verbose, resolveDependencies: resolveDependencies)
    }

    static func print(_ global: GlobalValues, verbose: Bool = false, resolveDependencies: Bool = false) throws {
        try CommandSession.runAtOnce {
            let session = try CommandSession(global)
            let heads = resolveDependencies ? session.graph.realHeads : session.graph.heads
            let text = RevisionText(graph: session.graph)
            for revision in heads.compactMap({ session.graph[$0] }) {
                Terminal.standardOutput.print(text.text(revision, verbose: verbose, .init(branches: true, treeIndicators: false)))
            }
        }
    }
}
