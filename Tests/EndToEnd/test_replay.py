"""Previews of scripts that ask the database: by replay on SQLite, by reading a real database with `from: "current"`."""
import os
import subprocess

import pytest
from revisions import py, sql
from session import RPCError

CHAIN = {
    "a.py": py("aaaa1111", upgrade="op.create_table('t', sa.Column('id', sa.Integer, primary_key=True), sa.Column('a', sa.String(9)))\n"
               "op.execute(\"CREATE TRIGGER g AFTER INSERT ON t BEGIN DELETE FROM t WHERE a = ''; END\")"),
    "b.py": py("bbbb2222", "aaaa1111", upgrade="with op.batch_alter_table('t') as t:\n    t.alter_column('a', nullable=False)",
               downgrade="with op.batch_alter_table('t') as t:\n    t.alter_column('a', nullable=True)"),
    "c.py": py("cccc3333", "bbbb2222", upgrade="names = sa.inspect(op.get_bind()).get_table_names()\n"
               "for name in names:\n    if name != 'alembic_version':\n        op.add_column(name, sa.Column('stamp', sa.Integer))"),
}


def preview(session, **params):
    return session.call("migration/preview", {"direction": "upgrade"} | params)


def test_batch_of_a_table_that_earlier_revisions_made(serve, write_workspace):
    session = serve(write_workspace(CHAIN))
    result = preview(session, revision="bbbb")
    assert result["complete"] and result["basedOn"] == {"kind": "replay", "revisions": 1}
    assert "CREATE TABLE _alembic_tmp_t (\n    id INTEGER NOT NULL, \n    a VARCHAR(9) NOT NULL, \n    PRIMARY KEY (id)\n);" in result["sql"]
    assert result["sql"].index("RENAME TO t") < result["sql"].index("CREATE TRIGGER g")
    assert [row["id"] for row in result["differences"]] == ["D8", "D9", "D17"]
    assert "a VARCHAR(9), \n" in preview(session, revision="bbbb", direction="downgrade")["sql"]
    assert "ALTER TABLE t ADD COLUMN stamp INTEGER;" in preview(session, revision="cccc")["sql"]


def test_what_text_alone_gives_is_as_alembic_prints_it(session):
    assert preview(session, revision="1f0c")["basedOn"] == {"kind": "text"}


def test_an_unsaved_edit_of_an_earlier_revision_counts(serve, write_workspace):
    workspace = write_workspace(CHAIN)
    session = serve(workspace)
    assert "a VARCHAR(9) NOT NULL" in preview(session, revision="bbbb")["sql"]
    text = CHAIN["a.py"].replace("String(9)", "String(11)")
    session.notify("textDocument/didOpen", {
        "textDocument": {"uri": (workspace / "versions/a.py").as_uri(), "languageId": "python", "version": 1, "text": text}})
    assert "a VARCHAR(11) NOT NULL" in preview(session, revision="bbbb")["sql"]


def test_offline_command_line(write_workspace, sqlite):
    workspace = write_workspace(CHAIN)
    done = subprocess.run([os.environ["RETORT"], "upgrade", "head", "--sql"], cwd=workspace, capture_output=True, text=True, timeout=60)
    assert done.returncode == 0 and "your database was not looked at" in done.stderr, done.stderr
    for statement in done.stdout.split(";\n\n"):
        if statement.strip():
            sqlite.query(statement)
    assert sqlite.heads() == ["cccc3333"]
    assert sqlite.query("SELECT count(*) FROM sqlite_master WHERE type = 'trigger'") == "1"
    assert sqlite.query("SELECT group_concat(name) FROM pragma_table_info('t')") == "id,a,stamp"


def test_a_script_without_end_leaves_the_server_alone(serve, write_workspace):
    endless = "CREATE TABLE n AS WITH RECURSIVE n (i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n) SELECT count(*) FROM n;"
    session = serve(write_workspace({"0.sql": sql("00000000", up=endless)} | {
        name: text.replace("down_revision = None", "down_revision = '00000000'") for name, text in CHAIN.items()}))
    waiting = session.start("migration/preview", {"revision": "bbbb", "direction": "upgrade"})
    assert len(session.call("migration/revisions", {})["revisions"]) == 4
    assert preview(session, revision="aaaa")["complete"]
    waiting.cancel()
    with pytest.raises(RPCError) as cancelled:
        waiting.wait(10)
    assert cancelled.value.code == -32800


