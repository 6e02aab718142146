"""migration/preview and migration/plan."""
from pathlib import Path

from revisions import py, sql
from test_reading import ORDER


def preview(session, **params):
    return session.call("migration/preview", {"direction": "upgrade"} | params)


def place(statement):
    """The text that a statement's range covers."""
    lines = Path(statement["uri"].removeprefix("file://")).read_text().split("\n")
    start, end = statement["range"]["start"], statement["range"]["end"]
    if start["line"] == end["line"]:
        return lines[start["line"]][start["character"]:end["character"]]
    return "\n".join([lines[start["line"]][start["character"]:], *lines[start["line"] + 1:end["line"]], lines[end["line"]][:end["character"]]])


def test_one_revision(session, shop):
    result = preview(session, revision="5d2b8e9c4a10", dialect="postgresql")
    assert result["complete"] and result["diagnostics"] == []
    assert result["sql"].startswith("BEGIN;\n\n-- Running upgrade 1f0c7a3e5b21 -> 5d2b8e9c4a10\n\nCREATE TABLE products (\n    id SERIAL NOT NULL, \n")
    assert result["sql"].rstrip().endswith("UPDATE alembic_version SET version_num='5d2b8e9c4a10' WHERE alembic_version.version_num = '1f0c7a3e5b21';\n\nCOMMIT;")
    created = [row for row in result["statements"] if row["sql"].startswith("CREATE TABLE")]
    assert [row["revision"] for row in created] == ["5d2b8e9c4a10"] * 2
    assert all(row["transactional"] for row in created)
    assert [place(row).split("(")[0] for row in created] == ["op.create_table"] * 2
    assert '"order_lines"' in place(created[1])


def test_dialect_of_the_workspace(session):
    assert "BEGIN;" not in preview(session, revision="1f0c")["sql"]
    assert "DATETIME DEFAULT CURRENT_TIMESTAMP" in preview(session, revision="1f0c")["sql"].replace("(CURRENT_TIMESTAMP)", "CURRENT_TIMESTAMP")


def test_downgrade_of_one_revision(session):
    result = preview(session, revision="5d2b8e9c4a10", direction="downgrade", dialect="postgresql")
    assert "-- Running downgrade 5d2b8e9c4a10 -> 1f0c7a3e5b21" in result["sql"]
    assert result["sql"].index("DROP TABLE order_lines") < result["sql"].index("DROP TABLE products")


def test_autocommit_block(session):
    result = preview(session, revision="c60e", dialect="postgresql")
    assert "COMMIT;\n\nCREATE INDEX CONCURRENTLY ix_orders_placed_on ON orders (placed_on);\n\nBEGIN;" in result["sql"]
    assert [row["transactional"] for row in result["statements"] if "CONCURRENTLY" in row["sql"]] == [False]
    assert "CONCURRENTLY" not in preview(session, revision="c60e", dialect="sqlite")["sql"]


def test_sql_revision_by_dialect(session):
    result = preview(session, revision="e814", dialect="postgresql")
    assert "CREATE FUNCTION touch_customer()" in result["sql"] and "AFTER UPDATE OF" not in result["sql"]
    function = next(row for row in result["statements"] if row["sql"].startswith("CREATE FUNCTION"))
    assert function["sql"].rstrip().endswith("$$") and place(function).startswith("CREATE FUNCTION")
    result = preview(session, revision="e814", dialect="sqlite")
    trigger = next(row for row in result["statements"] if row["sql"].startswith("CREATE TRIGGER"))
    assert trigger["sql"].rstrip().endswith("END")


def test_the_whole_way(session):
    for dialect in ("postgresql", "sqlite"):
        result = preview(session, target="heads", dialect=dialect)
        assert result["complete"], result["diagnostics"]
        running = [line.split(" -> ")[1].strip() for line in result["sql"].split("\n") if line.startswith("-- Running upgrade")]
        assert sorted(running) == sorted(ORDER) and running[-1] == "0b7e9d4c2f15"
        assert result["sql"].count("CREATE TABLE alembic_version") == 1
        back = preview(session, target="0b7e:base", direction="downgrade", dialect=dialect)
        assert back["sql"].count("-- Running downgrade") == 10


def test_a_range(session):
    result = preview(session, target="d7f2:f39", dialect="postgresql")
    assert [row for row in ORDER if f"-> {row}" in result["sql"]] == ["e814a6c3d97b", "f3902d5b8e6a"]
    assert preview(session, target="f39", **{"from": "d7f2"}, dialect="postgresql")["sql"] == result["sql"]


