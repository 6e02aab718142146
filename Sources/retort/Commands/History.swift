import ArgumentParser
import JSONRPC
import Migrations
import Revisions

/// `alembic history`, newest first; on a terminal with the graph drawn beside it.
struct History: AsyncParsableCommand {
    static let configuration = CommandConfiguration(commandName: "history", abstract: "List revisions, newest first")

    @ParentCommand var retort: Retort
    @OptionGroup var database: DatabaseOptions

    @Option(name: [.short, .long], help: "A range [start]:[end]; either may be 'current'")
    var revRange: String?

    @Flag(name: [.short, .long], help: "Print whole entries")
    var verbose = false

    @Flag(name: [.short, .long], help: "Mark the revisions that the database is at")
    var indicateCurrent = false

    func run() async throws {
        if database.json { return try await database.call(retort.global, "migration/history", params) }
        try await CommandSession.run {
            let session = try CommandSession(retort.global, url: database.url)
            var current: [String] = []
            if indicateCurrent || revRange?.split(separator: ":", omittingEmptySubsequences: false).contains("current") == true {
                current = try await session.online.databaseState(session.arguments()).heads
            }
            let revisions = try session.graph.history(revRange, current: current)
            var text = RevisionText(graph: session.graph)
            if indicateCurrent { text.current = Set(current) }
            let terminal = Terminal.standardOutput
            var drawing = GraphDrawing()
            for revision in revisions {
                let line = text.text(revision, verbose: verbose, .init(branches: true, doc: true, parents: true))
                guard terminal.isInteractive, !verbose else {
                    terminal.print(line)
                    continue
                }
                let row = drawing.row(revision)
                terminal.print(terminal.styled(row.line, .yellow) + "  " + line)
                if let below = row.below { terminal.print(terminal.styled(below, .yellow)) }
            }
        }
    }

    private var params: JSONObject {
        var params: JSONObject = ["indicateCurrent": .bool(indicateCurrent)]
        params["range"] = revRange.map { .string($0) }
        return params
    }
}
