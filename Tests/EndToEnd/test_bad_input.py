"""What a workspace or a database may do wrong: a clear error, the server lives on, nothing is lost."""
import os
import stat

import pytest

from revisions import py, sql

GOOD = {"good.sql": sql("aaaa1111", up="CREATE TABLE t (a INTEGER);", back="DROP TABLE t;")}


def lives_on(session):
    assert session.call("migration/preview", {"revision": "aaaa1111", "direction": "upgrade"})["complete"]


def problem(session, file):
    problems = [row for row in session.call("migration/workspace")["problems"] if row["uri"].endswith(file)]
    assert problems, f"nothing is said about {file}"
    return problems[0]


@pytest.mark.parametrize("name, content", [
    ("binary.py", bytes(range(256)) * 400),
    ("binary.sql", bytes(range(256)) * 400),
    ("zeros.py", b"\0" * 100_000),
    ("utf16.py", py("cccc3333").encode("utf-16")),
    ("latin1.py", py("cccc3333", message="Größe").encode("latin-1")),
])
def test_binary_files(serve, write_workspace, name, content):
    session = serve(write_workspace(GOOD | {name: content}))
    session.call("migration/heads")
    lives_on(session)
    if name.endswith(".py") and name != "latin1.py":
        problem(session, name)


def test_syntax_error_in_one_file(serve, write_workspace):
    session = serve(write_workspace(GOOD | {"broken.py": py("cccc3333", "aaaa1111").replace("def upgrade():", "def upgrade(:")}))
    lives_on(session)
    assert problem(session, "broken.py")["severity"] == 1


def test_file_of_20_megabytes(serve, write_workspace):
    rows = "\n".join(f"INSERT INTO t VALUES ({number}, '{'x' * 10_000}');" for number in range(2_000))
    assert len(rows) > 20_000_000
    session = serve(write_workspace(GOOD | {"large.sql": sql("bbbb2222", "aaaa1111", up=rows)}))
    lives_on(session)
    result = session.call("migration/preview", {"revision": "bbbb2222", "direction": "upgrade"}, limit=60)
    assert result["sql"].count("INSERT INTO t VALUES") == 2_000


def test_python_file_of_20_megabytes(serve, write_workspace):
    text = py("bbbb2222", "aaaa1111", upgrade="\n".join(f"op.execute('SELECT {number} {'x' * 10_000}')" for number in range(2_000)))
    assert len(text) > 20_000_000
    session = serve(write_workspace(GOOD | {"large.py": text}))
    lives_on(session)
    result = session.call("migration/preview", {"revision": "bbbb2222", "direction": "upgrade"}, limit=60)
    assert result["sql"].count("SELECT ") == 2_000
    lives_on(session)


NESTED = {
    "parentheses": "x = " + "(" * 10_000 + "1" + ")" * 10_000,
    "lists": "x = " + "[" * 10_000 + "]" * 10_000,
    "unary": "x = " + "-" * 10_000 + "1",
    "not": "x = " + "not " * 10_000 + "1",
    "attributes": "x = op" + ".a" * 10_000,
    "calls": "x = op" + "()" * 10_000,
    "binary": "x = 1" + " + 1" * 10_000,
    "power": "x = 2" + " ** 1" * 10_000,
    "lambda": "x = " + "lambda: " * 10_000 + "1",
    "conditional": "x = " + "1 if 1 else " * 10_000 + "1",
    "f-string": "x = " + "f'{" * 50 + "1" + "}'" * 50,
    "open": "x = " + "(" * 10_000,
    "elif": "if 0:\n        pass\n" + "    elif 0:\n        pass\n" * 10_000,
}


@pytest.mark.parametrize("kind", NESTED)
def test_deep_nesting(serve, write_workspace, kind):
    session = serve(write_workspace(GOOD | {"deep.py": py("bbbb2222", "aaaa1111", upgrade=NESTED[kind])}))
    try:
        session.call("migration/preview", {"revision": "bbbb2222", "direction": "upgrade"}, limit=60)
    except Exception as error:
        assert type(error).__name__ == "RPCError", error
    lives_on(session)


