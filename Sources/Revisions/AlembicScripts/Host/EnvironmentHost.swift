import OrderedCollections
import Schema

/// What carries out an env.py: the runner's side of `context` and of the engines that the script makes.
///
/// `context.configure(...)`, `with context.begin_transaction():`, `context.run_migrations()` and `engine.connect()` come here in the order in
/// which the script calls them. A host is used on the thread of one evaluation.
package protocol EnvironmentHost: AnyObject {
    /// `context.is_offline_mode()`.
    var isOffline: Bool { get }
    var configuration: any ScriptConfiguration { get }
    var arguments: ScriptArguments { get }
    /// The URL that goes before whatever the script gives to an engine or to `configure`; nil when the script decides. It is also what
    /// `config.get_main_option("sqlalchemy.url")` and `config.get_section(...)["sqlalchemy.url"]` answer then.
    var databaseURL: String? { get }

    /// `engine.connect()` or `engine.begin()`, sync or async: the run's connection is to be used from here on.
    ///
    /// - Throws: `EnvironmentStop` to end the evaluation here without an error, as when only the URL was wanted.
    func connect(_ url: EnvironmentURL) throws
    /// `context.configure(...)`.
    func configure(_ configuration: EnvironmentConfiguration) throws
    /// Entry and exit of `with context.begin_transaction():`; `failed` when an exception leaves the block.
    func beginTransaction() throws
    func endTransaction(failed: Bool) throws
    /// `context.run_migrations(**arguments)`.
    func runMigrations(_ arguments: [RunArgument]) throws
    /// `context.execute(...)` and `connection.execute(...)` of the script; rows are nil offline.
    func execute(_ statement: ExecuteSQL, source: Schema.SourceLocation?) throws -> ScriptRows?
    /// A line that the script printed or logged.
    func note(_ text: String)
}

/// Ends the evaluation of an env.py without an error.
package struct EnvironmentStop: Error, Sendable {
    package init() {}
}

/// A database URL as env.py gives it.
package enum EnvironmentURL: Sendable, Hashable {
    case known(String)
    /// It comes from somewhere that is not read, such as `os.environ` or the project's settings.
    case unknown(Opaque)
    /// The script gives none.
    case missing
}

/// The keywords of one `context.configure()`.
package struct EnvironmentConfiguration: Sendable, Hashable {
    package var options: ContextOptions
    package var url: EnvironmentURL
    /// `dialect_name`, without a driver.
    package var dialectName: String?
    /// Whether `connection=` was given.
    package var hasConnection: Bool
    /// `dialect_opts={"paramstyle": "named"}`.
    package var isParameterStyleNamed: Bool

    package init(
        options: ContextOptions, url: EnvironmentURL = .missing, dialectName: String? = nil, hasConnection: Bool = false,
        isParameterStyleNamed: Bool = false
    ) {
        self.options = options
        self.url = url
        self.dialectName = dialectName
        self.hasConnection = hasConnection
        self.isParameterStyleNamed = isParameterStyleNamed
    }
}
