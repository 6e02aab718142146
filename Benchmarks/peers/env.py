"""The environment of the generated workspaces, for Alembic and for Retort. `-x url=` names the database, `-x each` asks for a transaction a revision."""
import asyncio

from alembic import context
from sqlalchemy import create_engine, pool
from sqlalchemy.ext.asyncio import create_async_engine

given = context.get_x_argument(as_dictionary=True)
url = given.get("url") or context.config.get_main_option("sqlalchemy.url")
each = "each" in given


def run_migrations_offline():
    context.configure(url=url, literal_binds=True, dialect_opts={"paramstyle": "named"}, transaction_per_migration=each)
    with context.begin_transaction():
        context.run_migrations()


def do_run_migrations(connection):
    context.configure(connection=connection, transaction_per_migration=each)
    with context.begin_transaction():
        context.run_migrations()


async def run_async_migrations():
    engine = create_async_engine(url, poolclass=pool.NullPool)
    async with engine.connect() as connection:
        await connection.run_sync(do_run_migrations)
    await engine.dispose()


def run_migrations_online():
    if "asyncpg" in url:
        asyncio.run(run_async_migrations())
    else:
        with create_engine(url, poolclass=pool.NullPool).connect() as connection:
            do_run_migrations(connection)


if context.is_offline_mode():
    run_migrations_offline()
else:
    run_migrations_online()
