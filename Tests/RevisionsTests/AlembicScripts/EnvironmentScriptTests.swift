import Dialects
import PythonSubset
@testable import Revisions
import Schema
import SourceText
import Testing

/// env.py as teams have it: what it asks of the runner, offline and online.
struct EnvironmentScriptTests {
    static let fourFunctions = """
        import asyncio
        from logging.config import fileConfig

        from alembic import context
        from sqlalchemy import pool
        from sqlalchemy.engine import Connection
        from sqlalchemy.ext.asyncio import async_engine_from_config

        config = context.config
        if config.config_file_name is not None:
            fileConfig(config.config_file_name)
        target_metadata = None


        def run_migrations_offline() -> None:
            url = config.get_main_option("sqlalchemy.url")
            context.configure(
                url=url,
                target_metadata=target_metadata,
                literal_binds=True,
                dialect_opts={"paramstyle": "named"},
            )
            with context.begin_transaction():
                context.run_migrations()


        def do_run_migrations(connection: Connection) -> None:
            context.configure(connection=connection, target_metadata=target_metadata)
            with context.begin_transaction():
                context.run_migrations()


        async def run_async_migrations() -> None:
            connectable = async_engine_from_config(
                config.get_section(config.config_ini_section, {}),
                prefix="sqlalchemy.",
                poolclass=pool.NullPool,
            )
            async with connectable.connect() as connection:
                await connection.run_sync(do_run_migrations)
            await connectable.dispose()


        def run_migrations_online() -> None:
            asyncio.run(run_async_migrations())


        if context.is_offline_mode():
            run_migrations_offline()
        else:
            run_migrations_online()
        """

    @Test func offlineConfiguresWithTheURLAlone() {
        let run = EnvironmentRun(Self.fourFunctions, isOffline: true)
        #expect(run.events == ["configure", "begin", "run", "end"])
        #expect(run.configuration?.url == .known("postgresql+asyncpg://u:p@localhost/db"))
        #expect(run.configuration?.hasConnection == false)
        #expect(run.configuration?.options.literalBinds == true)
        #expect(run.configuration?.parameterStyle == "named")
        #expect(run.outcome == ScriptOutcome())
    }

    @Test func onlineRunsOnTheConnectionOfTheEngine() {
        let run = EnvironmentRun(Self.fourFunctions, isOffline: false)
        #expect(run.events == ["configure", "begin", "run", "end"])
        #expect(run.configuration?.url == .known("postgresql+asyncpg://u:p@localhost/db"))
        #expect(run.configuration?.hasConnection == true)
        #expect(run.outcome == ScriptOutcome())
    }

    @Test func aURLSetByTheScriptIsUsed() {
        let source = Self.fourFunctions.replacing(
            "target_metadata = None",
            with: "config.set_main_option(\"sqlalchemy.url\", \"sqlite:///\" + \"x%%20y.db\")\ntarget_metadata = None")
        for isOffline in [true, false] {
            #expect(EnvironmentRun(source, isOffline: isOffline).configuration?.url == .known("sqlite:///x%20y.db"))
        }
    }

    @Test func anUnknownURLSaysWhereItComesFrom() {
        let source = Self.fourFunctions.replacing(
            "target_metadata = None",
            with: "from app.settings import database_url\nconfig.set_main_option(\"sqlalchemy.url\", database_url)\ntarget_metadata = None")
        for isOffline in [true, false] {
            guard case .unknown(let origin)? = EnvironmentRun(source, isOffline: isOffline).configuration?.url else {
                Issue.record("the URL should be unknown")
                continue
            }
            #expect(origin.origin == "app.settings.database_url")
            #expect(origin.source != nil)
        }
    }

    @Test func configureKeywordsAreRead() {
        let run = EnvironmentRun(
            """
            from alembic import context
            import sqlalchemy as sa
            meta = sa.MetaData(naming_convention={"uq": "uq_%(table_name)s_%(column_0_name)s"})
            context.configure(
                dialect_name="sqlite", target_metadata=meta, render_as_batch=True, version_table="v", version_table_schema="s",
                version_table_pk=False, transaction_per_migration=True, transactional_ddl=True, include_schemas=True, tag="t",
                compare_type=False, include_object=lambda *a: True)
            context.run_migrations(engine_name="main", count=2)
            """, isOffline: true)
        #expect(run.events == ["configure", "run engine_name=string(\"main\") count=integer(2)"])
        let options = run.configuration?.options
        #expect(run.configuration?.dialectName == "sqlite")
        #expect(options?.renderAsBatch == true)
        #expect(options?.versionTable == "v")
        #expect(options?.versionTableSchema == "s")
        #expect(options?.versionTableHasPrimaryKey == false)
        #expect(options?.transactionPerMigration == true)
        #expect(options?.transactionalDDL == true)
        #expect(options?.tag == "t")
        #expect(options?.namingConvention?.templates == [.unique: "uq_%(table_name)s_%(column_0_name)s"])
    }

