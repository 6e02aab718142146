"""The whole process of each tool that migrates: all revisions on an empty database, then again with nothing to do."""
import shutil
import tempfile
from pathlib import Path

from harness import scripts, workspaces
from harness.peers import packaged, python
from harness.processes import Failed, cost
from harness.rows import at_least, not_measured

NOT_PACKAGED = {"sqlx": "sqlx-cli is neither on PyPI nor in Debian"}


class Database:
    """An empty database, with its URL as each tool writes it."""

    def __init__(self, bench, dialect):
        self.bench, self.dialect = bench, dialect

    def __enter__(self):
        self.folder = Path(tempfile.mkdtemp(prefix="retort-bench-", dir=workspaces.CACHE))
        self.name = self.bench.postgresql.fresh() if self.dialect == "postgresql" else None
        return self

    def __exit__(self, *_):
        if self.name:
            self.bench.postgresql.drop(self.name)
        shutil.rmtree(self.folder)

    def url(self, driver=""):
        return self.bench.postgresql.url(self.name, driver) if self.name else f"sqlite:///{self.folder}/a.db"


def peers(count, dialect):
    """{name: the command that upgrades a database} of what is installed."""
    workspace = workspaces.folder(count)
    drivers = ("psycopg", "asyncpg") if dialect == "postgresql" else ("",)
    found = {f"alembic{', ' + driver if driver else ''}": (lambda database, _, driver=driver: (
        [python("alembic"), "-x", f"url={database.url(driver)}", "-x", "each", "upgrade", "heads"], workspace)) for driver in drivers}
    if packaged("sql-migrate"):
        found["sql-migrate"] = sql_migrate
    if packaged("dbmate"):
        found["dbmate"] = dbmate
    found["yoyo"] = yoyo
    return found


def sql_migrate(database, folder):
    server = database.bench.postgresql if database.name else None
    source = f"{server.address(database.name)} sslmode=disable" if server else f"{database.folder}/a.db"
    settings = database.folder / "dbconfig.yml"
    settings.write_text(f"development:\n  dialect: {'postgres' if server else 'sqlite3'}\n  datasource: {source}\n  dir: {folder / 'sql-migrate'}\n  table: migrations\n")
    return [packaged("sql-migrate"), "up", f"-config={settings}"], None


def dbmate(database, folder):
    server = database.bench.postgresql if database.name else None
    url = f"postgres://{server.user}@:{server.port}/{database.name}?socket={server.folder}&sslmode=disable" if server else f"sqlite:{database.folder}/a.db"
    return [packaged("dbmate"), "--url", url, "--migrations-dir", folder / "dbmate", "--no-dump-schema", "up"], None


def yoyo(database, folder):
    return [packaged("yoyo"), "apply", "--batch", "--no-config-file", "--database", database.url("psycopg" if database.name else ""), folder / "yoyo"], None


def write_migrations(folder, retort, count, dialect):
    """The same statements as files of each tool."""
    for tool in ("sql-migrate", "dbmate", "yoyo"):
        (folder / tool).mkdir(parents=True)
    before = ""
    for name, statements in scripts.plain(retort, count, dialect):
        text = "".join(statement + ";\n" for statement in statements)
        (folder / "sql-migrate" / f"{name}.sql").write_text(f"-- +migrate Up\n{text}\n-- +migrate Down\nSELECT 1;\n")
        (folder / "dbmate" / f"{name}.sql").write_text(f"-- migrate:up\n{text}\n-- migrate:down\nSELECT 1;\n")
        (folder / "yoyo" / f"{name}.sql").write_text(f"{before}\n{text}")
        before = f"-- depends: {name}\n"


def measure(bench):
    for dialect, title in (("postgresql", "PostgreSQL"), ("sqlite", "SQLite")):
        for count in [100] if bench.quick else [100, 1000]:
            with tempfile.TemporaryDirectory(prefix="retort-bench-", dir=workspaces.CACHE) as folder:
                write_migrations(Path(folder), bench.retort, count, dialect)
                yield from compared(bench, Path(folder), count, dialect, title)


def compared(bench, folder, count, dialect, title):
    sides = {"retort": lambda database, _: ([bench.retort, "-x", "each", "upgrade", "heads", "--url", database.url()], workspaces.folder(count))}
    sides |= peers(count, dialect)
    runs, nothing, failures = {}, {}, {}
    for _ in range(1 if bench.quick else 3 if count == 100 else 2):
        for name, side in sides.items():
            with Database(bench, dialect) as database:
                command, directory = side(database, folder)
                try:
                    runs.setdefault(name, []).append(cost(command, directory).wall)
                    for _ in range(bench.rounds(3)):
                        nothing.setdefault(name, []).append(cost(command, directory).wall)
                except Failed as failure:
                    if name == "retort":
                        raise
                    failures[name] = str(failure)
    for work, times in ((f"whole process, {count:,} revisions, {title}", runs), (f"nothing to do, {count:,} revisions, {title}", nothing)):
        for name in sides:
            if name in failures:
                yield not_measured(work, name, failures[name])
            elif name != "retort":
                ours, theirs = (sorted(times[side])[len(times[side]) // 2] * 1000 for side in ("retort", name))
                yield at_least(1, work, name, "wall", "ms", ours, theirs)
        for name, why in NOT_PACKAGED.items():
            yield not_measured(work, name, why)
