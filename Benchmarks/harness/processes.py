"""Runs programs and says what they cost: wall clock, CPU time of the program and its children, largest memory."""
import os
import signal
import statistics
import subprocess
import sys
import tempfile
import threading
import time
from dataclasses import dataclass, field

LIMIT = 900


class Failed(Exception):
    """A program did not do what it was run for."""


@dataclass
class Cost:
    """Seconds and MB."""
    wall: float
    cpu: float
    peak: float


@dataclass
class Costs:
    """What the runs of one side cost: `Cost` values, or plain numbers."""
    runs: list = field(default_factory=list)

    @property
    def middle(self):
        return statistics.median(self.runs)

    def median(self, measure):
        return statistics.median(getattr(run, measure) for run in self.runs)


def cost(command, cwd=None, env=None, limit=LIMIT, output=None):
    """Runs the command to its end. Its output goes to the file `output`, and to the error if it fails."""
    with tempfile.TemporaryFile() as kept, open(output or os.devnull, "wb") as written:
        began = time.monotonic()
        process = subprocess.Popen(
            list(map(str, command)), cwd=cwd, env=os.environ | (env or {}), stdin=subprocess.DEVNULL, stdout=written if output else kept, stderr=kept, start_new_session=True)
        timer = threading.Timer(limit, os.killpg, (process.pid, signal.SIGKILL))
        timer.start()
        _, status, usage = os.wait4(process.pid, 0)
        wall = time.monotonic() - began
        timer.cancel()
        process.returncode = os.waitstatus_to_exitcode(status)
        if process.returncode:
            kept.seek(0)
            raise Failed(f"{' '.join(map(str, command))} ended with {process.returncode} after {wall:.1f} s:\n{kept.read().decode(errors='replace')[-2000:]}")
    return Cost(wall, usage.ru_utime + usage.ru_stime, usage.ru_maxrss / 1024)


def in_turn(rounds, **sides):
    """Calls each side in turn, `rounds` times over; a side may be (function, most rounds). Returns the costs by name."""
    costs = {name: Costs() for name in sides}
    for round in range(rounds):
        for name, side in sides.items():
            function, most = side if isinstance(side, tuple) else (side, rounds)
            if round < most:
                costs[name].runs.append(function())
    return costs


def percentile(values, share):
    ordered = sorted(values)
    return ordered[min(len(ordered) - 1, int(len(ordered) * share))]


def say(text):
    print(text, file=sys.stderr, flush=True)
