"""The requests that read a workspace, on the sample workspace."""
import shutil

from revisions import py, sql

ORDER = ["1f0c7a3e5b21", "5d2b8e9c4a10", "83c4f1d7e602", "2a9e6b0d8f43", "9b1d4c7f2e58", "c60e3a8b15d9", "d7f25b9a0c34", "e814a6c3d97b", "f3902d5b8e6a", "0b7e9d4c2f15"]


def ids(result):
    return [row["revision"] for row in result["revisions"]]


def test_workspace(session, shop):
    result = session.call("migration/workspace")
    assert result["configurationFile"] == (shop / "alembic.ini").as_uri()
    assert result["scriptLocation"].rstrip("/") == shop.as_uri()
    assert [uri.rstrip("/") for uri in result["versionLocations"]] == [(shop / "versions").as_uri()]
    assert result["dialect"] == "sqlite"
    assert result["revisions"] == 10
    assert result["heads"] == ["0b7e9d4c2f15"]
    assert sorted(result["bases"]) == ["1f0c7a3e5b21", "9b1d4c7f2e58"]
    assert result["branchLabels"] == ["billing"]
    assert result["problems"] == []


def test_password_is_not_shown(serve, write_workspace):
    workspace = write_workspace({}, url="postgresql+asyncpg://anna:geh%%20eim@localhost/shop")
    result = serve(workspace).call("migration/workspace")
    assert result["dialect"] == "postgresql"
    assert "anna" in result["databaseURL"] and "geh" not in str(result)


def test_revisions(session, shop):
    result = session.call("migration/revisions")
    by_id = {row["revision"]: row for row in result["revisions"]}
    assert sorted(by_id) == sorted(ORDER)
    assert [row["uri"] for row in result["revisions"]] == sorted(row["uri"] for row in result["revisions"]), "in source order"
    invoices = by_id["9b1d4c7f2e58"]
    assert invoices["branchLabels"] == ["billing"] and invoices["isBase"] and not invoices["isHead"]
    assert invoices["dependencies"] == invoices["resolvedDependencies"] == ["5d2b8e9c4a10"]
    assert invoices["message"] == "invoices of the orders"
    assert invoices["createDate"] == "2026-09-15 16:03:51.330907"
    assert invoices["uri"] == (shop / "versions/9b1d4c7f2e58_invoices_of_the_orders.py").as_uri()
    merge = by_id["d7f25b9a0c34"]
    assert merge["isMergePoint"] and merge["downRevisions"] == ["c60e3a8b15d9", "9b1d4c7f2e58"]
    trigger = by_id["e814a6c3d97b"]
    assert trigger["message"] == "remember when a customer changed" and trigger["uri"].endswith(".sql")
    assert "in place of the one for all" in trigger["doc"]
    assert by_id["0b7e9d4c2f15"]["isHead"] and "billing" in by_id["0b7e9d4c2f15"]["branches"]
    assert by_id["1f0c7a3e5b21"]["nextRevisions"] == ["5d2b8e9c4a10"]


def test_history_is_newest_first(session):
    result = session.call("migration/history")
    assert sorted(ids(result)) == sorted(ORDER)
    positions = {revision: index for index, revision in enumerate(ids(result))}
    for row in result["revisions"]:
        for parent in row["downRevisions"] + row["resolvedDependencies"]:
            assert positions[row["revision"]] < positions[parent]


def test_range_of_revisions(session):
    assert set(ids(session.call("migration/revisions", {"range": "d7f2:f39"}))) == {"d7f25b9a0c34", "e814a6c3d97b", "f3902d5b8e6a"}
    assert set(ids(session.call("migration/history", {"range": "e81:"}))) == {"e814a6c3d97b", "f3902d5b8e6a", "0b7e9d4c2f15"}


def test_heads_branches_show(session):
    assert ids(session.call("migration/heads")) == ["0b7e9d4c2f15"]
    assert session.call("migration/branches") == {"branches": []}
    assert ids(session.call("migration/show", {"revision": "9b1"})) == ["9b1d4c7f2e58"]
    assert ids(session.call("migration/show", {"revision": "billing@head"})) == ["0b7e9d4c2f15"]


def test_branches(serve, write_workspace):
    workspace = write_workspace({"a.py": py("aaaa1"), "b.py": py("bbbb1", "aaaa1"), "c.py": py("cccc1", "aaaa1")})
    result = serve(workspace).call("migration/branches")
    assert [row["revision"]["revision"] for row in result["branches"]] == ["aaaa1"]
    assert sorted(row["revision"] for row in result["branches"][0]["children"]) == ["bbbb1", "cccc1"]


def test_targets_that_name_nothing(session):
    for target in ("nope", "nope@head", "head:nope"):
        error = session.error("migration/show", {"revision": target})
        assert error.code == -32803 and error.data["kind"] == "target", error
        assert "nope" in error.message


def test_changes_on_disk_are_seen(session, shop):
    session.call("migration/heads")
    (shop / "versions/later.sql").write_text(sql("cafe00000001", "0b7e9d4c2f15"))
    assert ids(session.call("migration/heads")) == ["cafe00000001"]
    (shop / "versions/later.sql").write_text(sql("cafe00000002", "0b7e9d4c2f15"))
    assert ids(session.call("migration/heads")) == ["cafe00000002"]
    (shop / "versions/later.sql").unlink()
    assert ids(session.call("migration/heads")) == ["0b7e9d4c2f15"]


