#!/usr/bin/env python3
"""A client of Retort, standard library only: client.py WORKSPACE METHOD [PARAMS]. The result goes to stdout, notifications to stderr."""
import json
import os
import pathlib
import subprocess
import sys


class Client:
    def __init__(self, workspace, retort="retort"):
        self.process = subprocess.Popen([retort, "serve", "--stdio"], stdin=subprocess.PIPE, stdout=subprocess.PIPE)
        self.last_id = 0
        self.call("initialize", {"processId": None, "rootUri": pathlib.Path(workspace).resolve().as_uri(), "capabilities": {}})
        self.send({"method": "initialized", "params": {}})

    def send(self, message):
        body = json.dumps({"jsonrpc": "2.0", **message}).encode()
        self.process.stdin.write(b"Content-Length: %d\r\n\r\n" % len(body) + body)
        self.process.stdin.flush()

    def receive(self):
        headers = dict(line.split(b":", 1) for line in iter(self.process.stdout.readline, b"\r\n"))
        return json.loads(self.process.stdout.read(int(headers[b"Content-Length"])))

    def call(self, method, params=None, notified=lambda message: None):
        self.last_id += 1
        self.send({"id": self.last_id, "method": method, "params": params})
        while (message := self.receive()).get("id") != self.last_id or "method" in message:
            notified(message)
        if "error" in message:
            raise RuntimeError(json.dumps(message["error"], indent=2))
        return message["result"]

    def close(self):
        self.call("shutdown")
        self.send({"method": "exit"})
        return self.process.wait(10)


if __name__ == "__main__":
    workspace, method, *params = sys.argv[1:]
    client = Client(workspace, os.environ.get("RETORT", "retort"))
    print(json.dumps(client.call(method, json.loads(params[0]) if params else {}, lambda message: print(json.dumps(message), file=sys.stderr)), indent=2))
    sys.exit(client.close())
