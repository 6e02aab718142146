"""A session with `retort serve`: a client that keeps every message and holds each against the contract."""
import itertools
import json
import os
import signal
import subprocess
import threading
import time
from pathlib import Path

import contract

LIMIT = 30


class RPCError(Exception):
    """An error response."""

    def __init__(self, error):
        super().__init__(f"{error['code']}: {error['message']}")
        self.code, self.message, self.data = error["code"], error["message"], error.get("data")


class Gone(Exception):
    """The server closed its output while a message was awaited."""


class Pending:
    """A request that was sent."""

    def __init__(self, session, id, method):
        self.session, self.id, self.method = session, id, method
        self.answered, self.response = threading.Event(), None

    def wait(self, limit=LIMIT):
        """The result, or RPCError."""
        if not self.answered.wait(limit):
            raise TimeoutError(f"{self.method} was not answered in {limit} s")
        if self.response is None:
            raise Gone(self.method)
        if "error" in self.response:
            raise RPCError(self.response["error"])
        return self.response["result"]

    def cancel(self):
        self.session.notify("$/cancelRequest", {"id": self.id})


class Session:
    """One server process. Framing is `headers` or `lines`."""

    def __init__(self, folder, *arguments, framing="headers", environment=None, checked=True):
        self.folder, self.framing, self.checked = Path(folder), framing, checked
        self.ids, self.pending, self.lock = itertools.count(1), {}, threading.Lock()
        self.received, self.arrived, self.violations = [], threading.Condition(), []
        kept = {name: value for name, value in os.environ.items() if not name.startswith("PG") and name not in ("DATABASE_URL", "RETORT_DATABASE_URL")}
        self.process = subprocess.Popen(
            [os.environ["RETORT"], "serve", *(arguments or ("--stdio",))], cwd=self.folder, env=kept | (environment or {}),
            stdin=subprocess.PIPE, stdout=subprocess.PIPE, stderr=subprocess.PIPE, start_new_session=True)
        self.errors = []
        self.threads = [threading.Thread(target=target, daemon=True) for target in (self._read, self._drain)]
        for thread in self.threads:
            thread.start()

    # Sending

    def send_bytes(self, data):
        self.process.stdin.write(data)
        self.process.stdin.flush()

    def send(self, message):
        if self.checked:
            self.violations += contract.problems(message, None)
        body = json.dumps(message).encode()
        with self.lock:
            self.send_bytes(body + b"\n" if self.framing == "lines" else b"Content-Length: %d\r\n\r\n" % len(body) + body)

    def notify(self, method, params=None):
        self.send({"jsonrpc": "2.0", "method": method} | ({} if params is None else {"params": params}))

    def start(self, method, params=None, **members):
        """Sends a request and returns at once."""
        pending = Pending(self, next(self.ids), method)
        self.pending[pending.id] = pending
        self.send({"jsonrpc": "2.0", "id": pending.id, "method": method} | ({} if params is None else {"params": params}) | members)
        return pending

    def call(self, method, params=None, limit=LIMIT):
        return self.start(method, params).wait(limit)

    def error(self, method, params=None, limit=LIMIT):
        """The error that a request is expected to end in."""
        try:
            result = self.call(method, params, limit)
        except RPCError as error:
            return error
        raise AssertionError(f"{method} should have failed; it answered {json.dumps(result)[:500]}")

    # Receiving

    def _read(self):
        try:
            while (message := self._message()) is not None:
                self._take(message)
        except (OSError, ValueError) as error:
            self.violations.append(f"unreadable output: {error!r}")
        with self.arrived:
            self.received.append(None)
            self.arrived.notify_all()
        for pending in list(self.pending.values()):
            pending.answered.set()

    def _message(self):
        output = self.process.stdout
        if self.framing == "lines":
            line = output.readline()
            return json.loads(line) if line else None
        size = None
        while (line := output.readline()) not in (b"\r\n", b""):
            name, value = line.split(b":", 1)
            if name.lower() == b"content-length":
                size = int(value)
        return json.loads(output.read(size)) if line else None

    def _take(self, message):
        method = None
        if "id" in message and "method" not in message:
            pending = self.pending.get(message["id"]) if message["id"] is not None else None
            if pending:
                if pending.answered.is_set():
                    self.violations.append(f"{pending.method} was answered twice")
                method, pending.response = pending.method, message
        if self.checked:
            self.violations += contract.problems(message, method)
        with self.arrived:
            self.received.append(message)
            self.arrived.notify_all()
        if method:
            pending.answered.set()
        elif "id" in message and "method" in message:
            self._answer(message["id"])

    def _answer(self, id):
        """null to what the server asks, if it is still there."""
        try:
            self.send({"jsonrpc": "2.0", "id": id, "result": None})
        except (BrokenPipeError, ValueError):
            pass

    def _drain(self):
        for line in self.process.stderr:
            self.errors.append(line.decode(errors="replace"))

    def wait_for(self, matches, limit=LIMIT, after=0):
        """The first message received (from number `after` on) that matches."""
        deadline = time.monotonic() + limit
        with self.arrived:
            while True:
                for message in self.received[after:]:
                    if message is None:
                        raise Gone("the server closed its output; " + "".join(self.errors)[-2000:])
                    if matches(message):
                        return message
                if not self.arrived.wait(max(0, deadline - time.monotonic())) and time.monotonic() >= deadline:
                    raise TimeoutError(f"no such message in {limit} s")

    def wait_for_notification(self, method, matches=lambda params: True, limit=LIMIT, after=0):
        """The params of the first such notification."""
        return self.wait_for(lambda message: message.get("method") == method and matches(message["params"]), limit, after)["params"]

    def notifications(self, method):
        """The params of all such notifications so far."""
        return [message["params"] for message in list(self.received) if message and message.get("method") == method]

    def progress(self, token):
        """The values reported so far on a token."""
        return [params["value"] for params in self.notifications("$/progress") if params["token"] == token]

    # Lifecycle

    def initialize(self, capabilities=None, **params):
        uri = self.folder.as_uri()
        result = self.call("initialize", {"processId": os.getpid(), "rootUri": uri, "capabilities": capabilities or {}} | params)
        self.notify("initialized", {})
        return result

    def close(self):
        """Shuts down in order; the exit status."""
        self.call("shutdown")
        self.notify("exit")
        return self.process.wait(LIMIT)

    def end(self):
        """Ends the process whatever its state."""
        if self.process.poll() is None:
            try:
                os.killpg(self.process.pid, signal.SIGKILL)
            except ProcessLookupError:
                pass
        self.process.wait(LIMIT)
        for stream in (self.process.stdin,):
            try:
                stream.close()
            except OSError:
                pass
        for thread in self.threads:
            thread.join(LIMIT)
