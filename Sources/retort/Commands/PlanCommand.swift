import ArgumentParser
import JSONRPC
import Migrations
import Revisions

/// What a run would do, and what a person should know before it.
struct PlanCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "plan", abstract: "Show what an upgrade or downgrade would do, and its hazards")

    @ParentCommand var retort: Retort
    @OptionGroup var database: DatabaseOptions

    @Argument(help: "A target in Alembic's grammar")
    var target = "heads"

    @Flag(help: "A downgrade instead of an upgrade")
    var down = false

    func run() async throws {
        if database.json {
            return try await database.call(
                retort.global, "migration/plan", ["target": .string(target), "direction": down ? "downgrade" : "upgrade"])
        }
        try await CommandSession.run {
            let session = try CommandSession(retort.global, url: database.url)
            let request = RunRequest(down ? .downgrade(target) : .upgrade(target), arguments: session.arguments())
            let offline = session.offline
            let plan = try await session.online.reading(session.arguments()) { reading throws(MigrationFailure) in
                let state = reading.state
                return try offline.plan(request, heads: state.heads, database: state.database, dialect: state.dialect, from: reading.source)
            }
            let terminal = Terminal.standardOutput
            terminal.print("\(plan.database ?? ""): \(Self.place(plan.heads)) -> \(Self.place(plan.headsAfter)), plan \(plan.hash)")
            for step in plan.steps {
                terminal.print(
                    "  \(step.step.shortLog)\(step.isComplete ? "" : terminal.styled("  (not all of it can be known)", .yellow))")
            }
            for hazard in plan.hazards {
                terminal.print(terminal.styled("  ! \(hazard.revision): \(hazard.message)", hazard.kind == .dataLoss ? .red : .yellow))
            }
        }
    }

    private static func place(_ heads: [String]) -> String { heads.isEmpty ? "base" : heads.joined(separator: ", ") }
}