    @Test func severalDatabasesAreConfiguredInTurn() {
        let run = EnvironmentRun(
            """
            import re
            from alembic import context
            db_names = context.config.get_main_option("databases", "")
            for name in re.split(r",\\s*", db_names):
                with open("%s.sql" % name, "w") as buffer:
                    context.configure(url=context.config.get_section_option(name, "sqlalchemy.url"), output_buffer=buffer, literal_binds=True)
                    with context.begin_transaction():
                        context.run_migrations(engine_name=name)
            """, isOffline: true)
        #expect(
            run.events == [
                "configure", "begin", "run engine_name=string(\"one\")", "end", "configure", "begin", "run engine_name=string(\"two\")",
                "end",
            ])
        #expect(run.configurations.map(\.outputFile) == ["one.sql", "two.sql"])
        #expect(run.configurations.map(\.url) == [.known("sqlite:///1"), .known("sqlite:///2")])
    }

    @Test func argumentsOfTheCommandLineAreSeen() {
        let run = EnvironmentRun(
            """
            from alembic import context
            x = context.get_x_argument(as_dictionary=True)
            context.configure(url=x["url"])
            """, isOffline: true, arguments: ScriptArguments(x: ["url=sqlite://", "flag"]))
        #expect(run.configuration?.url == .known("sqlite://"))
    }

    @Test func anExceptionOfTheScriptIsReported() {
        let run = EnvironmentRun("raise ValueError('no way')", isOffline: true)
        #expect(run.outcome.exception == "ValueError: no way")
        #expect(run.outcome.isComplete == false)
    }
}

/// One evaluation of an env.py with what it asked for.
final class EnvironmentRun: EnvironmentRunner {
    private(set) var events: [String] = []
    private(set) var configurations: [ContextConfiguration] = []
    private(set) var outcome = ScriptOutcome()
    var configuration: ContextConfiguration? { configurations.last }

    init(_ source: String, isOffline: Bool, arguments: ScriptArguments = ScriptArguments()) {
        let module = CompiledModule(Parser.parse(SourceText(source)).module, name: "env", uri: "file:///env.py")
        let host = EnvironmentHost(isOffline: isOffline, arguments: arguments)
        outcome = EnvironmentScript(module).run(on: host, self)
    }

    func configure(_ configuration: ContextConfiguration) throws {
        events.append("configure")
        configurations.append(configuration)
    }

    func beginTransaction() throws { events.append("begin") }
    func endTransaction(failed: Bool) throws { events.append(failed ? "rollback" : "end") }

    func runMigrations(_ arguments: [RunArgument]) throws {
        events.append((["run"] + arguments.map { "\($0.name)=\($0.value)" }).joined(separator: " "))
    }
}

/// A host with the configuration file of the tests.
final class EnvironmentHost: ScriptHost {
    let isOffline: Bool
    let arguments: ScriptArguments
    let dialect = DialectName.postgresql
    let options = ContextOptions()
    let configuration: any ScriptConfiguration = TestConfiguration()

    init(isOffline: Bool, arguments: ScriptArguments) {
        self.isOffline = isOffline
        self.arguments = arguments
    }

    func perform(_ step: OperationStep) throws {}
    func query(_ statement: ExecuteSQL, source: Schema.SourceLocation?) throws -> ScriptRows? { nil }
}

struct TestConfiguration: ScriptConfiguration {
    var fileName: String? { "/workspace/alembic.ini" }
    var sectionName: String { "alembic" }

    func section(_ name: String) -> [(name: String, value: String)]? {
        switch name {
        case "alembic": [("sqlalchemy.url", "postgresql+asyncpg://u:p@localhost/db"), ("databases", "one, two")]
        case "one": [("sqlalchemy.url", "sqlite:///1")]
        case "two": [("sqlalchemy.url", "sqlite:///2")]
        default: nil
        }
    }
}
