import Database
import Revisions
import Dialects
import Schema
import SourceText

extension OfflineRunner {
    /// The plan of a run on a database that stands at `heads`.
    ///
    /// - Parameter source: the database itself, where scripts may ask it.
    package func plan(
        _ request: RunRequest, heads: [String], database: String? = nil, dialect: DialectName? = nil, from source: PreviewSource = .nothing
    ) throws(MigrationFailure) -> MigrationPlan {
        try plan(request, heads: heads, database: database, dialect: dialect, from: source, recordings: nil)
    }

    /// - Parameter recordings: where what scripts do is recorded, for the run of this plan.
    func plan(
        _ request: RunRequest, heads: [String], database: String?, dialect: DialectName?, from source: PreviewSource,
        recordings: ScriptRecordings?
    ) throws(MigrationFailure) -> MigrationPlan {
        let subject: PreviewRequest.Subject =
            switch request.command {
            case .upgrade(let target): .target(target, .upgrade, heads: heads)
            case .downgrade(let target): .target(target, .downgrade, heads: heads)
            case .stamp(let targets, _): .stamp(targets, heads: heads)
            case .ensureVersion: .stamp(heads, heads: heads)
            }
        let preview = try preview(
            PreviewRequest(subject, dialect: dialect, arguments: request.arguments), from: source, recordings: recordings)
        var plan = plan(preview, database: database)
        guard case .session(let session, _, _) = source else { return plan }
        let scope = request.transactionMode ?? (preview.options.transactionPerMigration ? .revision : .run)
        do {
            // Not part of the plan's hash: the caller may answer it with another transaction mode.
            if let hazard = try LockTable.hazard(of: plan.steps, cutBy: scope, on: session) { plan.hazards.append(hazard) }
        } catch  where error.isCancelled || error.isConnectionLost {
            throw MigrationFailure(error)
        } catch {
            // A server that does not tell its settings gets no estimate; that is no reason not to migrate.
        }
        return plan
    }

    /// A preview as a plan: with its hazards and a hash.
    package func plan(_ preview: Preview, database: String? = nil) -> MigrationPlan {
        let steps = preview.steps.map { MigrationPlan.Step(step: $0.step, statements: Array($0.statements), isComplete: $0.isComplete) }
        let dialect = Dialect(named: preview.dialect) ?? .sqlite
        let hazards = steps.flatMap { Hazards.of($0, dialect: dialect) + PossibleLosses.of($0, in: snapshot) }
        return MigrationPlan(
            dialect: preview.dialect, database: database, heads: preview.startingHeads, headsAfter: preview.headsAfter, steps: steps,
            hazards: hazards,
            diagnostics: preview.diagnostics, hash: PlanHash.of(preview, hazards), basis: preview.basis)
    }

    /// The options that env.py gives to its context.
    func contextOptions(_ arguments: ScriptArguments, dialect: DialectName) throws(MigrationFailure) -> ContextOptions {
        try preview(PreviewRequest(.stamp([], heads: []), dialect: dialect, arguments: arguments)).options
    }
}
