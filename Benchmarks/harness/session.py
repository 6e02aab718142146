"""Sessions with a language server, played and timed by the C client (programs/client.c)."""
import json
import subprocess
import tempfile
from collections import defaultdict
from dataclasses import dataclass, field

from harness.peers import program
from harness.processes import Cost, Failed


@dataclass
class Played:
    """What a session took: seconds by name; when each wait began (monotonic nanoseconds); what the server cost as a whole."""
    times: dict = field(default_factory=lambda: defaultdict(list))
    begun: dict = field(default_factory=lambda: defaultdict(list))
    usage: Cost | None = None


class Session:
    """A list of steps."""

    def __init__(self, workspace=None, initialize=True, **options):
        self.steps, self.last = bytearray(), 0
        if initialize:
            folder = workspace.as_uri() if workspace else None
            self.request("initialize", {
                "processId": None, "rootUri": folder, "capabilities": {}, "workspaceFolders": [{"uri": folder, "name": "bench"}] if folder else None} | options, "initialize")
            self.notify("initialized", {})

    def write(self, message):
        self.raw(json.dumps(message, separators=(",", ":")).encode())

    def raw(self, body):
        self.steps += b"send %d\n%s\n" % (len(body), body)

    def notify(self, method, params):
        self.write({"jsonrpc": "2.0", "method": method, "params": params})

    def mark(self):
        self.steps += b"mark\n"

    def send(self, method, params=None):
        """Sends a request and returns its id."""
        self.last += 1
        self.write({"jsonrpc": "2.0", "id": self.last, "method": method, "params": params})
        return self.last

    def answered(self, name, id, kind="reply"):
        self.steps += f"{kind} {name} {id}\n".encode()

    def request(self, method, params=None, name="other"):
        self.answered(name, self.send(method, params))

    def timed(self, method, params=None, name="answer"):
        self.mark()
        self.request(method, params, name)

    def diagnostics(self, name, version):
        self.steps += f"diagnostics {name} {version}\n".encode()

    def sleep(self, seconds):
        self.steps += f"sleep {int(seconds * 1000)}\n".encode()

    def open(self, uri, language, text):
        self.notify("textDocument/didOpen", {"textDocument": {"uri": uri, "languageId": language, "version": 1, "text": text}})

    def change(self, uri, version, changes):
        self.notify("textDocument/didChange", {"textDocument": {"uri": uri, "version": version}, "contentChanges": changes})

    def end(self):
        self.request("shutdown")
        self.notify("exit", None)

    def play(self, command, cwd=None, limit=120):
        with tempfile.NamedTemporaryFile() as file:
            file.write(self.steps)
            file.flush()
            try:
                run = subprocess.run([program("client"), file.name, *map(str, command)], cwd=cwd, stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True, timeout=limit)
            except subprocess.TimeoutExpired as expired:
                raise Failed(f"{' '.join(map(str, command))}: the session was not over after {limit} s, at {(expired.stdout or b'')[-200:]}") from None
        if run.returncode:
            raise Failed(f"{' '.join(map(str, command))}: {run.stderr[-3000:]}")
        played = Played()
        for line in run.stdout.splitlines():
            name, first, second = line.split()
            if name == "usage":
                played.usage = Cost(0, int(first) / 1e9, int(second) / 1024)
            else:
                played.begun[name].append(int(first))
                played.times[name].append(int(second) / 1e9)
        return played
