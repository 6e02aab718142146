"""Loading 10,000 revisions in the server, and printing their SQL."""
import json
import subprocess

from harness import workspaces
from harness.peers import python
from harness.processes import Cost, cost, in_turn
from harness.rows import at_least, under
from harness.session import Session

WARM = """
import json, resource, time
from alembic.config import Config
from alembic.script import ScriptDirectory
import sqlalchemy.dialects.postgresql
began, cpu = time.monotonic(), time.process_time()
ScriptDirectory.from_config(Config("alembic.ini")).get_heads()
print(json.dumps([time.monotonic() - began, time.process_time() - cpu, resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024]))
"""


def measure(bench):
    count = 1000 if bench.quick else 10_000
    folder = workspaces.folder(count)
    session = Session(folder)
    session.request("migration/heads", {}, "heads")
    session.end()

    def warm():
        return Cost(*json.loads(subprocess.check_output([python(), "-c", WARM], cwd=folder, timeout=300)))

    sides = in_turn(bench.rounds(7), retort=lambda: session.play(bench.servers["retort"], folder).usage, alembic=(warm, bench.rounds(3)))
    work = f"load {count:,} revisions in the server"
    yield at_least(40, work, "ScriptDirectory, warm process", "CPU", "ms", sides["retort"].median("cpu") * 1000, sides["alembic"].median("cpu") * 1000,
                   "Retort's figure is the whole process, start to exit")
    yield under(120, work, "peak", "MB", sides["retort"].median("peak"))

    arguments = ["-x", "url=postgresql://", "upgrade", "head", "--sql"]
    sides = in_turn(bench.rounds(5), retort=lambda: cost([bench.retort, *arguments], folder),
                    alembic=(lambda: cost([python("alembic"), *arguments], folder), bench.rounds(2)))
    yield at_least(60, f"upgrade head --sql, {count:,} revisions", "alembic", "CPU", "ms",
                   sides["retort"].median("cpu") * 1000, sides["alembic"].median("cpu") * 1000)
