/// env.py for several databases.
extension Scaffold {
    static let severalDatabases = """
        from logging.config import fileConfig

        from alembic import context
        from sqlalchemy import engine_from_config, pool

        # The values of the configuration file.
        config = context.config

        # Sets up logging by the sections of alembic.ini.
        if config.config_file_name is not None:
            fileConfig(config.config_file_name)

        # The sections of alembic.ini that have a database each.
        names = [
            name.strip()
            for name in config.get_main_option("databases", "").split(",")
            if name.strip()
        ]

        # The MetaData of each database's models, for comparing them with it:
        # target_metadata = {"engine1": accounts.metadata}
        target_metadata = {}


        def run_migrations_offline() -> None:
            \"""Run migrations in 'offline' mode: one file of SQL for each database.\"""
            for name in names:
                with open(f"{name}.sql", "w") as output:
                    context.configure(
                        url=config.get_section_option(name, "sqlalchemy.url"),
                        output_buffer=output,
                        target_metadata=target_metadata.get(name),
                        literal_binds=True,
                        dialect_opts={"paramstyle": "named"},
                    )
                    with context.begin_transaction():
                        context.run_migrations(engine_name=name)


        def run_migrations_online() -> None:
            \"""Run migrations in 'online' mode.

            The transactions of all databases are committed when every database is
            through, and rolled back when one fails.

            \"""
            connections = {}
            try:
                for name in names:
                    engine = engine_from_config(
                        config.get_section(name, {}),
                        prefix="sqlalchemy.",
                        poolclass=pool.NullPool,
                    )
                    connections[name] = engine.connect()

                transactions = [
                    connection.begin() for connection in connections.values()
                ]
                try:
                    for name, connection in connections.items():
                        context.configure(
                            connection=connection,
                            upgrade_token=f"{name}_upgrades",
                            downgrade_token=f"{name}_downgrades",
                            target_metadata=target_metadata.get(name),
                        )
                        context.run_migrations(engine_name=name)
                except BaseException:
                    for transaction in transactions:
                        transaction.rollback()
                    raise
                for transaction in transactions:
                    transaction.commit()
            finally:
                for connection in connections.values():
                    connection.close()



        """
}
