import Migrations
import PythonSubset
import Revisions
import Schema
import SourceText
import Workspace

/// What the evaluation of one revision's upgrade and downgrade found.
package struct RevisionEvaluation: Sendable {
    package let revision: String
    package let dialect: DialectName
    package let upgrade: Result<Preview, MigrationFailure>
    /// `nil` when the revision has no downgrade.
    package let downgrade: Result<Preview, MigrationFailure>?

    /// Whether earlier revisions were carried out to know what this one finds, so that their texts count as well.
    package let isReplayed: Bool

    /// What was found to be wrong or unknown.
    package let diagnostics: [LocatedDiagnostic]

    /// Evaluates a revision; the runner's checkpoint may end it by an error.
    ///
    /// - Parameter replays: where what earlier revisions leave in a scratch database is kept; without it, a script that asks the database
    ///   is evaluated as far as its text goes.
    package init(
        _ revision: Revision, _ runner: OfflineRunner, dialect: DialectName, arguments: ScriptArguments, replays: ReplayCache? = nil
    ) {
        self.revision = revision.id
        self.dialect = dialect
        var isReplayed = false
        func preview(_ direction: Direction) -> Result<Preview, MigrationFailure> {
            let request = PreviewRequest(.revision(revision.id, direction), dialect: dialect, arguments: arguments)
            do throws(MigrationFailure) {
                let preview = try runner.preview(request)
                guard preview.lacksDatabase, preview.dialect == .sqlite, let replays,
                    let replayed = try? runner.preview(request, from: .replay(replays))
                else { return .success(preview) }
                isReplayed = true
                return .success(replayed)
            } catch {
                return .failure(error)
            }
        }
        upgrade = preview(.upgrade)
        downgrade = revision.hasDowngrade ? preview(.downgrade) : nil
        self.isReplayed = isReplayed
        let module: AST.Module? =
            if case .python(let parsed)? = runner.snapshot.file(of: revision.id)?.script { parsed.module } else { nil }
        diagnostics = EvaluationDiagnostics(revision, module).of(upgrade, downgrade)
    }

    package func outcome(_ direction: Direction) -> Result<Preview, MigrationFailure>? {
        direction == .upgrade ? upgrade : downgrade
    }

    /// How many statements of scripts a direction runs; nil when it can't be told.
    package func statementCount(_ direction: Direction) -> Int? {
        guard case .success(let preview)? = outcome(direction) else { return nil }
        return preview.statements.filter { $0.source != nil && $0.kind != .comment && $0.kind != .transaction && $0.kind != .version }.count
    }

    /// The statements that a range of the revision's file makes, in order.
    package func statements(of range: Range<Int>, in uri: String) -> [Statement] {
        [upgrade, downgrade].compactMap { $0 }.flatMap { outcome -> [Statement] in
            guard case .success(let preview) = outcome else { return [] }
            return preview.statements.filter { statement in
                guard let source = statement.source, source.uri == uri else { return false }
                return source.range.lowerBound < range.upperBound && range.lowerBound < source.range.upperBound
            }
        }
    }
}