def test_deep_blocks(serve, write_workspace):
    blocks = "\n".join(" " * (4 + depth) + "if 1:" for depth in range(2_000)) + "\n" + " " * 2_004 + "pass\n"
    session = serve(write_workspace(GOOD | {"deep.py": py("bbbb2222", "aaaa1111").replace("def upgrade():\n    pass\n", "def upgrade():\n" + blocks)}))
    try:
        session.call("migration/preview", {"revision": "bbbb2222", "direction": "upgrade"}, limit=60)
    except Exception as error:
        assert type(error).__name__ == "RPCError", error
    lives_on(session)


@pytest.mark.parametrize("body", [
    "while True:\n    pass",
    "x = 'a'\nwhile True:\n    x = x + x",
    "x = 2 ** (10 ** 9)",
    "x = 'a' * (10 ** 12)",
    "x = [0] * (10 ** 12)",
    "for i in range(10 ** 15):\n    pass",
    "def f():\n    f()\nf()",
    "x = []\nwhile True:\n    x.append(x)",
    "op.execute('%999999999999d' % 1)",
    "op.execute('{:999999999999}'.format(1))",
    "op.execute(f'{1:>999999999999}')",
    "x = 1\nwhile True:\n    x = x * 7919",
    "x = 1 << (10 ** 12)",
], ids=["endless", "doubling", "power", "string", "list", "range", "recursion", "growing", "percent", "format", "f-string", "factorial", "shift"])
def test_scripts_that_never_end(serve, write_workspace, body):
    session = serve(write_workspace(GOOD | {"endless.py": py("bbbb2222", "aaaa1111", upgrade=body)}))
    pending = session.start("migration/preview", {"revision": "bbbb2222", "direction": "upgrade"})
    lives_on(session)
    try:
        result = pending.wait(60)
    except Exception as error:
        assert type(error).__name__ == "RPCError", error
    else:
        assert not result["complete"] and result["diagnostics"]
    lives_on(session)


def test_module_that_never_ends(serve, write_workspace):
    session = serve(write_workspace(GOOD | {"endless.py": py("bbbb2222", "aaaa1111", head="while True:\n    pass\n")}))
    session.call("migration/heads", limit=60)
    lives_on(session)


def test_nothing_of_a_script_is_executed(serve, write_workspace, tmp_path):
    proof = tmp_path / "proof"
    body = (f"import os, subprocess, pathlib\nos.system('touch {proof}')\nsubprocess.run(['touch', '{proof}'])\nopen('{proof}', 'w').write('x')\n"
            f"pathlib.Path('{proof}').write_text('x')\n__import__('os').system('touch {proof}')\neval(\"open('{proof}', 'w')\")\nop.drop_table('t')")
    session = serve(write_workspace(GOOD | {"evil.py": py("bbbb2222", "aaaa1111", upgrade=body)}))
    try:
        session.call("migration/preview", {"revision": "bbbb2222", "direction": "upgrade"})
    except Exception as error:
        assert type(error).__name__ == "RPCError", error
    lives_on(session)
    assert not proof.exists()


@pytest.mark.parametrize("ini", [
    "a = %(b)s\nb = %(a)s\nscript_location = %(a)s\n",
    "script_location = %(script_location)s\n",
    "script_location = %(nothing)s\n",
    "script_location = 100%\n",
    "script_location = %(here\n",
    "\0\0\0",
    "script_location\n",
])
def test_broken_ini(serve, write_workspace, ini):
    workspace = write_workspace(GOOD)
    (workspace / "alembic.ini").write_text("[alembic]\n" + ini)
    session = serve(workspace)
    error = session.error("migration/heads")
    assert error.code == -32803 and error.data["kind"] == "configuration", error
    assert problem(session, "alembic.ini")
    (workspace / "alembic.ini").write_text("[alembic]\nscript_location = %(here)s\nsqlalchemy.url = sqlite://\n")
    lives_on(session)


def test_ini_that_names_no_folder(serve, write_workspace):
    workspace = write_workspace(GOOD)
    (workspace / "alembic.ini").write_text("[alembic]\nscript_location = %(here)s/nowhere\n")
    error = serve(workspace).error("migration/heads")
    assert error.data["kind"] == "configuration" and "nowhere" in error.message


def test_env_that_is_broken(serve, write_workspace):
    workspace = write_workspace(GOOD)
    (workspace / "env.py").write_text("def run_migrations_offline(:\n")
    session = serve(workspace)
    assert session.call("migration/heads")["revisions"]
    assert problem(session, "env.py")


