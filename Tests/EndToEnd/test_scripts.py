"""The scripts that the other tests lean on."""
import os
import socket
import subprocess
import sys
import time
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]


def limit(seconds, *command):
    return subprocess.run([ROOT / "scripts/limit", str(seconds), *command], capture_output=True, text=True, timeout=60)


def test_limit_passes_the_status_on():
    assert limit(20, "true").returncode == 0
    assert limit(20, sys.executable, "-c", "raise SystemExit(7)").returncode == 7


def test_limit_ends_the_whole_group(tmp_path):
    pid_file = tmp_path / "pid"
    ended = limit(1, "bash", "-c", f"sleep 300 & echo $! > {pid_file}; wait")
    assert ended.returncode == 124 and "ended" in ended.stderr
    grandchild = int(pid_file.read_text())
    for _ in range(100):
        if not running(grandchild):
            return
        time.sleep(0.05)
    raise AssertionError("the command's child still runs")


def running(pid):
    try:
        return Path(f"/proc/{pid}/stat").read_text().split()[2] != "Z" if os.path.isdir("/proc/self") else not os.kill(pid, 0)
    except (FileNotFoundError, ProcessLookupError):
        return False


def test_postgres_is_reachable_and_gone_afterwards():
    script = "import os, socket, urllib.parse as u; url = u.urlsplit(os.environ['RETORT_TEST_POSTGRES']); socket.create_connection((url.hostname, url.port), 5); print(url.port)"
    run = subprocess.run([ROOT / "scripts/postgres", sys.executable, "-c", script], capture_output=True, text=True, timeout=110)
    assert run.returncode == 0, run.stderr
    with socket.socket() as probe:
        assert probe.connect_ex(("127.0.0.1", int(run.stdout))) != 0
