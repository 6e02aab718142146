"""Online runs, on SQLite and on PostgreSQL."""
import threading
import time

import pytest

from revisions import LONG, py, sql
from session import RPCError

HEAD = "0b7e9d4c2f15"


def confirmed(session, method, params):
    """Runs; agrees to a destructive plan as a person would."""
    try:
        return session.call(method, params)
    except RPCError as error:
        assert error.code == -32803 and error.data["kind"] == "confirmationRequired", error
        return session.call(method, params | {"confirm": error.data["plan"]["hash"]})


def test_up_down_up(session, database):
    url = {"databaseURL": database.url}
    result = session.call("migration/upgrade", url | {"target": "heads"})
    assert len(result["applied"]) == 10 and result["rolledBack"] == [] and result["heads"] == [HEAD] and result["direction"] == "upgrade"
    assert database.heads() == [HEAD]
    assert database.query("SELECT count(*) FROM revenue") == "120"
    assert database.query("SELECT min(month) || ' ' || max(month) FROM revenue") == "2026-01 2035-12"
    assert database.query("SELECT count(*) FROM countries WHERE in_eu") == "4"
    database.query("INSERT INTO customers (name, email) VALUES ('Ada', 'ada@example.com')")
    database.query("UPDATE customers SET name = 'Ada Lovelace'")
    assert database.query("SELECT count(*) FROM customers WHERE changed_at IS NOT NULL") == "1", "the trigger of a .sql revision"
    current = session.call("migration/current", url)
    assert current["heads"] == [HEAD] and current["atHeads"] and current["pending"] == [] and current["unknown"] == []
    assert session.call("migration/upgrade", url)["applied"] == [], "nothing is left to do"

    result = confirmed(session, "migration/downgrade", url | {"target": "base"})
    assert len(result["applied"]) == 10 and result["heads"] == []
    assert database.heads() == [] and not database.has_table("customers")
    assert session.call("migration/upgrade", url)["heads"] == [HEAD]


def test_relative_targets_and_branches(session, database):
    url = {"databaseURL": database.url}
    assert session.call("migration/upgrade", url | {"target": "5d2b"})["applied"] == ["1f0c7a3e5b21", "5d2b8e9c4a10"]
    assert session.call("migration/upgrade", url | {"target": "+1"})["heads"] == ["83c4f1d7e602"]
    assert sorted(session.call("migration/upgrade", url | {"target": "9b1d"})["heads"]) == ["83c4f1d7e602", "9b1d4c7f2e58"]
    assert confirmed(session, "migration/downgrade", url | {"target": "billing@base"})["heads"] == ["83c4f1d7e602"]


def test_data_survives_the_batch_change(session, database):
    url = {"databaseURL": database.url}
    session.call("migration/upgrade", url | {"target": "83c4"})
    database.query("INSERT INTO customers (name) VALUES ('Ada')")
    database.query("INSERT INTO orders (customer_id, placed_on) VALUES (1, '2026-01-01')")
    session.call("migration/upgrade", url | {"target": "2a9e"})
    assert database.query("SELECT name, email FROM customers") == "Ada|customer-1@example.com"
    assert database.query("SELECT count(*) FROM orders") == "1"
    confirmed(session, "migration/downgrade", url | {"target": "-1"})
    assert database.query("SELECT name FROM customers") == "Ada"
    assert database.query("SELECT count(*) FROM orders") == "1"


def test_progress(session, database):
    result = session.call("migration/upgrade", {"databaseURL": database.url, "workDoneToken": "up"})
    begin, *reports, end = session.progress("up")
    assert begin["kind"] == "begin" and begin["title"] and begin["cancellable"]
    assert end["kind"] == "end" and HEAD in end["message"]
    assert {report["kind"] for report in reports} == {"report"}
    percentages = [report["percentage"] for report in reports if "percentage" in report]
    assert percentages == sorted(percentages) and max(percentages) <= 100
    messages = "\n".join(report.get("message", "") for report in reports)
    for revision in result["applied"]:
        assert revision in messages
    assert "CREATE TABLE customers" in messages
    changed = session.notifications("migration/didChangeDatabase")
    assert [(row["outcome"], row["heads"], row["method"]) for row in changed] == [("completed", [HEAD], "migration/upgrade")]