def test_plan_of_a_database_knows_what_a_batch_drops(serve, write_workspace, sqlite):
    drops = py("dddd4444", "cccc3333", upgrade="with op.batch_alter_table('t') as t:\n    t.drop_column('a')")
    session = serve(write_workspace(CHAIN | {"d.py": drops}))
    session.call("migration/upgrade", {"target": "cccc", "databaseURL": sqlite.url})
    sqlite.query("INSERT INTO t (a) VALUES ('x')")
    plan = session.call("migration/plan", {"databaseURL": sqlite.url})
    assert plan["complete"] and plan["basedOn"] == {"kind": "database", "database": sqlite.url, "heads": ["cccc3333"], "revisions": 0}
    assert [(row["kind"], row["message"]) for row in plan["hazards"] if row["kind"] == "dataLoss"] == [
        ("dataLoss", plan["hazards"][0]["message"])]
    assert "a" in plan["hazards"][0]["message"]
    assert session.error("migration/upgrade", {"databaseURL": sqlite.url}).data["plan"]["hash"] == plan["hash"]
    session.call("migration/upgrade", {"databaseURL": sqlite.url, "confirm": plan["hash"]})
    assert sqlite.heads() == ["dddd4444"]


def test_rows_of_the_real_database_are_read(serve, write_workspace, database):
    session = serve(write_workspace({
        "a.py": py("aaaa1111", upgrade="op.create_table('t', sa.Column('id', sa.Integer, primary_key=True))"),
        "b.py": py("bbbb2222", "aaaa1111", upgrade="for row in op.get_bind().execute(sa.text('SELECT id FROM t ORDER BY id')).fetchall():\n"
                   "    op.execute(f'UPDATE t SET id = {row.id + 100} WHERE id = {row.id}')"),
    }))
    session.call("migration/upgrade", {"target": "aaaa", "databaseURL": database.url})
    database.query("INSERT INTO t (id) VALUES (1), (2)")
    result = preview(session, target="heads", databaseURL=database.url, **{"from": "current"})
    assert result["complete"], result["diagnostics"]
    assert "UPDATE t SET id = 101 WHERE id = 1;" in result["sql"] and "UPDATE t SET id = 102 WHERE id = 2;" in result["sql"]
    assert result["basedOn"]["kind"] == "database" and result["basedOn"]["heads"] == ["aaaa1111"]
    assert database.query("SELECT max(id) FROM t") == "2" and database.heads() == ["aaaa1111"]


def test_what_would_write_is_not_run_on_postgresql(serve, write_workspace, postgres):
    session = serve(write_workspace({
        "a.py": py("aaaa1111", upgrade="op.create_table('t', sa.Column('id', sa.Integer, primary_key=True), sa.Column('a', sa.Text))"),
        "b.py": py("bbbb2222", "aaaa1111", upgrade="bind = op.get_bind()\nop.create_table('u', sa.Column('id', sa.Integer))\n"
                   "if 'u' in sa.inspect(bind).get_table_names():\n    op.execute('SELECT 1')\n"
                   "t = sa.Table('t', sa.MetaData(), autoload_with=bind)\nop.execute(t.update().values(a='x'))"),
        "c.py": py("cccc3333", "bbbb2222", upgrade="n = op.get_bind().execute(sa.text('INSERT INTO t (id) VALUES (7) RETURNING id')).scalar()\n"
                   "op.execute(f'DELETE FROM t WHERE id = {n}')"),
    }))
    session.call("migration/upgrade", {"target": "aaaa", "databaseURL": postgres.url})
    result = preview(session, target="bbbb", databaseURL=postgres.url, **{"from": "current"})
    assert result["complete"], result["diagnostics"]
    assert "SELECT 1;" in result["sql"] and "UPDATE t SET a='x';" in result["sql"]
    result = preview(session, target="heads", databaseURL=postgres.url, **{"from": "current"})
    assert not result["complete"] and "INSERT INTO t (id) VALUES (7) RETURNING id;" in result["sql"]
    assert postgres.query("SELECT count(*) FROM t") == "0" and not postgres.has_table("u")


@pytest.mark.parametrize("dialect", ["postgresql", "sqlite"])
def test_a_database_that_can_not_be_reached(serve, write_workspace, tmp_path, dialect):
    url = "postgresql://nobody@127.0.0.1:1/none" if dialect == "postgresql" else f"sqlite:///{tmp_path}/broken.db"
    (tmp_path / "broken.db").write_text("this is no database " * 100)
    session = serve(write_workspace(CHAIN))
    result = preview(session, revision="cccc", databaseURL=url, **{"from": "current"})
    assert not result["complete"] and result["basedOn"] == {"kind": "text"}
    assert any("could not be read" in row["message"] for row in result["diagnostics"])
    assert session.error("migration/preview", {"target": "heads", "direction": "upgrade", "databaseURL": url, "from": "current"}).code == -32803
