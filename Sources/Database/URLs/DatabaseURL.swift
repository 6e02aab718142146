/// A database URL in SQLAlchemy's form, such as `postgresql+asyncpg://user:secret@host:5432/name?sslmode=require` or `sqlite:///file.db`.
///
/// What a PostgreSQL URL leaves out is left to libpq: its environment (`PGHOST`, `PGPASSWORD`...), `.pgpass` and service files.
package struct DatabaseURL: Sendable, Hashable {
    /// A server's address; libpq's environment or default stands in for what is nil.
    package struct Host: Sendable, Hashable {
        package var name: String?
        package var port: Int?

        package init(_ name: String?, port: Int? = nil) {
            self.name = name
            self.port = port
        }
    }

    /// A query parameter; one name may occur several times.
    package struct Parameter: Sendable, Hashable {
        package var name: String
        package var value: String

        package init(_ name: String, _ value: String) {
            self.name = name
            self.value = value
        }
    }

    package var dialect: DatabaseDialect
    /// `asyncpg` in `postgresql+asyncpg`; Retort has its own driver and ignores it.
    package var driverName: String?
    package var username: String?
    package var password: String?
    /// Hosts of the authority, or of `host=` parameters; empty when the URL names none.
    package var hosts: [Host]
    /// The database's name, or the path of SQLite's file.
    package var database: String?
    /// Parameters other than those that became `hosts`, in the order written.
    package var parameters: [Parameter]

    package init(
        dialect: DatabaseDialect, driverName: String? = nil, username: String? = nil, password: String? = nil, hosts: [Host] = [],
        database: String? = nil, parameters: [Parameter] = []
    ) {
        self.dialect = dialect
        self.driverName = driverName
        self.username = username
        self.password = password
        self.hosts = hosts
        self.database = database
        self.parameters = parameters
    }

    /// `postgresql` or `sqlite`, as SQLAlchemy's `dialect.name`.
    package var dialectName: String { dialect.rawValue }

    /// The last value of a parameter.
    package func parameter(_ name: String) -> String? {
        parameters.last { $0.name == name }?.value
    }
}