def test_progress_on_a_token_of_the_server(serve, shop, database):
    session = serve(shop, capabilities={"window": {"workDoneProgress": True}})
    session.call("migration/upgrade", {"databaseURL": database.url})
    created = [message for message in session.received if message.get("method") == "window/workDoneProgress/create"]
    assert len(created) == 1
    values = session.progress(created[0]["params"]["token"])
    assert values[0]["kind"] == "begin" and values[-1]["kind"] == "end"


def with_long(shop, database):
    (shop / "versions/long.sql").write_text(sql("cafe00000001", HEAD, up="CREATE TABLE short (a INTEGER);\n" + LONG[database.dialect], back="DROP TABLE counted;\nDROP TABLE short;"))


def started_long(session, database, **params):
    """An upgrade that is in its long statement."""
    session.call("migration/upgrade", {"databaseURL": database.url, "target": HEAD})
    pending = session.start("migration/upgrade", {"databaseURL": database.url, "workDoneToken": "long"} | params)
    session.wait_for(lambda message: message.get("method") == "$/progress" and "counted" in message["params"]["value"].get("message", ""))
    time.sleep(0.3)
    return pending


def cancelled(session, database, pending):
    with pytest.raises(RPCError) as caught:
        pending.wait(20)
    error = caught.value
    assert error.code == -32800 and error.data["kind"] == "cancelled"
    assert error.data["applied"] == [] and error.data["rolledBack"] == ["cafe00000001"] and error.data["heads"] == [HEAD]
    assert database.heads() == [HEAD] and not database.has_table("short")
    end = session.progress("long")[-1]
    assert end["kind"] == "end" and HEAD in end["message"]
    changed = session.notifications("migration/didChangeDatabase")[-1]
    assert changed["outcome"] == "cancelled" and changed["heads"] == [HEAD] and changed["rolledBack"] == ["cafe00000001"]


def test_cancel_in_mid_statement(session, shop, database):
    with_long(shop, database)
    pending = started_long(session, database)
    pending.cancel()
    cancelled(session, database, pending)
    if database.dialect == "postgresql":
        assert database.query("SELECT count(*) FROM pg_stat_activity WHERE datname = current_database() AND query LIKE '%pg_sleep(600)%' AND pid <> pg_backend_pid()") == "0"
    assert session.call("migration/current", {"databaseURL": database.url})["pending"] == ["cafe00000001"]


def test_cancel_by_progress(session, shop, database):
    with_long(shop, database)
    pending = started_long(session, database)
    session.notify("window/workDoneProgress/cancel", {"token": "long"})
    cancelled(session, database, pending)


def test_exit_during_a_run(session, shop, database):
    with_long(shop, database)
    started_long(session, database)
    session.notify("exit")
    assert session.process.wait(20) is not None
    assert database.heads() == [HEAD] and not database.has_table("short")


def test_preview_during_an_upgrade(session, shop, database):
    with_long(shop, database)
    pending = started_long(session, database)
    for _ in range(20):
        assert session.call("migration/preview", {"revision": HEAD, "direction": "upgrade"}, limit=5)["sql"]
    assert session.call("migration/heads", limit=5)["revisions"]
    assert not pending.answered.is_set()
    pending.cancel()
    cancelled(session, database, pending)


def test_one_run_at_a_time(session, database):
    runs = [session.start("migration/upgrade", {"databaseURL": database.url}) for _ in range(4)]
    applied = [run.wait(60)["applied"] for run in runs]
    assert sorted(map(len, applied)) == [0, 0, 0, 10]


def test_one_run_at_a_time_across_processes(serve, shop, database):
    sessions = [serve(shop) for _ in range(4)]
    runs = [session.start("migration/upgrade", {"databaseURL": database.url}) for session in sessions]
    applied = [run.wait(60)["applied"] for run in runs]
    assert sorted(map(len, applied)) == [0, 0, 0, 10]
    assert database.heads() == [HEAD]


