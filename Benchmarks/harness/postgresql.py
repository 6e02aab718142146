"""Databases of the PostgreSQL server that `scripts/postgres` has started for this run."""
import os
import subprocess
import uuid
from urllib.parse import quote, urlsplit

from harness.peers import program
from harness.processes import Failed


class Server:
    def __init__(self):
        url = urlsplit(os.environ["RETORT_TEST_POSTGRES"])
        self.user, self.port = url.username, url.port
        self.folder = self.ask("SHOW unix_socket_directories", host="127.0.0.1", port=self.port)

    def address(self, database, host=None, port=None):
        """libpq's words for a database; over the Unix socket where no host is given."""
        return f"host={host or self.folder} port={port or self.port} user={self.user} dbname={database}"

    def url(self, database, driver="", port=None):
        """SQLAlchemy's URL; over TCP on `port` if given, else over the Unix socket."""
        scheme = "postgresql" + (f"+{driver}" if driver else "")
        if port:
            return f"{scheme}://{self.user}@127.0.0.1:{port}/{database}"
        return f"{scheme}://{self.user}@/{database}?host={quote(self.folder, safe='/')}&port={self.port}"

    def ask(self, sql, database="postgres", host=None, port=None):
        address = self.address(database, host, port) if host else self.address(database)
        run = subprocess.run(["psql", "-XqAt", "-v", "ON_ERROR_STOP=1", "-c", sql, address], capture_output=True, text=True, timeout=300)
        if run.returncode:
            raise Failed(run.stderr)
        return run.stdout.strip()

    def fresh(self, like="template1"):
        """A new database."""
        name = "bench_" + uuid.uuid4().hex[:8]
        self.ask(f"CREATE DATABASE {name} TEMPLATE {like}")
        return name

    def drop(self, name):
        self.ask(f"DROP DATABASE IF EXISTS {name} WITH (FORCE)")


class Delay:
    """A proxy that adds a distance to the server: half of `milliseconds` in each direction."""

    def __init__(self, port, milliseconds):
        self.process = subprocess.Popen([program("delay"), str(port), str(int(milliseconds * 500))], stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True)
        self.port = int(self.process.stdout.readline())

    def __enter__(self):
        return self

    def __exit__(self, *_):
        self.process.terminate()
        self.process.wait()