def test_unsaved_text_counts(session, shop):
    path = next((shop / "versions").glob("1f0c*"))
    text = path.read_text().replace('"customers"', '"clients"')
    session.notify("textDocument/didOpen", {"textDocument": {"uri": path.as_uri(), "languageId": "python", "version": 1, "text": text}})
    assert "CREATE TABLE clients" in preview(session, revision="1f0c")["sql"]


def test_opaque_values_are_said(serve, write_workspace):
    script = py("aaaa1111", upgrade="op.add_column('t', sa.Column('a', sa.String(), server_default=default_name()))\nop.drop_table('u')").replace(
        "import sqlalchemy as sa\n", "import sqlalchemy as sa\nfrom app.models import default_name\n")
    result = preview(serve(write_workspace({"a.py": script})), revision="aaaa1111", dialect="postgresql")
    assert not result["complete"]
    assert "DROP TABLE u" in result["sql"], "the rest is rendered"
    diagnostic = next(row for row in result["diagnostics"] if "app.models" in row["message"])
    assert diagnostic["range"]["start"]["line"] == script.split("\n").index(next(line for line in script.split("\n") if "add_column" in line))


def test_preview_from_the_database(session, database):
    session.call("migration/upgrade", {"target": "2a9e", "databaseURL": database.url})
    result = preview(session, target="heads", databaseURL=database.url, dialect=database.dialect, **{"from": "current"})
    assert "1f0c7a3e5b21\n" not in result["sql"] and "-- Running upgrade 2a9e6b0d8f43 -> c60e3a8b15d9" in result["sql"]


def test_plan(session, database):
    plan = session.call("migration/plan", {"databaseURL": database.url})
    assert [step["revision"] for step in plan["steps"]][0] in ("1f0c7a3e5b21",)
    assert len(plan["steps"]) == 10 and plan["heads"] == [] and plan["headsAfter"] == ["0b7e9d4c2f15"]
    assert not plan["destructive"] and plan["complete"]
    assert session.call("migration/plan", {"databaseURL": database.url})["hash"] == plan["hash"]
    session.call("migration/upgrade", {"databaseURL": database.url})
    done = session.call("migration/plan", {"databaseURL": database.url})
    assert done["steps"] == [] and done["hash"] != plan["hash"]
    back = session.call("migration/plan", {"databaseURL": database.url, "target": "base", "direction": "downgrade"})
    assert back["destructive"] and len(back["steps"]) == 10
    assert any(hazard["kind"] == "dataLoss" for hazard in back["hazards"])


def test_preview_runs_nothing(session, sqlite, tmp_path):
    preview(session, target="heads")
    preview(session, target="heads", databaseURL=sqlite.url, **{"from": "current"})
    session.call("migration/plan", {"databaseURL": sqlite.url})
    assert not sqlite.has_table("alembic_version")


def test_both_or_neither_of_revision_and_target(serve, shop):
    session = serve(shop)
    assert session.error("migration/preview", {"direction": "upgrade"}).code == -32602
    assert session.error("migration/preview", {"direction": "upgrade", "revision": "1f0c", "target": "head"}).code == -32602


def test_sql_file_with_copy_from_stdin(serve, write_workspace):
    workspace = write_workspace({"a.sql": sql("aaaa1111", up="COPY t (a) FROM stdin;\n1\n\\.\n")})
    session = serve(workspace)
    try:
        result = preview(session, revision="aaaa1111", dialect="postgresql")
    except Exception as error:
        assert "COPY" in str(error)
    else:
        assert not result["complete"] and any("COPY" in row["message"] for row in result["diagnostics"])


def test_values_that_differ_at_each_run(serve, write_workspace):
    text = py("aaaa1111", upgrade="op.execute(f\"INSERT INTO t VALUES ('{uuid.uuid4()}')\")", head="import uuid")
    result = preview(serve(write_workspace({"one.py": text})), revision="aaaa1111")
    assert "INSERT INTO t VALUES ('/* uuid.uuid4() */');" in result["sql"] and not result["complete"]
    [row] = result["diagnostics"]
    diagnostic = row.get("diagnostic", row)
    assert diagnostic["code"] == "volatile-value" and diagnostic["severity"] == 3
