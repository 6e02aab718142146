"""Throw-away databases of both kinds, and what they hold."""
import os
import re
import sqlite3
import subprocess
import uuid


def sorted_constraints(sql):
    """A CREATE TABLE with the constraints behind its columns in order."""
    lines = sql.split("\n\t")
    own = [line for line in lines[1:] if re.match(r"(CONSTRAINT|PRIMARY KEY|UNIQUE|FOREIGN KEY|CHECK)\b", line)]
    if not lines[0].startswith("CREATE TABLE") or not own:
        return sql
    end = "\n)" + own[-1].rpartition("\n)")[2] if "\n)" in own[-1] else ""
    bare = [line.rpartition("\n)")[0] if end and line is own[-1] else line for line in own]
    return "\n\t".join(lines[:1] + [line for line in lines[1:] if line not in own] + sorted(line.rstrip(", ") for line in bare)) + end


class SQLite:
    dialect = "sqlite"

    def __init__(self, folder):
        self.path = os.path.join(folder, uuid.uuid4().hex + ".db")
        self.alembic_url = self.retort_url = "sqlite:///" + self.path

    def rows(self, sql):
        connection = sqlite3.connect(self.path)
        try:
            return connection.execute(sql).fetchall()
        finally:
            connection.close()

    def schema(self):
        """The text of `.schema`, sorted: Alembic makes a table's indexes in any order, and the constraints of a table that a batch re-creates."""
        return [sorted_constraints(sql) for (sql,) in self.rows("SELECT sql FROM sqlite_master WHERE sql IS NOT NULL ORDER BY tbl_name, type DESC, name")]

    def tables(self):
        return ['"' + name.replace('"', '""') + '"' for (name,) in self.rows("SELECT name FROM sqlite_master WHERE type = 'table' AND name NOT LIKE 'sqlite_%'")]

    def data(self, table):
        return sorted(map(repr, self.rows(f"SELECT * FROM {table}")))

    def drop(self):
        for suffix in ("", "-journal", "-wal", "-shm"):
            if os.path.exists(self.path + suffix):
                os.remove(self.path + suffix)


class PostgreSQL:
    dialect = "postgresql"
    server = os.environ.get("RETORT_TEST_POSTGRES")

    def __init__(self, _folder):
        self.name = "schemas_" + uuid.uuid4().hex[:12]
        self.psql(self.server, f"CREATE DATABASE {self.name}")
        self.retort_url = self.server.rsplit("/", 1)[0] + "/" + self.name
        self.alembic_url = self.retort_url.replace("postgresql:", "postgresql+psycopg2:")

    @staticmethod
    def psql(url, sql):
        return subprocess.run(["psql", "-XqAt", "-v", "ON_ERROR_STOP=1", "-c", sql, url], check=True, capture_output=True, text=True, timeout=120).stdout

    def rows(self, sql):
        return [tuple(line.split("|")) for line in self.psql(self.retort_url, sql).splitlines()]

    def schema(self):
        """The lines of `pg_dump -s` without comments and the random key of its \\restrict."""
        run = subprocess.run(["pg_dump", "-s", "--no-owner", self.retort_url], check=True, capture_output=True, text=True, timeout=120)
        return [line for line in run.stdout.splitlines() if line and not re.match(r"--|\\(un)?restrict", line)]

    def tables(self):
        return [name for (name,) in self.rows("SELECT oid::regclass FROM pg_class WHERE relkind = 'r' AND relnamespace::regnamespace::text !~ '^(pg_|information_schema)'")]

    def data(self, table):
        return sorted(self.psql(self.retort_url, f"SELECT t::text FROM {table} AS t").splitlines())

    def drop(self):
        self.psql(self.server, f"DROP DATABASE IF EXISTS {self.name} WITH (FORCE)")
