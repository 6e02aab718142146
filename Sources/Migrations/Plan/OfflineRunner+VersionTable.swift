import Dialects
import Revisions
import Schema

extension OfflineRunner {
    /// The script that makes the version table (`ensure_version --sql`).
    package func versionTableScript(_ arguments: ScriptArguments) throws(MigrationFailure) -> String {
        let preview = try preview(PreviewRequest(.stamp([], heads: []), arguments: arguments))
        let dialect = Dialect(named: preview.dialect) ?? .sqlite
        let brackets = preview.options.transactionalDDL ?? dialect.hasTransactionalDDL
        let creation = VersionTableReference(preview.options, dialect).table.creation(in: dialect, expandsTabs: true)
        return Statement.script(brackets ? [ScriptLine.begin, creation, ScriptLine.commit] : [creation])
    }
}
