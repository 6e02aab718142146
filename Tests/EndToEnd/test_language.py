"""LSP's own methods, one by one, and what clients do that they should not."""
import json
import os
import random
import subprocess
import time

import pytest

from revisions import py, sql
from session import RPCError

EVERYTHING = {
    "general": {"positionEncodings": ["utf-16"]},
    "window": {"showDocument": {"support": True}, "showMessage": {"messageActionItem": {}}, "workDoneProgress": True},
    "workspace": {
        "configuration": True, "didChangeConfiguration": {"dynamicRegistration": True}, "didChangeWatchedFiles": {"dynamicRegistration": True},
        "codeLens": {"refreshSupport": True}, "inlayHint": {"refreshSupport": True}, "diagnostics": {"refreshSupport": True},
        "textDocumentContent": {}, "workspaceEdit": {"documentChanges": True, "resourceOperations": ["create", "rename", "delete"]},
        "workspaceFolders": True,
    },
    "textDocument": {
        "hover": {"contentFormat": ["markdown"]}, "rename": {"prepareSupport": True}, "publishDiagnostics": {"codeDescriptionSupport": True, "relatedInformation": True},
        "documentSymbol": {"hierarchicalDocumentSymbolSupport": True},
        "codeAction": {"codeActionLiteralSupport": {"codeActionKind": {"valueSet": ["quickfix", "source"]}}},
        "completion": {"completionItem": {"snippetSupport": True}},
    },
}


def document(uri, position=None, **more):
    return {"textDocument": {"uri": uri}} | ({} if position is None else {"position": position}) | more


