/// The name of a database dialect, as SQLAlchemy spells it; dialects that Retort does not render are kept by name.
package struct DialectName: RawRepresentable, Sendable, Hashable, ExpressibleByStringLiteral, CustomStringConvertible {
    package var rawValue: String

    package init(rawValue: String) {
        self.rawValue = rawValue
    }

    package init(stringLiteral value: String) {
        self.init(rawValue: value)
    }

    package static let postgresql: DialectName = "postgresql"
    package static let sqlite: DialectName = "sqlite"
    package static let mysql: DialectName = "mysql"
    package static let mariadb: DialectName = "mariadb"
    package static let mssql: DialectName = "mssql"
    package static let oracle: DialectName = "oracle"

    package var description: String { rawValue }
}
