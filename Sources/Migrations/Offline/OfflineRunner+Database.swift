import Database
import Dialects
import Revisions
import Schema
import Workspace

extension OfflineRunner {
    /// The database behind a preview, where `source` has one for its dialect.
    func database(
        _ source: PreviewSource, _ dialect: Dialect, _ configuration: ContextConfiguration, startingHeads: [String],
        steps: [RevisionStep], _ request: PreviewRequest, databaseURL: String?
    ) throws -> (any PreviewDatabase)? {
        let origin: Replay.Origin
        let base: [RevisionStep]
        switch source {
        case .nothing: return nil
        case .replay(let cache):
            guard dialect.name == .sqlite else { return nil }
            origin = Replay.Origin(cache: cache)
            base = try baseSteps(of: request.subject, startingHeads: startingHeads, steps: steps)
        case .session(let session, let name, let heads):
            guard dialect.name.rawValue == session.dialect.rawValue else { return nil }
            let applied = snapshot.graph.applied(by: heads)
            let needed = snapshot.graph.applied(by: startingHeads)
            if session.dialect == .postgresql {
                return CatalogDatabase(session, name: name, heads: heads, configuration, isElsewhere: applied != needed)
            }
            guard applied.isSubset(of: needed) else {
                // The database is beyond: what it was before can only be replayed.
                origin = Replay.Origin()
                base = try baseSteps(of: request.subject, startingHeads: startingHeads, steps: steps)
                break
            }
            origin = Replay.Origin(copyOf: session, name: name, heads: heads, VersionTableReference(configuration.options, dialect))
            base = applied == needed ? [] : try snapshot.graph.upgradeSteps(to: .all(startingHeads), from: .all(heads))
        }
        return Replay(
            origin, base: base, steps: steps, configuration: configuration, snapshot: snapshot, arguments: request.arguments,
            databaseURL: databaseURL, checkpoint: checkpoint)
    }

    /// What brings an empty database to where the preview begins: the ancestors of its heads, and for one revision's upgrade those that it
    /// depends on as well.
    private func baseSteps(of subject: PreviewRequest.Subject, startingHeads: [String], steps: [RevisionStep]) throws -> [RevisionStep] {
        guard !steps.isEmpty else { return [] }
        if case .revision(_, .upgrade) = subject, let step = steps.first {
            return try snapshot.graph.upgradeSteps(to: .all([step.revision.id]), from: .base).filter { $0.revision.id != step.revision.id }
        }
        return startingHeads.isEmpty ? [] : try snapshot.graph.upgradeSteps(to: .all(startingHeads), from: .base)
    }
}
