import Schema

/// Something about a step that a person should know before it runs.
package struct PlanHazard: Sendable, Hashable {
    package enum Kind: String, Sendable {
        /// Rows or columns with data would be gone.
        case dataLoss
        /// Something stands in the way of reads or writes while the statement runs.
        case tableLock
        case tableRewrite
        /// The statement runs outside a transaction and can't be rolled back.
        case nonTransactional
        /// A transaction takes more locks than the server has room for.
        case lockExhaustion
        /// There is no way back: the revision has no downgrade.
        case irreversible
        /// A part of the step can't be known from the text.
        case unknown
    }

    package var kind: Kind
    package var message: String
    package var revision: String
    package var statement: String?
    package var location: SourceLocation?

    package init(_ kind: Kind, _ message: String, revision: String, statement: String? = nil, location: SourceLocation? = nil) {
        self.kind = kind
        self.message = message
        self.revision = revision
        self.statement = statement
        self.location = location
    }
}
