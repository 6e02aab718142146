"""Frames, good and broken. A broken frame is answered or ends the session with an error on stderr; never a trap or an endless wait."""
import json
import socket

import pytest

from session import LIMIT

INITIALIZE = {"jsonrpc": "2.0", "id": "first", "method": "initialize", "params": {"processId": None, "rootUri": None, "capabilities": {}}}


def frame(body, header=b"Content-Length: %d\r\n\r\n"):
    body = body if isinstance(body, bytes) else json.dumps(body).encode()
    return header % len(body) + body


def ended_with_a_message(session):
    status = session.process.wait(LIMIT)
    session.threads[1].join(LIMIT)
    assert 0 <= status < 128, f"ended by a signal: {status}"
    assert status != 0
    return "".join(session.errors) or json.dumps([message for message in session.received if message])


def response_without_id(session):
    return session.wait_for(lambda message: "error" in message and message.get("id") is None)["error"]


@pytest.mark.parametrize("header", [
    b"Content-Length: %d\r\n\r\n",
    b"content-length:%d\r\n\r\n",
    b"Content-Type: application/vscode-jsonrpc; charset=utf-8\r\nContent-Length: %d\r\n\r\n",
    b"Content-Length: %d\r\nContent-Type: application/vscode-jsonrpc; charset=utf8\r\n\r\n",
    b"X-Other: 1\r\nContent-Length:   %d  \r\n\r\n",
])
def test_headers(serve, shop, header):
    session = serve(shop, initialize=False)
    session.send_bytes(frame(INITIALIZE, header))
    assert session.wait_for(lambda message: message.get("id") == "first")["result"]


def test_byte_by_byte(serve, shop):
    session = serve(shop, initialize=False)
    for byte in frame(INITIALIZE):
        session.send_bytes(bytes([byte]))
    assert session.wait_for(lambda message: message.get("id") == "first")["result"]


def test_many_frames_in_one_write(session):
    session.send_bytes(b"".join(frame({"jsonrpc": "2.0", "id": f"n{n}", "method": "migration/heads"}) for n in range(200)))
    for n in range(200):
        session.wait_for(lambda message: message.get("id") == f"n{n}")


def test_newline_delimited(serve, shop):
    session = serve(shop, framing="lines")
    assert session.call("migration/heads")["revisions"]
    assert session.close() == 0


def test_newline_delimited_broken_line(serve, shop):
    session = serve(shop, framing="lines")
    session.send_bytes(b"{\"jsonrpc\": \n")
    assert response_without_id(session)["code"] == -32700
    session.send_bytes(b"\n\r\n")
    assert session.call("migration/heads")["revisions"]


@pytest.mark.parametrize("body", [b"{", b"", b"nonsense", b"{\"jsonrpc\": \"2.0\", \"id\": 1, }", b"[" * 100_000, b"{\"a\":" * 100_000, b"\"" + b"x" * 100_000],
                         ids=["open", "empty", "word", "comma", "deep-array", "deep-object", "open-string"])
def test_broken_json_is_answered(session, body):
    session.send_bytes(frame(body))
    assert response_without_id(session)["code"] == -32700
    assert session.call("migration/heads")["revisions"]


@pytest.mark.parametrize("body", [b"{\"jsonrpc\":\"2.0\",\"id\":1,\"method\":\"\xff\xfe\"}", b"\xc3\x28", b"{\"\xed\xa0\x80\":1}"])
def test_invalid_utf8_is_answered(session, body):
    session.send_bytes(frame(body))
    error = session.wait_for(lambda message: "error" in message)["error"]
    assert error["code"] in (-32700, -32600, -32601)
    assert session.call("migration/heads")["revisions"]


@pytest.mark.parametrize("message", [[], [INITIALIZE], 7, None, "text", {}, {"jsonrpc": "2.0"}, {"jsonrpc": "2.0", "id": {}, "method": "migration/heads"},
                                     {"jsonrpc": "2.0", "id": 1.5, "method": 7}])
def test_not_a_message_is_answered(session, message):
    session.send_bytes(frame(message))
    error = session.wait_for(lambda message: "error" in message)["error"]
    assert error["code"] in (-32600, -32700)
    assert session.call("migration/heads")["revisions"]


def test_answer_to_nothing_is_ignored(session):
    session.send_bytes(frame({"jsonrpc": "2.0", "id": 4711, "result": None}))
    assert session.call("migration/heads")["revisions"]


@pytest.mark.parametrize("header", [
    b"Content-Length: -5\r\n\r\n",
    b"Content-Length: many\r\n\r\n",
    b"Content-Length: 99999999999999999999999999\r\n\r\n",
    b"Content-Length: 9223372036854775807\r\n\r\n",
    b"Content-Length: 70000000\r\n\r\n",
    b"Content-Length:\r\n\r\n",
    b"\r\n\r\n",
    b"X-Other: 1\r\n\r\n",
    b"GET / HTTP/1.1\r\nHost: x\r\n\r\n",
    b"Content-Length: 5 6\r\n\r\n",
    b"A" * 9000,
    b"A: " + b"b" * 9000 + b"\r\n\r\n",
    b"\x00\x01\x02\xff\xfe" * 2000,
])
def test_absurd_headers_end_the_session(serve, shop, header):
    session = serve(shop, checked=False)
    session.send_bytes(header)
    assert ended_with_a_message(session)


@pytest.mark.parametrize("data", [b"Content-Le", b"Content-Length: 100\r\n", b"Content-Length: 100\r\n\r\n", b"Content-Length: 100\r\n\r\n{\"jsonrpc\""])
def test_truncated_frames_end_the_session(session, data):
    session.send_bytes(data)
    session.process.stdin.close()
    assert 0 < session.process.wait(LIMIT) < 128


def test_a_large_body_is_fine(session):
    text = "x" * (8 << 20)
    session.notify("textDocument/didOpen", {"textDocument": {"uri": "file:///elsewhere.txt", "languageId": "text", "version": 1, "text": text}})
    assert session.call("migration/heads")["revisions"]


def test_socket(serve, shop):
    with socket.create_server(("127.0.0.1", 0)) as listener:
        listener.settimeout(LIMIT)
        serve(shop, f"--socket={listener.getsockname()[1]}", initialize=False)
        connection, _ = listener.accept()
        with connection:
            speak(connection)


def test_pipe(serve, shop, tmp_path):
    path = str(tmp_path / "pipe")
    with socket.socket(socket.AF_UNIX) as listener:
        listener.bind(path)
        listener.listen()
        listener.settimeout(LIMIT)
        serve(shop, f"--pipe={path}", initialize=False)
        connection, _ = listener.accept()
        with connection:
            speak(connection)


def speak(connection):
    connection.settimeout(LIMIT)
    connection.sendall(frame(INITIALIZE))
    with connection.makefile("rb") as file:
        size = int(file.readline().split(b":")[1])
        assert file.readline() == b"\r\n"
        assert json.loads(file.read(size))["id"] == "first"