def place(text, piece, offset=0, encoding="utf-16"):
    """Where a piece of a text begins, `offset` characters further, as a client counts."""
    start = text.index(piece) + offset
    line = text.rfind("\n", 0, start) + 1
    before = text[line:start]
    units = {"utf-8": len(before.encode()), "utf-16": len(before.encode("utf-16-le")) // 2, "utf-32": len(before)}[encoding]
    return {"line": text.count("\n", 0, start), "character": units}


def opened(session, path, text=None):
    uri = path.as_uri()
    text = path.read_text() if text is None else text
    session.notify("textDocument/didOpen", {"textDocument": {"uri": uri, "languageId": "python", "version": 1, "text": text}})
    return uri, text


@pytest.fixture
def chain(serve, write_workspace):
    """Two revisions, and a server on them."""
    root = write_workspace({
        "a.py": py("aaaa00000001", None, 'op.create_table("customers", sa.Column("id", sa.Integer()))', 'op.drop_table("customers")', message="customers"),
        "b.py": py("bbbb00000002", "aaaa00000001", 'op.add_column("customers", sa.Column("name", sa.Text()))', 'op.drop_column("customers", "name")', message="names"),
    })
    return serve(root, capabilities=EVERYTHING), root


def test_requests_before_the_document_is_open(chain):
    session, root = chain
    path = root / "versions/b.py"
    uri, text = path.as_uri(), path.read_text()
    position = place(text, "'aaaa00000001'", 3)
    assert "customers" in session.call("textDocument/hover", document(uri, position))["contents"]["value"]
    assert session.call("textDocument/definition", document(uri, position))[0]["uri"].endswith("a.py")
    references = session.call("textDocument/references", document(uri, position, context={"includeDeclaration": True}))
    assert [reference["uri"].rsplit("/", 1)[1] for reference in references] == ["a.py", "b.py"]
    assert len(session.call("textDocument/documentHighlight", document(uri, position))) == 1
    assert session.call("textDocument/documentSymbol", document(uri))[0]["children"]
    assert session.call("textDocument/foldingRange", document(uri))
    assert session.call("textDocument/selectionRange", document(uri, positions=[position]))[0]["parent"]
    assert session.call("textDocument/codeLens", document(uri))
    assert session.call("textDocument/diagnostic", document(uri))["items"] == []


def test_documents_that_are_none_of_ours(chain, tmp_path):
    session, root = chain
    elsewhere = (tmp_path / "other.py").as_uri()
    for uri in (elsewhere, (root / "nothing.py").as_uri(), "untitled:Untitled-1", "vscode-notebook-cell:/x", "not a uri", ""):
        for method, params in METHODS.items():
            answer = session.call(method, document(uri, {"line": 0, "character": 0}) | params)
            if method == "textDocument/diagnostic":
                assert answer["items"] == []
            elif method != "workspace/symbol":
                assert answer in (None, []), method


METHODS = {
    "textDocument/hover": {}, "textDocument/definition": {}, "textDocument/references": {"context": {"includeDeclaration": True}},
    "textDocument/documentHighlight": {}, "textDocument/documentSymbol": {}, "textDocument/foldingRange": {}, "textDocument/codeLens": {},
    "textDocument/completion": {}, "textDocument/signatureHelp": {}, "textDocument/prepareRename": {}, "textDocument/diagnostic": {},
    "textDocument/selectionRange": {"positions": [{"line": 0, "character": 0}]},
    "textDocument/inlayHint": {"range": {"start": {"line": 0, "character": 0}, "end": {"line": 9, "character": 0}}},
    "textDocument/codeAction": {"range": {"start": {"line": 0, "character": 0}, "end": {"line": 0, "character": 0}}, "context": {"diagnostics": []}},
    "workspace/symbol": {"query": ""},
}


def test_positions_past_the_end(chain):
    session, root = chain
    uri, _ = opened(session, root / "versions/b.py")
    for line, character in ((0, 10 ** 9), (10 ** 9, 0), (2 ** 31 - 1, 2 ** 31 - 1)):
        position = {"line": line, "character": character}
        for method, params in METHODS.items():
            session.call(method, document(uri, position) | params | ({"positions": [position]} if "positions" in params else {}))
    assert session.call("migration/heads")["revisions"]


@pytest.mark.parametrize("encoding", ["utf-8", "utf-16", "utf-32"])
def test_places_behind_characters_of_every_width(serve, write_workspace, encoding):
    """Surrogate pairs, combining characters, and letters of two and three bytes before a place do not move it."""
    strange = "e\u0301 😀 ж 字 \U0001F469\u200D\U0001F4BB "
    root = write_workspace({"a.py": py("aaaa00000001"), "b.py": py("bbbb00000002", "aaaa00000001")})
    session = serve(root, capabilities={"general": {"positionEncodings": [encoding, "utf-16"] if encoding != "utf-16" else ["utf-16"]}})
    path = root / "versions/b.py"
    text = path.read_text().replace("down_revision = 'aaaa00000001'", f"x = '{strange}'; down_revision = 'aaaa00000001'")
    uri, _ = opened(session, path, text)
    at = place(text, "'aaaa00000001'", 1, encoding)
    highlight = session.call("textDocument/documentHighlight", document(uri, at))[0]["range"]
    assert highlight == {"start": at, "end": at | {"character": at["character"] + 12}}
    # An edit behind them changes just what it names.
    session.notify("textDocument/didChange", {"textDocument": {"uri": uri, "version": 2}, "contentChanges": [
        {"range": highlight, "text": "gone"}, {"range": {"start": at, "end": at | {"character": at["character"] + 4}}, "text": "aaaa00000001"}]})
    assert session.call("textDocument/documentHighlight", document(uri, at))[0]["range"] == highlight
    # A place inside a surrogate pair belongs to its character.
    if encoding == "utf-16":
        inside = place(text, "😀", 0, encoding)
        inside["character"] += 1
        assert session.call("textDocument/selectionRange", document(uri, positions=[inside]))


def test_a_thousand_quick_edits(serve, write_workspace):
    """The last text counts, and the hundredth edit costs no more than the first."""
    lines = "\n".join(f'op.execute("INSERT INTO t VALUES ({number})")' for number in range(3000))
    root = write_workspace({"a.py": py("aaaa00000001", None, lines)})
    session = serve(root)
    path = root / "versions/a.py"
    uri, text = opened(session, path)
    random.seed(7)
    times = []
    for number in range(1000):
        line = random.randrange(15, 3000)
        session.notify("textDocument/didChange", {"textDocument": {"uri": uri, "version": number + 2}, "contentChanges": [
            {"range": {"start": {"line": line, "character": 4}, "end": {"line": line, "character": 4}}, "text": f"op.f('e{number}'); "}]})
        rows = text.split("\n")
        rows[line] = rows[line][:4] + f"op.f('e{number}'); " + rows[line][4:]
        text = "\n".join(rows)
        if number % 100 == 0:
            started = time.perf_counter()
            session.call("textDocument/hover", document(uri, {"line": 0, "character": 0}))
            times.append(time.perf_counter() - started)
    ranges = session.call("textDocument/documentSymbol", document(uri))
    upgrade = next(symbol for symbol in ranges if symbol["name"] == "upgrade") if ranges[0]["name"] != "aaaa00000001" else ranges[0]
    assert upgrade["location"]["range"]["start"]["line"] <= text.count("\n")
    preview = session.call("migration/preview", {"revision": "aaaa00000001", "direction": "upgrade"})
    inserted = [statement for statement in preview["statements"] if "INSERT INTO t" in statement["sql"]]
    assert [statement["sql"] for statement in inserted] == [f"INSERT INTO t VALUES ({number})" for number in range(3000)]
    rows = text.split("\n")
    for statement in random.sample(inserted, 50):
        start = statement["range"]["start"]
        assert rows[start["line"]][start["character"]:].startswith("op.execute")
    assert session.call("textDocument/diagnostic", document(uri))["items"] == []
    assert max(times[5:]) < 10 * max(times[:5]), f"seconds for a hover between edits: {times}"


def test_evaluations_are_told_and_taken_back(chain):
    session, root = chain
    path = root / "versions/b.py"
    uri, text = opened(session, path)
    broken = text.replace('"customers", sa.Column', '"customers", nullable=True, sa_Column')
    session.notify("textDocument/didChange", {"textDocument": {"uri": uri, "version": 2}, "contentChanges": [{"text": text.replace("sa.Text()", "os.environ['T']").replace("import sqlalchemy", "import os\nimport sqlalchemy")}]})
    found = session.wait_for_notification("textDocument/publishDiagnostics", lambda params: params["uri"] == uri and params["diagnostics"])
    assert found["version"] == 2
    diagnostic = found["diagnostics"][0]
    assert diagnostic["codeDescription"]["href"] == f"retort-docs:/diagnostics.md#{diagnostic['code']}"
    page = session.call("workspace/textDocumentContent", {"uri": diagnostic["codeDescription"]["href"]})["text"]
    assert f"\n## {diagnostic['code']}\n" in page
    after = len(session.received)
    session.notify("textDocument/didChange", {"textDocument": {"uri": uri, "version": 3}, "contentChanges": [{"text": broken}]})
    found = session.wait_for_notification("textDocument/publishDiagnostics", lambda params: params["uri"] == uri and params.get("version") == 3, after=after)
    assert {diagnostic["code"] for diagnostic in found["diagnostics"]} <= {"syntax-error", "python-exception"} and found["diagnostics"]
    after = len(session.received)
    session.notify("textDocument/didChange", {"textDocument": {"uri": uri, "version": 4}, "contentChanges": [{"text": text}]})
    found = session.wait_for_notification("textDocument/publishDiagnostics", lambda params: params["uri"] == uri and params.get("version") == 4, after=after)
    assert found["diagnostics"] == []


def test_an_endless_loop_while_typing(chain):
    session, root = chain
    path = root / "versions/b.py"
    uri, text = opened(session, path, (root / "versions/b.py").read_text().replace("def upgrade():\n", "def upgrade():\n    while True: pass\n"))
    time.sleep(0.4)
    started = time.monotonic()
    assert session.call("textDocument/hover", document(uri, place(text, "'aaaa00000001'", 3)))
    assert time.monotonic() - started < 2
    found = session.wait_for_notification("textDocument/publishDiagnostics", lambda params: params["uri"] == uri and params["diagnostics"])
    assert found["diagnostics"][0]["code"] == "evaluation-limit"


def test_duplicates_name_each_other(serve, write_workspace):
    root = write_workspace({"a.py": py("aaaa00000001"), "b.py": py("aaaa00000001", message="twice")})
    session = serve(root, capabilities=EVERYTHING)
    found = session.wait_for_notification("textDocument/publishDiagnostics", lambda params: params["uri"].endswith("a.py"))
    related = found["diagnostics"][0]["relatedInformation"]
    assert related[0]["location"]["uri"].endswith("b.py")


def test_pulled_diagnostics(serve, write_workspace):
    root = write_workspace({"a.py": py("aaaa00000001"), "b.py": py("bbbb00000002", "gone")})
    capabilities = json.loads(json.dumps(EVERYTHING))
    capabilities["textDocument"]["diagnostic"] = {}
    session = serve(root, capabilities=capabilities)
    uri, text = opened(session, root / "versions/b.py")
    report = session.call("textDocument/diagnostic", document(uri))
    assert report["kind"] == "full" and {item["code"] for item in report["items"]} >= {"missing-down-revision"}
    again = session.call("textDocument/diagnostic", document(uri, previousResultId=report["resultId"]))
    assert again == {"kind": "unchanged", "resultId": report["resultId"]}
    everything = session.call("workspace/diagnostic", {"previousResultIds": []})["items"]
    assert {item["uri"] for item in everything} >= {uri}
    known = [{"uri": item["uri"], "value": item["resultId"]} for item in everything]
    assert {item["kind"] for item in session.call("workspace/diagnostic", {"previousResultIds": known})["items"]} == {"unchanged"}
    after = len(session.received)
    session.notify("textDocument/didChange", {"textDocument": {"uri": uri, "version": 2}, "contentChanges": [{"text": text.replace("'gone'", "'aaaa00000001'")}]})
    session.wait_for(lambda message: message.get("method") == "workspace/diagnostic/refresh", after=after)
    assert session.call("textDocument/diagnostic", document(uri))["items"] == []
    gone = session.call("workspace/diagnostic", {"previousResultIds": known})["items"]
    assert next(item for item in gone if item["uri"] == uri)["items"] == []


def test_rename_across_files(chain):
    session, root = chain
    a, b = root / "versions/a.py", root / "versions/b.py"
    (root / "versions/a.py").rename(root / "versions/aaaa00000001_customers.py")
    uri, text = (root / "versions/aaaa00000001_customers.py").as_uri(), (root / "versions/aaaa00000001_customers.py").read_text()
    position = place(text, "'aaaa00000001'", 3)
    assert session.call("textDocument/prepareRename", document(uri, position))["placeholder"] == "aaaa00000001"
    edit = session.call("textDocument/rename", document(uri, position, newName="cafe00000001"))
    changes = edit["documentChanges"]
    assert {change["textDocument"]["uri"] for change in changes if "edits" in change} == {uri, b.as_uri()}
    assert changes[-1] == {"kind": "rename", "oldUri": uri, "newUri": uri.replace("aaaa00000001", "cafe00000001")}
    assert "already" in session.error("textDocument/rename", document(uri, position, newName="bbbb00000002")).message
    session.call("migration/upgrade", {"target": "aaaa00000001"})
    assert "is applied" in session.error("textDocument/rename", document(uri, position, newName="cafe00000001")).message
    assert "is applied" in session.error("textDocument/prepareRename", document(uri, position)).message


def test_the_database_is_looked_into_when_it_has_changed(chain):
    session, root = chain
    uri, text = opened(session, root / "versions/a.py")
    position = place(text, "'aaaa00000001'", 3)
    assert session.call("textDocument/prepareRename", document(uri, position))["placeholder"] == "aaaa00000001"
    assert "Pending" in session.call("textDocument/hover", document(uri, position))["contents"]["value"]
    subprocess.run([os.environ["RETORT"], "upgrade", "head"], cwd=root, check=True, capture_output=True)
    assert "Applied" in session.call("textDocument/hover", document(uri, position))["contents"]["value"]
    titles = [lens["command"]["title"] for lens in session.call("textDocument/codeLens", document(uri))]
    assert "Upgrade to here" not in titles
    assert "is applied" in session.error("textDocument/rename", document(uri, position, newName="cafe00000001")).message


def test_the_first_request_may_be_a_rename(serve, write_workspace):
    root = write_workspace({"a.py": py("aaaa00000001")})
    subprocess.run([os.environ["RETORT"], "upgrade", "head"], cwd=root, check=True, capture_output=True)
    session = serve(root, capabilities=EVERYTHING)
    uri, text = (root / "versions/a.py").as_uri(), (root / "versions/a.py").read_text()
    assert "is applied" in session.error("textDocument/rename", document(uri, place(text, "'aaaa00000001'", 3), newName="cafe00000001")).message


def test_an_opened_document_gets_its_diagnostics_again(serve, write_workspace):
    root = write_workspace({"a.py": py("aaaa00000001"), "b.py": py("bbbb00000002", "gone00000003")})
    session = serve(root, capabilities={})
    uri = (root / "versions/b.py").as_uri()
    session.notify("workspace/didChangeWatchedFiles", {"changes": []})
    session.wait_for_notification("textDocument/publishDiagnostics", lambda params: params["uri"] == uri and params["diagnostics"])
    after = len(session.received)
    opened(session, root / "versions/b.py")
    session.wait_for_notification("textDocument/publishDiagnostics", lambda params: params["uri"] == uri and params["diagnostics"] and params["version"] == 1, after=after)


def test_diagnostics_have_the_version_they_are_of(serve, write_workspace):
    text = py("aaaa00000001", None, "\n".join(f'op.execute("INSERT INTO t VALUES ({number})")' for number in range(2000)))
    root = write_workspace({"a.py": text})
    session = serve(root, initialize=False)
    session.initialize({"textDocument": {"publishDiagnostics": {"versionSupport": True}}}, initializationOptions={"retort": {"diagnostics": {"debounce": 0}}})
    uri, _ = opened(session, root / "versions/a.py")
    broken, pause = {}, random.Random(1)
    for version in range(2, 80):
        broken[version] = version % 2 == 0
        new = text + ("x = (\n" if broken[version] else f"# {version}\n")
        session.notify("textDocument/didChange", {"textDocument": {"uri": uri, "version": version}, "contentChanges": [{"text": new}]})
        time.sleep(pause.random() * 0.05)
    # The same diagnostics are not published once more for a later version, so the last edit has others than any before.
    broken[80] = True
    last = {"text": text + "# the last\nx = (\n"}
    session.notify("textDocument/didChange", {"textDocument": {"uri": uri, "version": 80}, "contentChanges": [last]})
    session.wait_for_notification("textDocument/publishDiagnostics", lambda params: params["uri"] == uri and params.get("version") == 80)
    for message in session.received:
        params = message.get("params", {})
        if message.get("method") == "textDocument/publishDiagnostics" and params["uri"] == uri and params.get("version") in broken:
            codes = [diagnostic["code"] for diagnostic in params["diagnostics"]]
            assert ("syntax-error" in codes) == broken[params["version"]]


def test_what_a_text_tells_does_not_wait_for_a_rest(serve, write_workspace):
    text = py("aaaa00000001")
    root = write_workspace({"a.py": text})
    session = serve(root, initialize=False)
    session.initialize({"textDocument": {"publishDiagnostics": {"versionSupport": True}}}, initializationOptions={"retort": {"diagnostics": {"debounce": 5000}}})
    uri, _ = opened(session, root / "versions/a.py")
    for version in range(2, 8):
        new = text + ("x = (\n" if version % 2 == 0 else "")
        session.notify("textDocument/didChange", {"textDocument": {"uri": uri, "version": version}, "contentChanges": [{"text": new}]})
        found = session.wait_for_notification("textDocument/publishDiagnostics", lambda params: params["uri"] == uri and params.get("version") == version, limit=4)
        assert bool(found["diagnostics"]) == (version % 2 == 0)


def test_fixes_have_the_line_ends_of_the_file(serve, write_workspace):
    root = write_workspace({"a.py": py("aaaa00000001", None, 'op.create_table("t")').replace("\n", "\r\n")})
    session = serve(root, capabilities=EVERYTHING)
    uri = (root / "versions/a.py").as_uri()
    actions = session.call("textDocument/codeAction", document(uri, range={"start": {"line": 0, "character": 0}, "end": {"line": 0, "character": 0}}, context={"diagnostics": []}))
    texts = [edit["newText"] for action in actions if "edit" in action for change in action["edit"]["documentChanges"] for edit in change["edits"]]
    assert texts and all(text.count("\n") == text.count("\r\n") for text in texts)


@pytest.mark.parametrize("line, at", [("script_location = nowhere", "nowhere"), ("", "[alembic]")])
def test_problems_of_the_configuration_stand_where_they_are(serve, write_workspace, line, at):
    root = write_workspace({"a.py": py("aaaa00000001")})
    text = (root / "alembic.ini").read_text().replace("script_location = %(here)s", line)
    (root / "alembic.ini").write_text(text)
    session = serve(root, capabilities={})
    uri, _ = opened(session, root / "alembic.ini")
    found = session.wait_for_notification("textDocument/publishDiagnostics", lambda params: params["uri"] == uri and params["diagnostics"])["diagnostics"]
    start = place(text, at)
    assert [diagnostic["range"]["start"]["line"] for diagnostic in found] == [start["line"]]
    assert all(diagnostic["range"]["start"] != diagnostic["range"]["end"] for diagnostic in found)


def test_commands_that_write_revisions(chain):
    session, root = chain
    uri = (root / "versions/b.py").as_uri()
    actions = session.call("textDocument/codeAction", document(uri, range={"start": {"line": 0, "character": 0}, "end": {"line": 0, "character": 0}}, context={"diagnostics": []}))
    new = next(action for action in actions if action["title"] == "New revision after this one")["command"]
    created = session.call("workspace/executeCommand", {"command": new["command"], "arguments": new["arguments"]})
    shown = session.wait_for(lambda message: message.get("method") == "window/showDocument")["params"]
    assert shown["uri"] == created["uri"]
    assert [revision["downRevisions"] for revision in session.call("migration/heads")["revisions"]] == [["bbbb00000002"]]
    only = session.call("textDocument/codeAction", document(uri, range={"start": {"line": 0, "character": 0}, "end": {"line": 0, "character": 0}}, context={"diagnostics": [], "only": ["quickfix"]}))
    assert only == []
    with pytest.raises(RPCError, match="no command"):
        session.call("workspace/executeCommand", {"command": "retort.nothing"})


def test_a_missing_parent_comes_back_from_git(chain):
    session, root = chain
    git = ["git", "-C", str(root), "-c", "user.name=t", "-c", "user.email=t@example.com"]
    subprocess.run([*git, "init", "-q"], check=True)
    subprocess.run([*git, "add", "."], check=True)
    subprocess.run([*git, "commit", "-qm", "first"], check=True)
    text = (root / "versions/a.py").read_text()
    subprocess.run([*git, "rm", "-q", "versions/a.py"], check=True)
    subprocess.run([*git, "commit", "-qm", "second"], check=True)
    session.notify("workspace/didChangeWatchedFiles", {"changes": []})
    b = root / "versions/b.py"
    position = place(b.read_text(), "'aaaa00000001'", 3)
    actions = session.call("textDocument/codeAction", document(b.as_uri(), range={"start": position, "end": position}, context={"diagnostics": []}))
    restore = next(action["command"] for action in actions if "git" in action["title"])
    restored = session.call("workspace/executeCommand", {"command": restore["command"], "arguments": restore["arguments"]})
    assert restored["uri"] == (root / "versions/a.py").as_uri() and (root / "versions/a.py").read_text() == text
    assert "No commit" in session.error("migration/restoreRevision", {"revision": "beef00000000"}).message
    assert session.error("migration/restoreRevision", {"revision": "$(touch x)"}).data["kind"] == "target"


def test_settings_are_asked_for_and_asked_again(serve, write_workspace):
    root = write_workspace({"a.py": py("aaaa00000001")})
    session = serve(root, initialize=False)
    settings = {"value": {"codeLens": {"enabled": False}, "hover": {"dialects": ["sqlite"]}, "diagnostics": {"debounce": "soon"}}}
    take, answers = session._take, []

    def answer(message):
        if message.get("method") == "workspace/configuration":
            answers.append(message["params"]["items"])
            session.send({"jsonrpc": "2.0", "id": message["id"], "result": [settings["value"] for _ in message["params"]["items"]]})
            with session.arrived:
                session.received.append(message)
                session.arrived.notify_all()
        else:
            take(message)
    session._take = answer
    session.initialize(EVERYTHING)
    told = session.wait_for_notification("window/logMessage")
    assert "retort.diagnostics.debounce" in told["message"]
    uri = (root / "versions/a.py").as_uri()
    assert session.call("textDocument/codeLens", document(uri)) == []
    assert answers[0][1]["scopeUri"] == root.as_uri()
    settings["value"] = {"codeLens": {"enabled": True}}
    after = len(session.received)
    session.notify("workspace/didChangeConfiguration", {"settings": None})
    session.wait_for(lambda message: message.get("method") == "workspace/codeLens/refresh", after=after)
    assert session.call("textDocument/codeLens", document(uri))


def test_settings_of_a_client_that_is_not_asked(serve, write_workspace):
    root = write_workspace({"a.py": py("aaaa00000001")})
    session = serve(root, initialize=False)
    session.initialize(initializationOptions={"retort": {"inlayHints": {"enabled": False}}})
    uri = (root / "versions/a.py").as_uri()
    everywhere = {"range": {"start": {"line": 0, "character": 0}, "end": {"line": 99, "character": 0}}}
    assert session.call("textDocument/inlayHint", document(uri) | everywhere) == []
    session.notify("workspace/didChangeConfiguration", {"settings": {"retort": {"inlayHints": {"enabled": True}}}})
    assert session.call("textDocument/inlayHint", document(uri) | everywhere)


def test_databases_are_left_alone_until_asked(serve, write_workspace, postgres):
    """By itself the server opens no connection to a database server; once a request has, what it saw is shown."""
    root = write_workspace({"a.py": py("aaaa00000001")}, url=postgres.url.replace("%", "%%"))
    session = serve(root, capabilities=EVERYTHING)
    uri, _ = opened(session, root / "versions/a.py")
    time.sleep(0.5)
    everywhere = {"range": {"start": {"line": 0, "character": 0}, "end": {"line": 99, "character": 0}}}

    def marks():
        return " ".join(hint["label"] for hint in session.call("textDocument/inlayHint", document(uri) | everywhere))
    assert "pending" not in marks() and "head" in marks()
    session.call("migration/current", {})
    assert "pending" in marks()
    session.call("migration/upgrade", {})
    assert "current" in marks()


def test_several_folders(serve, write_workspace):
    first = write_workspace({"a.py": py("aaaa00000001")}, folder="first")
    second = write_workspace({"a.py": py("aaaa00000001", message="of the second")}, folder="second")
    session = serve(first, initialize=False)
    session.initialize(EVERYTHING, workspaceFolders=[{"uri": folder.as_uri(), "name": folder.name} for folder in (first, second)])
    uri = (second / "versions/a.py").as_uri()
    text = (second / "versions/a.py").read_text()
    hover = session.call("textDocument/hover", document(uri, place(text, "'aaaa00000001'", 3)))
    assert "of the second" in hover["contents"]["value"]
    lens = session.call("textDocument/codeLens", document(uri))[0]
    assert lens["command"]["arguments"][0]["workspace"] == second.as_uri()
    assert len(session.call("workspace/symbol", {"query": "aaaa"})) == 2


def test_folders_come_and_go(chain, write_workspace):
    session, root = chain
    other = write_workspace({"a.py": py("dddd00000004", "gone", message="of another")}, folder="another")
    folder = {"uri": other.as_uri(), "name": "another"}
    session.notify("workspace/didChangeWorkspaceFolders", {"event": {"added": [folder], "removed": []}})
    assert len(session.call("workspace/symbol", {"query": "dddd"})) == 1
    uri = (other / "versions/a.py").as_uri()
    session.wait_for_notification("textDocument/publishDiagnostics", lambda params: params["uri"] == uri and params["diagnostics"])
    session.notify("workspace/didChangeWorkspaceFolders", {"event": {"added": [], "removed": [folder]}})
    session.wait_for_notification("textDocument/publishDiagnostics", lambda params: params["uri"] == uri and not params["diagnostics"])
    assert session.call("workspace/symbol", {"query": "dddd"}) == []


def test_previews_are_shown_and_refreshed(chain):
    session, root = chain
    uri, text = opened(session, root / "versions/b.py")
    shown = session.call("workspace/executeCommand", {"command": "retort.previewUpgrade", "arguments": [{"revision": "bbbb00000002"}]})
    asked = session.wait_for(lambda message: message.get("method") == "window/showDocument")["params"]
    assert asked["uri"] == shown["uri"] and shown["uri"].startswith("retort-preview:/bbbb00000002.upgrade.sql?")
    assert session.call("workspace/textDocumentContent", {"uri": shown["uri"]})["text"] == shown["text"]
    pending = session.call("workspace/executeCommand", {"command": "retort.previewPending"})
    assert "CREATE TABLE customers" in pending["text"] and "ADD COLUMN name" in pending["text"]
    after = len(session.received)
    session.notify("textDocument/didChange", {"textDocument": {"uri": uri, "version": 2}, "contentChanges": [{"text": text.replace("sa.Text()", "open('x').read()")}]})
    session.notify("textDocument/didSave", {"textDocument": {"uri": uri}})
    refresh = session.wait_for(lambda message: message.get("method") == "workspace/textDocumentContent/refresh", after=after)
    assert refresh["params"]["uri"] == shown["uri"]
    changed = session.call("workspace/textDocumentContent", {"uri": shown["uri"]})["text"]
    assert "-- retort: b.py:" in changed
    failed = session.call("workspace/textDocumentContent", {"uri": "retort-preview:/x.sql?revision=nope"})["text"]
    assert failed.startswith("-- retort: ") and "nope" in failed
    assert session.error("workspace/textDocumentContent", {"uri": "http://example.com"}).code == -32602


def test_completion_while_the_text_is_broken(chain):
    session, root = chain
    uri, text = opened(session, root / "versions/c.py", py("cccc00000003", "bbbb00000002").replace("    pass", "    op.drop_column('customers', '", 1))
    items = session.call("textDocument/completion", document(uri, place(text, "op.drop_column('customers', '", 29)))["items"]
    assert [item["label"] for item in items] == ["id", "name"]
    items = session.call("textDocument/completion", document(uri, place(text, "down_revision = 'bbbb", 17)))["items"]
    assert [item["label"] for item in items] == ["bbbb00000002", "aaaa00000001"]
    assert items[0]["detail"] == "head · names"
    help = session.call("textDocument/signatureHelp", document(uri, place(text, "op.drop_column('customers', '", 29)))
    assert help["signatures"][0]["parameters"][help["activeParameter"]]["label"] == "column_name"


def test_a_client_that_can_not_be_told_to_pull_again_is_pushed_to(serve, write_workspace):
    root = write_workspace({"a.py": py("aaaa00000001"), "b.py": py("bbbb00000002", "aaaa00000001"), "c.py": py("cccc00000003", "aaaa00000001")})
    session = serve(root, initialize=False)
    assert "diagnosticProvider" not in session.initialize({"textDocument": {"diagnostic": {}}})["capabilities"]
    b, _ = opened(session, root / "versions/b.py")
    c, text = opened(session, root / "versions/c.py")
    session.wait_for_notification("textDocument/publishDiagnostics", lambda params: params["uri"] == b and params["diagnostics"])
    after = len(session.received)
    session.notify("textDocument/didChange", {"textDocument": {"uri": c, "version": 2}, "contentChanges": [{"text": text.replace("'aaaa00000001'", "'bbbb00000002'")}]})
    session.wait_for_notification("textDocument/publishDiagnostics", lambda params: params["uri"] == b and not params["diagnostics"], after=after)


def test_typing_goes_on_while_a_person_is_asked(chain):
    session, root = chain
    session.call("migration/upgrade", {})
    take, asked = session._take, []

    def hold(message):
        if message.get("method") == "window/showMessageRequest":
            asked.append(message)
            with session.arrived:
                session.received.append(message)
                session.arrived.notify_all()
        else:
            take(message)
    session._take = hold
    run = session.start("workspace/executeCommand", {"command": "retort.downgradeBefore", "arguments": [{"revision": "bbbb00000002"}]})
    session.wait_for(lambda message: message.get("method") == "window/showMessageRequest")
    assert "name" in asked[0]["params"]["message"]
    uri, text = opened(session, root / "versions/b.py")
    session.notify("textDocument/didChange", {"textDocument": {"uri": uri, "version": 2}, "contentChanges": [{"text": "# " + text}]})
    assert session.call("textDocument/documentSymbol", document(uri), limit=5)
    session.send({"jsonrpc": "2.0", "id": asked[0]["id"], "result": {"title": "Run it"}})
    assert run.wait()["applied"] == ["bbbb00000002"]


def test_what_the_database_would_answer_is_replayed(serve, write_workspace):
    """A script that looks into an SQLite database finds what the earlier revisions make, while it is typed; their edits count."""
    body = "columns = [c['name'] for c in sa.inspect(op.get_bind()).get_columns('t')]\nfor name in columns:\n    op.execute(f'SELECT {name} FROM t')"
    root = write_workspace({"a.py": py("aaaa00000001", None, 'op.create_table("t", sa.Column("id", sa.Integer()), sa.Column("name", sa.Text()))'), "b.py": py("bbbb00000002", "aaaa00000001", body)})
    session = serve(root, capabilities=EVERYTHING)
    a, text = opened(session, root / "versions/a.py")
    b, _ = opened(session, root / "versions/b.py")
    everywhere = {"range": {"start": {"line": 0, "character": 0}, "end": {"line": 99, "character": 0}}}

    def count(wanted):
        for _ in range(400):
            labels = [hint["label"] for hint in session.call("textDocument/inlayHint", document(b) | everywhere)]
            if wanted in labels:
                return
            time.sleep(0.05)
        raise AssertionError(labels)
    count("2 statements")
    assert session.call("textDocument/diagnostic", document(b))["items"] == []
    session.notify("textDocument/didChange", {"textDocument": {"uri": a, "version": 2}, "contentChanges": [{"text": text.replace('sa.Column("name"', 'sa.Column("more", sa.Text()), sa.Column("name"')}]})
    count("3 statements")
