"""From starting a server to its first answers."""
from harness import workspaces
from harness.peers import python
from harness.processes import in_turn
from harness.rows import at_least
from harness.session import Session


def measure(bench):
    def start(command):
        session = Session()
        session.end()
        return lambda: session.play(command).times["initialize"][0] * 1000

    sides = in_turn(bench.rounds(31), **{name: start(command) for name, command in bench.servers.items()})
    medians = {name: costs.middle for name, costs in sides.items()}
    fastest = min(("ruff", "squawk"), key=medians.get)
    yield at_least(1, "server start to initialize answered", f"{fastest} server", "wall", "ms", medians["retort"], medians[fastest],
                   ", ".join(f"{name} {value:.1f} ms" for name, value in medians.items()))

    count = 1000
    revision, _ = workspaces.usual_revision(count)
    folder = workspaces.folder(count)

    def first_preview(command):
        session = Session(folder)
        session.request("migration/preview", {"revision": revision.id, "direction": "upgrade", "dialect": "postgresql"}, "preview")
        session.end()

        def play():
            played = session.play(command, folder)
            return (played.begun["preview"][0] - played.begun["initialize"][0]) / 1e6 + played.times["preview"][0] * 1000
        return play

    sides = in_turn(bench.rounds(15), retort=first_preview(bench.servers["retort"]),
                    pygls=(first_preview([python(), workspaces.HERE / "peers/language_server.py"]), bench.rounds(5)))
    yield at_least(40, "start to the first preview answered, 1,000 revisions", "pygls + Alembic", "wall", "ms", sides["retort"].middle, sides["pygls"].middle)