def test_cycle(serve, write_workspace):
    session = serve(write_workspace({"a.py": py("aaaa1111", "bbbb2222"), "b.py": py("bbbb2222", "aaaa1111")}))
    assert session.error("migration/preview", {"target": "heads", "direction": "upgrade"}).data["kind"] == "graph"
    assert problem(session, ".py")


def test_wrong_password(session, postgres):
    postgres.query("DO $$ BEGIN CREATE ROLE guarded LOGIN PASSWORD 'right'; EXCEPTION WHEN duplicate_object THEN NULL; END $$")
    url = postgres.url.replace("retort@", "guarded:S3cret@")
    error = session.error("migration/upgrade", {"databaseURL": url})
    assert error.code == -32803 and error.data["kind"] == "databaseUnreachable"
    assert "password" in error.message and "guarded" in error.message
    assert "S3cret" not in str(session.received) and "S3cret" not in "".join(session.errors)
    assert session.call("migration/upgrade", {"databaseURL": url.replace("S3cret", "right"), "target": "base"})["heads"] == []


def test_missing_server(session):
    error = session.error("migration/upgrade", {"databaseURL": "postgresql://u:S3cret@127.0.0.1:1/db"})
    assert error.data["kind"] == "databaseUnreachable" and "127.0.0.1" in error.message
    assert "S3cret" not in str(session.received)
    error = session.error("migration/current", {"databaseURL": "postgresql://u@/db?host=/nowhere"})
    assert error.data["kind"] == "databaseUnreachable"


def test_missing_database(session, postgres):
    error = session.error("migration/upgrade", {"databaseURL": postgres.url + "_not"})
    assert error.data["kind"] == "databaseUnreachable" and "_not" in error.message


@pytest.mark.parametrize("url", ["", "nonsense", "mysql://u@h/d", "postgresql://[", "sqlite:////nowhere/at/all.db", "://", "postgresql://h:99999999/d"])
def test_odd_urls(session, url):
    error = session.error("migration/upgrade", {"databaseURL": url})
    assert error.code in (-32803, -32602) and error.message


def test_read_only_database(session, sqlite, tmp_path):
    session.call("migration/upgrade", {"databaseURL": sqlite.url, "target": "1f0c"})
    path = sqlite.url.removeprefix("sqlite:///")
    url = f"sqlite:///file:{path}?mode=ro&uri=true"
    error = session.error("migration/upgrade", {"databaseURL": url})
    assert error.code == -32803 and "read" in error.message.lower(), error
    assert sqlite.heads() == ["1f0c7a3e5b21"]


@pytest.mark.skipif(os.geteuid() == 0, reason="root may write any file")
def test_read_only_file(session, sqlite):
    session.call("migration/upgrade", {"databaseURL": sqlite.url, "target": "1f0c"})
    os.chmod(sqlite.url.removeprefix("sqlite:///"), stat.S_IRUSR)
    assert "read" in session.error("migration/upgrade", {"databaseURL": sqlite.url}).message.lower()


def test_not_a_database(session, tmp_path):
    path = tmp_path / "text.db"
    path.write_text("this is not a database, " * 100)
    error = session.error("migration/upgrade", {"databaseURL": f"sqlite:///{path}"})
    assert error.code == -32803 and "database" in error.message
    assert path.read_text().startswith("this is not")


def test_folder_as_a_revision(serve, write_workspace):
    workspace = write_workspace(GOOD)
    (workspace / "versions/folder.py").mkdir()
    (workspace / "versions/link.py").symlink_to("nowhere.py")
    (workspace / "versions/loop.sql").symlink_to("loop.sql")
    lives_on(serve(workspace))


def test_positions_past_the_end(session, shop):
    uri = (shop / "versions/x.sql").as_uri()
    session.notify("textDocument/didOpen", {"textDocument": {"uri": uri, "languageId": "sql", "version": 1, "text": "-- 😀\n"}})
    for line, character in ((0, 4), (0, 999), (999, 0), (2**31 - 1, 2**31 - 1)):
        place = {"line": line, "character": character}
        session.notify("textDocument/didChange", {"textDocument": {"uri": uri, "version": 2}, "contentChanges": [{"range": {"start": place, "end": place}, "text": "x"}]})
    session.notify("textDocument/didChange", {"textDocument": {"uri": "file:///never/opened.sql", "version": 2}, "contentChanges": [{"text": "x"}]})
    session.notify("textDocument/didClose", {"textDocument": {"uri": "file:///never/opened.sql"}})
    assert session.call("migration/heads")["revisions"]