def test_cancel_while_another_runs(session, shop, database):
    with_long(shop, database)
    first = started_long(session, database)
    second = session.start("migration/upgrade", {"databaseURL": database.url})
    time.sleep(0.3)
    second.cancel()
    with pytest.raises(RPCError) as caught:
        second.wait(10)
    assert caught.value.code == -32800 and caught.value.data["applied"] == []
    first.cancel()
    cancelled(session, database, first)


def test_failing_statement(serve, write_workspace, database):
    workspace = write_workspace({
        "a.py": py("aaaa1111", upgrade="op.create_table('t', sa.Column('a', sa.Integer(), primary_key=True))"),
        "b.py": py("bbbb2222", "aaaa1111", upgrade="op.create_table('u', sa.Column('a', sa.Integer()))\nop.execute('INSERT INTO missing VALUES (1)')"),
    })
    session = serve(workspace)
    error = session.error("migration/upgrade", {"databaseURL": database.url, "workDoneToken": 7})
    assert error.code == -32803 and error.data["kind"] == "statementFailed"
    assert "missing" in error.message
    assert error.data["revision"] == "bbbb2222" and error.data["statement"].startswith("INSERT INTO missing")
    assert error.data["uri"] == (workspace / "versions/b.py").as_uri()
    text = (workspace / "versions/b.py").read_text().split("\n")
    assert "missing" in text[error.data["range"]["start"]["line"]]
    if database.dialect == "postgresql":
        assert error.data["sqlstate"] == "42P01"
    else:
        assert error.data["sqliteCode"] == 1
    assert error.data["applied"] == [] and error.data["rolledBack"] == ["aaaa1111", "bbbb2222"] and error.data["heads"] == []
    assert not database.has_table("t") and not database.has_table("u"), "one transaction holds the run"
    assert session.progress(7)[-1]["kind"] == "end"
    assert session.notifications("migration/didChangeDatabase")[-1]["outcome"] == "failed"


def test_one_transaction_a_revision(serve, write_workspace, database):
    workspace = write_workspace({
        "a.py": py("aaaa1111", upgrade="op.create_table('t', sa.Column('a', sa.Integer(), primary_key=True))"),
        "b.py": py("bbbb2222", "aaaa1111", upgrade="op.create_table('u', sa.Column('a', sa.Integer()))\nop.execute('INSERT INTO missing VALUES (1)')"),
    })
    error = serve(workspace).error("migration/upgrade", {"databaseURL": database.url, "transactionMode": "revision"})
    assert error.data["applied"] == ["aaaa1111"] and error.data["rolledBack"] == ["bbbb2222"] and error.data["heads"] == ["aaaa1111"]
    assert database.has_table("t") and not database.has_table("u")


def test_destructive_runs_need_the_plan(session, database):
    url = {"databaseURL": database.url}
    session.call("migration/upgrade", url)
    error = session.error("migration/downgrade", url | {"target": "base"})
    assert error.code == -32803 and error.data["kind"] == "confirmationRequired"
    plan = error.data["plan"]
    assert plan["destructive"] and plan["hash"] and error.data["heads"] == [HEAD]
    assert session.error("migration/downgrade", url | {"target": "base", "confirm": "another"}).data["kind"] == "confirmationRequired"
    assert database.heads() == [HEAD]
    assert session.call("migration/downgrade", url | {"target": "base", "confirm": plan["hash"]})["heads"] == []


def test_stamp(session, database):
    url = {"databaseURL": database.url}
    assert session.call("migration/ensureVersion", url)["created"]
    assert not session.call("migration/ensureVersion", url)["created"]
    result = session.call("migration/stamp", url | {"targets": ["83c4", "billing@9b1d"]})
    assert sorted(result["heads"]) == ["83c4f1d7e602", "9b1d4c7f2e58"] and result["direction"] == "stamp"
    assert sorted(database.heads()) == ["83c4f1d7e602", "9b1d4c7f2e58"] and not database.has_table("orders")
    session.call("migration/stamp", url | {"targets": ["base"], "purge": True})
    assert database.heads() == []


