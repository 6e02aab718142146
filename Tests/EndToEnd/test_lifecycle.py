"""initialize to exit, as LSP 3.18 has it."""
import subprocess
import sys


import pytest

from session import LIMIT, Session

READ_REQUESTS = ["migration/workspace", "migration/revisions", "migration/heads", "migration/branches", "migration/history"]


def test_initialize_and_exit(serve, shop):
    session = serve(shop, initialize=False)
    result = session.initialize()
    assert result["serverInfo"]["name"] == "retort"
    assert result["capabilities"]["positionEncoding"] == "utf-16"
    offered = result["capabilities"]["experimental"]["migration"]
    assert {"migration/preview", "migration/upgrade"} <= set(offered["methods"])
    assert session.call("shutdown") is None
    session.notify("exit")
    assert session.process.wait(LIMIT) == 0


def test_utf8_is_negotiated(serve, shop):
    session = serve(shop, initialize=False)
    result = session.initialize({"general": {"positionEncodings": ["utf-32", "utf-8", "utf-16"]}})
    assert result["capabilities"]["positionEncoding"] == "utf-8"


def test_exit_without_shutdown_is_1(session):
    session.notify("exit")
    assert session.process.wait(LIMIT) == 1


def test_end_of_input_ends_the_server(session):
    session.process.stdin.close()
    assert session.process.wait(LIMIT) == 1


def test_before_initialize(serve, shop):
    session = serve(shop, initialize=False)
    assert session.error("migration/heads").code == -32002
    assert session.error("shutdown").code == -32002
    session.notify("textDocument/didOpen", {"textDocument": {"uri": "file:///x.py", "languageId": "python", "version": 1, "text": ""}})
    session.initialize()
    assert session.call("migration/heads")["revisions"]


def test_exit_before_initialize(serve, shop):
    session = serve(shop, initialize=False)
    session.notify("exit")
    assert session.process.wait(LIMIT) == 1


def test_initialize_only_once(session):
    assert session.error("initialize", {"processId": None, "rootUri": None, "capabilities": {}}).code == -32600


def test_after_shutdown(session):
    session.call("shutdown")
    assert session.error("migration/heads").code == -32600
    session.notify("exit")
    assert session.process.wait(LIMIT) == 0


def test_unknown_methods(session):
    assert session.error("migration/nothing").code == -32601
    assert session.error("$/nothing").code == -32601
    session.notify("$/nothing", {"a": 1})
    session.notify("nothing/at/all")
    assert session.call("migration/heads")["revisions"]


@pytest.mark.parametrize("method", READ_REQUESTS)
@pytest.mark.parametrize("members", [{}, {"params": None}, {"params": []}, {"params": {}}], ids=["absent", "null", "array", "object"])
def test_params_may_be_empty_in_any_form(session, method, members):
    assert session.start(method, **members).wait() == session.call(method, {})


def test_ids_may_be_strings(session):
    session.send({"jsonrpc": "2.0", "id": "eins", "method": "migration/heads"})
    assert session.wait_for(lambda message: message.get("id") == "eins")["result"]["revisions"]


@pytest.mark.parametrize("params", [{"direction": "sideways"}, {"direction": 3}, {}, {"direction": "upgrade"}, 7, "text"])
def test_wrong_params_name_the_parameter(serve, shop, params):
    session = serve(shop, checked=False)
    error = session.error("migration/preview", params)
    assert error.code == -32602, error
    assert error.message


def test_server_ends_with_its_client(shop):
    client = subprocess.Popen([sys.executable, "-c", "import time; time.sleep(600)"])
    session = Session(shop)
    try:
        session.call("initialize", {"processId": client.pid, "rootUri": shop.as_uri(), "capabilities": {}})
        client.kill()
        client.wait()
        assert session.process.wait(LIMIT) is not None
    finally:
        client.kill()
        session.end()


def test_many_requests_are_answered_once_each(session):
    started = [session.start("migration/heads") for _ in range(300)]
    results = [pending.wait() for pending in started]
    assert all(result == results[0] for result in results)


def test_cancel_of_unknown_and_finished_requests(session):
    for id in range(1000):
        session.notify("$/cancelRequest", {"id": 100000 + id})
    finished = session.start("migration/heads")
    finished.wait()
    finished.cancel()
    assert session.call("migration/heads")["revisions"]


def test_trace_mirrors_the_traffic(serve, shop, tmp_path):
    trace = tmp_path / "trace"
    session = serve(shop, "--stdio", "--trace", str(trace))
    session.call("migration/heads")
    session.close()
    text = trace.read_text()
    assert "migration/heads" in text and "initialize" in text


def test_without_a_folder(serve, tmp_path):
    session = serve(tmp_path, initialize=False)
    session.call("initialize", {"processId": None, "rootUri": None, "capabilities": {}})
    session.notify("initialized", {})
    assert session.call("migration/heads") == {"revisions": []}, "the server's own folder, which is empty"
    assert session.close() == 0


def test_several_folders(serve, shop, write_workspace):
    from revisions import sql
    other = write_workspace({"a.sql": sql("aaaa1111", up="CREATE TABLE t (a INTEGER);")}, folder="other")
    session = serve(shop, initialize=False)
    folders = [{"uri": folder.as_uri(), "name": folder.name} for folder in (shop, other)]
    session.initialize(workspaceFolders=folders)
    assert [row["revision"] for row in session.call("migration/heads", {"workspace": other.as_uri()})["revisions"]] == ["aaaa1111"]
    assert [row["revision"] for row in session.call("migration/heads", {"workspace": shop.as_uri()})["revisions"]] == ["0b7e9d4c2f15"]
    assert session.call("migration/heads") == session.call("migration/heads", {"workspace": shop.as_uri()})
