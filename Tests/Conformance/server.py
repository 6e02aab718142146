"""A client of `retort serve --stdio` with a time limit on every answer."""
import json
import os
import re
import select
import subprocess
import time


class Gone(Exception):
    """No answer in time, or the server went away."""


class Server:
    def __init__(self, retort, folder):
        self.last_id, self.buffer = 0, b""
        self.process = subprocess.Popen([retort, "serve", "--stdio"], stdin=subprocess.PIPE, stdout=subprocess.PIPE, stderr=subprocess.DEVNULL, cwd=folder)
        self.call("initialize", {"processId": os.getpid(), "rootUri": "file://" + folder, "capabilities": {}})
        self.send({"jsonrpc": "2.0", "method": "initialized", "params": {}})

    def send(self, message):
        body = json.dumps(message).encode()
        try:
            self.process.stdin.write(b"Content-Length: %d\r\n\r\n" % len(body) + body)
            self.process.stdin.flush()
        except OSError:
            raise Gone()

    def fill(self, deadline):
        left = deadline - time.monotonic()
        if left <= 0 or not select.select([self.process.stdout], [], [], left)[0]:
            raise Gone()
        data = os.read(self.process.stdout.fileno(), 1 << 20)
        if not data:
            raise Gone()
        self.buffer += data

    def receive(self, deadline):
        while b"\r\n\r\n" not in self.buffer:
            self.fill(deadline)
        head, rest = self.buffer.split(b"\r\n\r\n", 1)
        size = int(re.search(rb"(?i)content-length:\s*(\d+)", head).group(1))
        while len(self.buffer) < len(head) + 4 + size:
            self.fill(deadline)
        body, self.buffer = self.buffer[len(head) + 4:len(head) + 4 + size], self.buffer[len(head) + 4 + size:]
        return json.loads(body)

    def call(self, method, params=None, limit=20):
        """The response, whichever it is."""
        self.last_id += 1
        self.send({"jsonrpc": "2.0", "id": self.last_id, "method": method, "params": params})
        deadline = time.monotonic() + limit
        while True:
            message = self.receive(deadline)
            if message.get("id") == self.last_id and "method" not in message:
                return message

    def kill(self):
        self.process.kill()
        self.process.wait()

    def stop(self):
        try:
            self.call("shutdown", None, 5)
            self.send({"jsonrpc": "2.0", "method": "exit"})
            self.process.wait(5)
        except (Gone, subprocess.TimeoutExpired):
            self.kill()