def test_applied_marks(session, database):
    url = {"databaseURL": database.url}
    session.call("migration/upgrade", url | {"target": "5d2b"})
    rows = session.call("migration/revisions", url | {"includeApplied": True})["revisions"]
    assert sorted(row["revision"] for row in rows if row["applied"]) == ["1f0c7a3e5b21", "5d2b8e9c4a10"]
    assert [row["revision"] for row in rows if row["current"]] == ["5d2b8e9c4a10"]
    assert "applied" not in session.call("migration/revisions")["revisions"][0]
    assert session.call("migration/current", url)["pending"][0] in ("83c4f1d7e602", "9b1d4c7f2e58")


def test_current_of_an_empty_database_creates_nothing(session, database):
    current = session.call("migration/current", {"databaseURL": database.url})
    assert current["heads"] == [] and len(current["pending"]) == 10 and not current["atHeads"]
    assert not database.has_table("alembic_version")


def test_what_a_broken_script_keeps_from_running_is_pending(serve, write_workspace):
    session = serve(write_workspace({"a.py": py("aaaa00000001"), "b.py": py("bbbb00000002", "aaaa00000001", upgrade="op.execute(")}))
    current = session.call("migration/current")
    assert current["pending"] == ["aaaa00000001", "bbbb00000002"] and not current["atHeads"]
    assert session.call("migration/check") == {"upToDate": False, "pending": ["aaaa00000001", "bbbb00000002"]}
    session.call("migration/upgrade", {"target": "aaaa00000001"})
    assert session.call("migration/current")["pending"] == ["bbbb00000002"]


def test_unknown_revision_in_the_version_table(session, database):
    database.query("CREATE TABLE alembic_version (version_num VARCHAR(32) NOT NULL)")
    database.query("INSERT INTO alembic_version VALUES ('feedfeedfeed')")
    assert session.call("migration/current", {"databaseURL": database.url})["unknown"] == ["feedfeedfeed"]
    error = session.error("migration/upgrade", {"databaseURL": database.url})
    assert error.code == -32803 and error.data["kind"] == "versionTable" and "feedfeedfeed" in error.message
    assert not database.has_table("customers")


def test_runs_of_two_databases_at_once(session, shop, sqlite, tmp_path):
    from conftest import sqlite_database
    other = sqlite_database(tmp_path)
    with_long(shop, sqlite)
    first = started_long(session, sqlite)
    assert session.call("migration/upgrade", {"databaseURL": other.url, "target": HEAD}, limit=20)["heads"] == [HEAD]
    first.cancel()
    cancelled_codes = []
    try:
        first.wait(20)
    except RPCError as error:
        cancelled_codes.append(error.code)
    assert cancelled_codes == [-32800]


def test_url_of_the_environment(serve, shop, sqlite):
    env = (shop / "env.py").read_text().replace('config.get_main_option("sqlalchemy.url")', "settings.url").replace("target_metadata = None", "from app import settings\n\ntarget_metadata = None")
    (shop / "env.py").write_text(env)
    ini = (shop / "alembic.ini").read_text()
    (shop / "alembic.ini").write_text("\n".join(line for line in ini.split("\n") if not line.startswith("sqlalchemy.url")))
    error = serve(shop).error("migration/upgrade")
    assert error.data["kind"] == "databaseUnknown" and "RETORT_DATABASE_URL" in error.message + error.data.get("hint", "")
    assert serve(shop, environment={"RETORT_DATABASE_URL": sqlite.url}).call("migration/upgrade")["heads"] == [HEAD]
    assert database_of(serve(shop, environment={"DATABASE_URL": sqlite.url}))


def database_of(session):
    return session.call("migration/current")["database"]


def test_client_that_vanishes(serve, shop, database):
    session = serve(shop)
    with_long(shop, database)
    started_long(session, database)
    session.process.stdin.close()
    ended = threading.Thread(target=session.process.wait)
    ended.start()
    ended.join(20)
    assert session.process.poll() is not None
    assert database.heads() == [HEAD] and not database.has_table("short")
