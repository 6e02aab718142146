import JSONRPC
import LanguageFeatures
import Migrations
import Revisions
import Schema
import SourceText
import Threads
import Workspace

/// Evaluates revisions for what an editor shows, one at a time, and keeps the results until a text that they read changes.
actor Evaluations {
    /// What an evaluation depends on.
    private struct Key: Hashable {
        let path: FilePath
        let dialect: DialectName
    }

    private struct Inputs: Hashable {
        let source: SourceText
        let environment: SourceText?
        let configuration: SourceText
        let databaseURL: String?
        let xArguments: [String]
        let downRevisions: [String]
        let modules: Int
    }

    private struct Result {
        let inputs: Inputs
        /// The snapshot that it was made of.
        let generation: Int
        let evaluation: RevisionEvaluation

        func holds(_ inputs: Inputs, _ snapshot: Snapshot) -> Bool {
            self.inputs == inputs && (!evaluation.isReplayed || generation == snapshot.generation)
        }
    }

    private struct Known {
        var results: [Key: Result] = [:]
        var order: [Key] = []
        var dialects: [FilePath: (generation: Int, settings: Settings, dialect: DialectName)] = [:]
        /// Counts changes of files that are no revisions: helper modules, data files.
        var modules = 0
    }

    /// How many evaluations are kept.
    private static let capacity = 1024
    /// A revision that takes longer is not evaluated by itself; a preview that someone asks for may.
    static let limit = Duration.seconds(3)

    private nonisolated let known = Lock(Known())

    /// The dialect that a workspace's revisions are evaluated for; found once for a snapshot.
    nonisolated func dialect(_ context: EvaluationContext) -> DialectName {
        let snapshot = context.snapshot
        if let found = known.withLock({ $0.dialects[snapshot.folder] }), found.generation == snapshot.generation,
            found.settings == context.settings
        {
            return found.dialect
        }
        let dialect = context.findDialect()
        known.withLock { $0.dialects[snapshot.folder] = (snapshot.generation, context.settings, dialect) }
        return dialect
    }

    /// The evaluation of a file's present text, if there is one.
    nonisolated func known(_ file: ScriptFile, _ context: EvaluationContext, dialect: DialectName) -> RevisionEvaluation? {
        known.withLock { known in
            guard let found = known.results[Key(path: file.path, dialect: dialect)],
                found.holds(Self.inputs(file, context, known.modules), context.snapshot)
            else {
                return nil
            }
            return found.evaluation
        }
    }

    /// The evaluation of a file's present text; nil for a file that can't run, and when the task is cancelled.
    nonisolated func evaluation(
        _ file: ScriptFile, _ context: EvaluationContext, dialect: DialectName
    ) async -> RevisionEvaluation? {
        if let known = known(file, context, dialect: dialect) { return known }
        guard let revision = file.revision, context.snapshot.graph.defect(of: revision.id) == nil,
            context.snapshot.syntaxDefect(of: revision.id) == nil
        else { return nil }
        return await evaluate(file, revision, context, dialect)
    }

    private func evaluate(
        _ file: ScriptFile, _ revision: Revision, _ context: EvaluationContext, _ dialect: DialectName
    ) -> RevisionEvaluation? {
        if Task.isCancelled { return nil }
        if let known = known(file, context, dialect: dialect) { return known }
        let runner = OfflineRunner(context.snapshot, sources: context.sources, checkpoint: EvaluationDeadline(Self.limit).check)
        let evaluation = RevisionEvaluation(
            revision, runner, dialect: dialect, arguments: ScriptArguments(x: context.settings.xArguments),
            replays: context.replays)
        if Task.isCancelled { return nil }
        let key = Key(path: file.path, dialect: dialect)
        func result(_ modules: Int) -> Result {
            Result(inputs: Self.inputs(file, context, modules), generation: context.snapshot.generation, evaluation: evaluation)
        }
        known.withLock { known in
            if known.results.updateValue(result(known.modules), forKey: key) == nil {
                known.order.append(key)
            }
            while known.order.count > Self.capacity { known.results[known.order.removeFirst()] = nil }
        }
        return evaluation
    }

    /// Helper modules or data files may have changed: what read them is evaluated anew.
    nonisolated func modulesMayHaveChanged() {
        known.withLock { $0.modules += 1 }
    }

    private nonisolated static func inputs(_ file: ScriptFile, _ context: EvaluationContext, _ modules: Int) -> Inputs {
        Inputs(
            source: file.source, environment: context.snapshot.environment?.source, configuration: context.snapshot.configuration.iniSource,
            databaseURL: context.sources.preferred, xArguments: context.settings.xArguments,
            downRevisions: file.revision?.downRevisions ?? [], modules: modules)
    }
}
