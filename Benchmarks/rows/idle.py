"""A server that is asked nothing, on 1,000 revisions: memory, and whether it wakes."""
import json
import subprocess
import time
from pathlib import Path

from harness import workspaces
from harness.rows import under


def measure(bench):
    folder, seconds = workspaces.folder(1000), 3 if bench.quick else 15
    server = subprocess.Popen(list(map(str, bench.servers["retort"])), cwd=folder, stdin=subprocess.PIPE, stdout=subprocess.PIPE)
    uri = folder.as_uri()
    for message in ({"id": 1, "method": "initialize", "params": {"processId": None, "rootUri": uri, "capabilities": {}}}, {"method": "initialized", "params": {}},
                    {"id": 2, "method": "migration/heads", "params": {}}):
        body = json.dumps({"jsonrpc": "2.0"} | message).encode()
        server.stdin.write(b"Content-Length: %d\r\n\r\n%s" % (len(body), body))
    server.stdin.flush()
    answered = b""
    while b'"id":2' not in answered:
        answered += server.stdout.read1()
    time.sleep(2)
    process = Path(f"/proc/{server.pid}")
    before = wakes(process)
    time.sleep(seconds)
    woken = sum(count - before.get(thread, 0) for thread, count in wakes(process).items())
    memory = next(int(line.split()[1]) for line in (process / "status").read_text().splitlines() if line.startswith("VmRSS")) / 1024
    server.stdin.close()
    server.wait()
    yield under(0.01, "idle server, wake-ups", "a second", "", woken / seconds, f"{woken} in {seconds} s")
    yield under(40, "idle server, 1,000 revisions", "RSS", "MB", memory)


def wakes(process):
    """How often each thread was put on a core, as the kernel counts."""
    return {thread.name: sum(int(line.split()[1]) for line in (thread / "status").read_text().splitlines() if "ctxt_switches" in line)
            for thread in (process / "task").iterdir()}
