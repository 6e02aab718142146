/// The templates that name constraints and indexes (`MetaData.naming_convention`).
///
/// Templates hold the tokens of SQLAlchemy, such as `%(table_name)s` and `%(column_0_N_name)s`. A token that is a callable of
/// the workspace is resolved by the front end, which puts final names (`ConstraintName.conventional`) into the values.
package struct NamingConvention: Sendable, Hashable {
    /// What is named: the two-letter keys of SQLAlchemy.
    package enum Subject: String, Sendable, Hashable, CaseIterable {
        case index = "ix"
        case unique = "uq"
        case check = "ck"
        case foreignKey = "fk"
        case primaryKey = "pk"
    }

    package var templates: [Subject: String]

    package init(_ templates: [Subject: String] = SQLAlchemyDefault.templates) {
        self.templates = templates
    }

    /// SQLAlchemy's own convention: indexes are named, nothing else is.
    package enum SQLAlchemyDefault {
        package static let templates: [Subject: String] = [.index: "ix_%(column_0_label)s"]
    }
}
