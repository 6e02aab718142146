import Schema

/// What an environment script drives: it configures the context, then asks for the migrations.
package protocol EnvironmentRunner: AnyObject {
    /// `context.configure(...)`.
    ///
    /// - Throws: `ScriptFailure` when nothing can run with the configuration.
    func configure(_ configuration: ContextConfiguration) throws
    /// `with context.begin_transaction():` entered and left.
    func beginTransaction() throws
    func endTransaction(failed: Bool) throws
    /// `context.run_migrations(**arguments)`.
    func runMigrations(_ arguments: [RunArgument]) throws
}
