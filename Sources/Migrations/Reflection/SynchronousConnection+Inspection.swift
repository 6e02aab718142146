import Database
import Dialects
import Revisions
import Schema

extension SynchronousConnection {
    /// What the database says about its tables, in the shapes that SQLAlchemy's inspector gives.
    func inspect(_ request: InspectionRequest) throws(DatabaseError) -> Inspection {
        switch dialect {
        case .sqlite: try SQLiteCatalog(self).answer(request)
        case .postgresql: try PostgreSQLCatalog(self).answer(request)
        }
    }
}
