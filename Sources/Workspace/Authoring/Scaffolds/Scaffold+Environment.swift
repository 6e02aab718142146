/// The text of env.py.
extension Scaffold {
    var environment: String {
        switch self {
        case .generic, .pyproject: Self.header(imports: "engine_from_config, pool") + Self.offline + Self.online + Self.start
        case .async, .pyprojectAsync:
            "import asyncio\n" + Self.header(imports: "pool") + Self.offline + Self.onlineAsync + Self.start
        case .multidb: Self.severalDatabases + Self.start
        }
    }

    private static func header(imports: String) -> String {
        let isAsync = imports == "pool"
        return """
            from logging.config import fileConfig

            from alembic import context
            from sqlalchemy import \(imports)
            \(isAsync ? "from sqlalchemy.engine import Connection\nfrom sqlalchemy.ext.asyncio import async_engine_from_config\n" : "")
            # The values of the configuration file.
            config = context.config

            # Sets up logging by the sections of alembic.ini.
            if config.config_file_name is not None:
                fileConfig(config.config_file_name)

            # The MetaData of the models, for comparing them with a database:
            # from app.models import Base
            # target_metadata = Base.metadata
            target_metadata = None


            """
    }

    private static let offline = """
        def run_migrations_offline() -> None:
            \"""Run migrations in 'offline' mode.

            Only a URL is needed: no engine is made and no driver is loaded, and
            what the revisions execute is printed.

            \"""
            context.configure(
                url=config.get_main_option("sqlalchemy.url"),
                target_metadata=target_metadata,
                literal_binds=True,
                dialect_opts={"paramstyle": "named"},
            )

            with context.begin_transaction():
                context.run_migrations()



        """

    private static let online = """
        def run_migrations_online() -> None:
            \"""Run migrations in 'online' mode, on a connection of a new engine.\"""
            engine = engine_from_config(
                config.get_section(config.config_ini_section, {}),
                prefix="sqlalchemy.",
                poolclass=pool.NullPool,
            )

            with engine.connect() as connection:
                context.configure(
                    connection=connection, target_metadata=target_metadata
                )

                with context.begin_transaction():
                    context.run_migrations()



        """

    private static let onlineAsync = """
        def do_run_migrations(connection: Connection) -> None:
            \"""Run migrations on a connection.\"""
            context.configure(connection=connection, target_metadata=target_metadata)

            with context.begin_transaction():
                context.run_migrations()


        async def run_async_migrations() -> None:
            \"""Connect by a new asynchronous engine and run migrations there.\"""
            engine = async_engine_from_config(
                config.get_section(config.config_ini_section, {}),
                prefix="sqlalchemy.",
                poolclass=pool.NullPool,
            )

            async with engine.connect() as connection:
                await connection.run_sync(do_run_migrations)

            await engine.dispose()


        def run_migrations_online() -> None:
            \"""Run migrations in 'online' mode.\"""
            asyncio.run(run_async_migrations())



        """

    private static let start = """
        if context.is_offline_mode():
            run_migrations_offline()
        else:
            run_migrations_online()

        """
}
