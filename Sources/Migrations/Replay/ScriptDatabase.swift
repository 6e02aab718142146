import Database
import Revisions
import Schema

/// The database that a script asks while it is previewed.
protocol ScriptDatabase: AnyObject {
    /// Carries out an operation that has just been written to the preview, or takes note that it would have changed something.
    func perform(_ step: OperationStep) throws
    /// The rows of a statement; `nil` when this database can't tell.
    func query(_ statement: ExecuteSQL, source: SourceLocation?) throws -> ScriptRows?
    /// What the database says about its tables; `nil` when it can't tell.
    func inspect(_ request: InspectionRequest) throws -> Inspection?
    /// What depends on a table that is about to be re-created.
    func surroundings(of table: QualifiedName) throws -> TableSurroundings?
}

/// The database that stands behind a preview, step by step.
protocol PreviewDatabase: AnyObject {
    /// Lets `script` ask the database as it stands before a step of the preview.
    ///
    /// - Parameter index: which of the preview's steps it is.
    /// - Returns: why the answers may not be those of a real database; `nil` when nothing speaks against them.
    /// - Throws: `ReplayFailure` when there is no such database; otherwise what `script` throws.
    func answer(
        _ step: RevisionStep, at index: Int, _ arguments: [RunArgument], _ script: (any ScriptDatabase) throws -> Void
    ) throws -> String?
    /// Takes note of a statement that is part of the preview, whichever way it came about.
    func passed(_ statement: Statement)
    /// What the answers came from so far.
    var basis: PreviewBasis { get }
}

/// What a preview was made from besides the text of its scripts.
package enum PreviewBasis: Sendable, Hashable {
    case nothing
    /// A scratch database in which earlier revisions were carried out.
    case replay(revisions: Int)
    /// A database, and the revisions that were carried out in a scratch copy of it.
    case database(String, heads: [String], replayed: Int)
}

/// Where a preview may get a database from.
package enum PreviewSource {
    /// From nowhere: what needs one is left out.
    case nothing
    /// For SQLite: from the earlier revisions.
    case replay(ReplayCache)
    /// From an open session of the same dialect, which is only read.
    case session(any SynchronousConnection, name: String, heads: [String])
}

/// Why a preview has no database to ask: a revision before it can't be carried out.
struct ReplayFailure: Error, Sendable, Hashable {
    var revision: String?
    var reason: String

    var message: String {
        let cause = revision.map { "revision \($0) can't be replayed: " } ?? ""
        return "The preview has no database to ask here, because \(cause)\(reason)"
    }
}
