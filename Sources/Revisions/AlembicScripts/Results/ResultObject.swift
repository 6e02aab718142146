import OrderedCollections
import PythonSubset
import Schema

/// The native state of a result: a view of rows that are handed out once.
final class ResultObject {
    /// How a view shows a row.
    enum View {
        case rows
        /// `scalars(index)`: one column of it.
        case scalars(Int)
        /// `mappings()`.
        case mappings
    }

    let rows: ResultRowSource
    var view: View
    /// `unique()`: rows that were shown before are left out.
    var isUnique = false

    init(_ rows: ResultRowSource, _ view: View = .rows) {
        self.rows = rows
        self.view = view
    }
}

/// The rows of one execution, which all views of its result share.
final class ResultRowSource {
    /// Nil offline: there are no rows, and asking for them needs a database.
    let answer: ScriptRows?
    let shape: ResultShape
    var position = 0
    /// `first()` and `one()` close a result.
    var isClosed = false
    /// The key of the row that an INSERT made; nil for other statements.
    var insertedKey: [PythonValue]?

    init(_ answer: ScriptRows?, _ shape: ResultShape) {
        self.answer = answer
        self.shape = shape
    }
}

/// What the columns of a result are.
struct ResultShape {
    /// The elements of the SELECT or RETURNING, where they are known, one for each column of the database.
    var columns: [PythonValue] = []
    /// Mapped classes and columns as an ORM statement names them; empty for a plain result.
    var entities: [Entity] = []
    /// The session whose objects the rows are.
    var session: SessionObject?

    /// One element of an ORM statement.
    struct Entity {
        /// Nil for a column.
        var type: PythonClass?
        var key: String
        /// How many columns of the database it takes.
        var width: Int
    }
}
