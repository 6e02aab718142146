"""A password is given once and never seen again: not in messages, progress, errors, the log, the trace, or the process table."""
import json
import os
import re
import socket
import subprocess
from pathlib import Path
from urllib.parse import quote

import pytest

from session import RPCError

PASSWORD = "Tr0ub4dor&3 x"
SPELLINGS = [PASSWORD, quote(PASSWORD, safe=""), quote(PASSWORD), PASSWORD.replace(" ", "+"), "Tr0ub4dor"]


@pytest.fixture
def guarded(postgres):
    """A role that the server asks for its password (scripts/postgres)."""
    postgres.query(
        "DO $$ BEGIN CREATE ROLE guarded LOGIN; EXCEPTION WHEN duplicate_object THEN NULL; END $$;"
        f"ALTER ROLE guarded PASSWORD '{PASSWORD}'; ALTER SCHEMA public OWNER TO guarded")
    yield postgres
    postgres.query("ALTER ROLE guarded PASSWORD 'right'")


def url_of(database, password=PASSWORD, **changes):
    url = database.url.replace("retort@", f"guarded:{quote(password, safe='')}@")
    for old, new in changes.items():
        url = url.replace(old, new)
    return url


def seen(session, trace):
    """Everything that left the server, and what others can see of its process."""
    process = Path(f"/proc/{session.process.pid}")
    titles = [process / "cmdline", process / "comm", *process.glob("task/*/comm")]
    return "\n".join([
        json.dumps([message for message in session.received if message]), "".join(session.errors), trace.read_text(),
        *(path.read_text(errors="replace") for path in titles if path.exists())])


def leaks(text):
    """Where a password is to be read, with what stands around it."""
    return [text[max(0, match.start() - 150):match.end() + 50] for word in SPELLINGS for match in re.finditer(re.escape(word), text)]


def attempts(session, database):
    """Runs that end in every way; each gives what it answered."""
    broken = [
        url_of(database), url_of(database, PASSWORD + "wrong"), url_of(database) + "_missing", re.sub(r":\d+/", ":1/", url_of(database)),
        url_of(database).replace("127.0.0.1", "no such host"), url_of(database) + "?sslmode=nonsense", url_of(database) + "?bad=1&password=" + quote(PASSWORD),
        url_of(database).replace("postgresql", "mysql"), url_of(database).replace("@", "@@"), url_of(database).replace("postgresql://", "postgresql:/"),
    ]
    for url in broken:
        for method, params in [("migration/upgrade", {"workDoneToken": "t"}), ("migration/current", {}), ("migration/stamp", {"targets": ["nowhere"]})]:
            try:
                yield session.call(method, params | {"databaseURL": url})
            except RPCError as error:
                yield {"message": error.message, "data": error.data}


def test_no_password_is_seen(serve, shop, guarded, tmp_path):
    trace = tmp_path / "trace"
    session = serve(shop, "--trace", str(trace))
    answers = list(attempts(session, guarded))
    assert guarded.heads(), "one of them got through"
    assert sum("data" in answer for answer in answers) > 20
    assert leaks(seen(session, trace)) == []


def test_no_password_of_the_workspace_is_seen(serve, shop, guarded, tmp_path):
    """The URL stands in alembic.ini, and the script names its own password in what fails."""
    ini = (shop / "alembic.ini").read_text()
    (shop / "alembic.ini").write_text(re.sub("(?m)^sqlalchemy.url.*$", lambda _: "sqlalchemy.url = " + url_of(guarded).replace("%", "%%"), ini))
    trace = tmp_path / "trace"
    session = serve(shop, "--trace", str(trace))
    assert "***" in str(session.call("migration/workspace"))
    assert session.call("migration/upgrade")["applied"]
    assert session.call("migration/current")["atHeads"]
    assert leaks(seen(session, trace)) == []
    for command in (["current", "-v"], ["upgrade", "head"], ["downgrade", "nowhere"], ["history", "--indicate-current"]):
        done = subprocess.run([os.environ["RETORT"], *command], cwd=shop, capture_output=True, text=True, timeout=60)
        assert leaks(done.stdout + done.stderr) == []


def test_no_password_of_a_url_that_cannot_be_read(tmp_path):
    """A `%` that should be two: what stands behind it is a part of the password."""
    url = f"postgresql://guarded:{quote(PASSWORD, safe='')}@127.0.0.1:1/x"
    (tmp_path / "versions").mkdir()
    (tmp_path / "alembic.ini").write_text(f"[alembic]\nscript_location = %(here)s\nsqlalchemy.url = {url}\n")
    for command in (["current"], ["upgrade", "head"], ["upgrade", "head", "--sql"]):
        done = subprocess.run([os.environ["RETORT"], *command], cwd=tmp_path, capture_output=True, text=True, timeout=60)
        assert "must be followed by '%'" in done.stderr
        assert not re.search("263|%20x", done.stdout + done.stderr), done.stderr


@pytest.mark.skipif(not Path("/proc/self/cmdline").exists(), reason="the process table is read from /proc")
def test_no_password_in_the_command_line(shop):
    url = f"guarded:{quote(PASSWORD, safe='')}@127.0.0.1"
    with socket.create_server(("127.0.0.1", 0)) as silent:
        place = f"postgresql://{url}:{silent.getsockname()[1]}/x?sslmode=disable&gssencmode=disable&password={quote(PASSWORD, safe='')}"
        for arguments in (["current", "--url", place], ["upgrade", "head", f"--url={place}"], ["-x", f"database_url={place}", "current"]):
            process = subprocess.Popen([os.environ["RETORT"], *arguments], cwd=shop, stdin=subprocess.DEVNULL, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
            try:
                client, _ = silent.accept()
                assert b"guarded" in client.recv(1000), "the program itself has the whole URL"
                title = Path(f"/proc/{process.pid}/cmdline").read_text()
                assert "postgresql://guarded:***" in title and leaks(title) == []
                client.close()
            finally:
                process.kill()
                process.wait(10)


def test_libpq_finds_the_password(serve, shop, guarded, tmp_path):
    """`.pgpass`, a service file and PG* variables are enough; none of them is in the URL."""
    url = guarded.url.replace("retort@", "guarded@")
    (tmp_path / "pgpass").write_text(f"*:*:*:guarded:{PASSWORD}\n")
    (tmp_path / "pgpass").chmod(0o600)
    host, port, name = re.search(r"@([^:/]+):(\d+)/(.+)$", url).groups()
    (tmp_path / "services").write_text(f"[shop]\nhost={host}\nport={port}\ndbname={name}\nuser=guarded\npassword={PASSWORD}\n")
    ways = [
        (url, {"PGPASSFILE": str(tmp_path / "pgpass")}), (url, {"PGPASSWORD": PASSWORD}),
        ("postgresql://", {"PGHOST": host, "PGPORT": port, "PGDATABASE": name, "PGUSER": "guarded", "PGPASSWORD": PASSWORD}),
        ("postgresql:///?service=shop", {"PGSERVICEFILE": str(tmp_path / "services")}),
    ]
    for number, (url, environment) in enumerate(ways):
        trace = tmp_path / f"trace{number}"
        session = serve(shop, "--trace", str(trace), environment=environment)
        assert session.call("migration/upgrade", {"databaseURL": url})["heads"], environment
        assert leaks(seen(session, trace)) == []
