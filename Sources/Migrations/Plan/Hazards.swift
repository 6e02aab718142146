import Dialects
import Revisions
import Schema

/// Finds what a person should know about a step before it runs.
enum Hazards {
    static func of(_ step: MigrationPlan.Step, dialect: Dialect) -> [PlanHazard] {
        var found: [PlanHazard] = []
        let revision = step.step.revisionID
        for statement in step.statements {
            switch statement.kind {
            case .comment, .transaction, .version: continue
            case .ddl, .dml, .text: break
            }
            func add(_ kind: PlanHazard.Kind, _ message: String) {
                found.append(PlanHazard(kind, message, revision: revision, statement: statement.sql, location: statement.source))
            }
            let traits = dialect.traits(of: statement.sql)
            for hazard in statement.knownHazards ?? traits.hazards where hazard.losesData { add(.dataLoss, hazard.summary) }
            if statement.isAutocommit {
                add(.nonTransactional, "Runs outside a transaction: a failure later in the run does not undo it.")
            } else if let obstacle = traits.transactionObstacle {
                add(.nonTransactional, obstacle)
            }
            for lock in traits.locks where lock.mode == .accessExclusive && lock.work != .catalog {
                add(
                    lock.work == .rewrite ? .tableRewrite : .tableLock,
                    "Locks \(lock.table ?? "a table") against reads and writes while it is \(lock.work == .rewrite ? "rewritten" : "scanned")."
                )
            }
        }
        if !step.isComplete {
            found.append(PlanHazard(.unknown, "A part of revision \(revision) can't be known from its text.", revision: revision))
        }
        if case .revision(let revisionStep) = step.step, revisionStep.direction == .upgrade, !revisionStep.revision.hasDowngrade {
            found.append(PlanHazard(.irreversible, "Revision \(revision) has no downgrade.", revision: revision))
        }
        return found
    }
}