def test_open_documents_count(session, shop):
    path = shop / "versions/0b7e9d4c2f15_find_open_invoices_quickly.sql"
    text = path.read_text()
    document = {"uri": path.as_uri(), "version": 1}
    session.notify("textDocument/didOpen", {"textDocument": document | {"languageId": "sql", "text": text.replace("0b7e9d4c2f15", "beef00000001")}})
    assert ids(session.call("migration/heads")) == ["beef00000001"]
    session.notify("textDocument/didChange", {"textDocument": document | {"version": 2}, "contentChanges": [{"text": text.replace("0b7e9d4c2f15", "beef00000002")}]})
    assert ids(session.call("migration/heads")) == ["beef00000002"]
    line = next(number for number, row in enumerate(text.split("\n")) if row.startswith("-- revision"))
    change = {"range": {"start": {"line": line, "character": 13}, "end": {"line": line, "character": 25}}, "text": "beef00000003"}
    session.notify("textDocument/didChange", {"textDocument": document | {"version": 3}, "contentChanges": [change]})
    assert ids(session.call("migration/heads")) == ["beef00000003"]
    session.notify("textDocument/didClose", {"textDocument": {"uri": path.as_uri()}})
    assert ids(session.call("migration/heads")) == ["0b7e9d4c2f15"]


def test_a_new_document_counts_before_it_is_saved(session, shop):
    uri = (shop / "versions/unsaved.sql").as_uri()
    session.notify("textDocument/didOpen", {"textDocument": {"uri": uri, "languageId": "sql", "version": 1, "text": sql("cafe00000001", "0b7e9d4c2f15")}})
    assert ids(session.call("migration/heads")) == ["cafe00000001"]


def test_plain_sql_folder_without_configuration(serve, tmp_path):
    (tmp_path / "plain").mkdir()
    (tmp_path / "plain/one.sql").write_text(sql("aaaa1111", up="CREATE TABLE t (a INTEGER);", back="DROP TABLE t;"))
    (tmp_path / "plain/two.sql").write_text(sql("bbbb2222", "aaaa1111", up="DROP TABLE t;"))
    session = serve(tmp_path / "plain")
    assert ids(session.call("migration/history")) == ["bbbb2222", "aaaa1111"]
    assert session.call("migration/workspace")["configurationFile"] is None


def test_pyproject(serve, shop):
    (shop / "alembic.ini").unlink()
    (shop / "pyproject.toml").write_text('[tool.alembic]\nscript_location = "%(here)s"\n')
    session = serve(shop)
    assert session.call("migration/workspace")["configurationFile"] == (shop / "pyproject.toml").as_uri()
    assert ids(session.call("migration/heads")) == ["0b7e9d4c2f15"]


def test_diagnostics_are_pushed(session, shop):
    uri = (shop / "versions/broken.py").as_uri()
    text = py("cafe00000001", "0b7e9d4c2f15").replace("def upgrade():", "def upgrade(:")
    session.notify("textDocument/didOpen", {"textDocument": {"uri": uri, "languageId": "python", "version": 1, "text": text}})
    pushed = session.wait_for_notification("textDocument/publishDiagnostics", lambda params: params["uri"] == uri and params["diagnostics"])
    line = text.split("\n").index("def upgrade(:")
    assert any(row["range"]["start"]["line"] == line for row in pushed["diagnostics"]), pushed
    fixed = text.replace("def upgrade(:", "def upgrade():")
    before = len(session.received)
    session.notify("textDocument/didChange", {"textDocument": {"uri": uri, "version": 2}, "contentChanges": [{"text": fixed}]})
    session.wait_for_notification("textDocument/publishDiagnostics", lambda params: params["uri"] == uri and not params["diagnostics"], after=before)


def test_problems_of_the_graph(serve, shop):
    shutil.copy(shop / "versions/e814a6c3d97b_touch_customers_on_change.sql", shop / "versions/copy.sql")
    (shop / "versions/orphan.py").write_text(py("cafe00000001", "feed00000000"))
    session = serve(shop)
    problems = session.call("migration/workspace")["problems"]
    about = {row["uri"].rsplit("/", 1)[1] for row in problems}
    assert "orphan.py" in about
    assert about & {"copy.sql", "e814a6c3d97b_touch_customers_on_change.sql"}
    orphan = next(row for row in problems if row["uri"].endswith("orphan.py"))
    assert "feed00000000" in orphan["message"]
    text = (shop / "versions/orphan.py").read_text().split("\n")
    assert "feed00000000" in text[orphan["range"]["start"]["line"]]


def test_workspace_change_is_notified(session, shop):
    uri = (shop / "versions/unsaved.sql").as_uri()
    session.call("migration/heads")
    session.notify("textDocument/didOpen", {"textDocument": {"uri": uri, "languageId": "sql", "version": 1, "text": sql("cafe00000001", "0b7e9d4c2f15")}})
    changed = session.wait_for_notification("migration/didChangeWorkspace", lambda params: params["heads"] == ["cafe00000001"])
    assert changed["revisions"] == 11
