"""Proof 1: the server killed at every statement boundary; the rerun ends where an undisturbed run does, and nothing happens twice."""
import os
import signal
import threading

import pytest

from conftest import QUICK, Session, chosen, count, run, upgrade
from proxy import Cut, Proxy

MODES = ["run", "revision"]


class Killed:
    """A server on whose connection the proxy watches, to be killed at one message."""

    def __init__(self, folder, database, number=None, moment=None, **params):
        self.number, self.moment, self.fired, self.label, self.holding = number, moment, threading.Event(), None, False
        self.proxy = Proxy(database.port, before=self.before, after=self.after)
        self.session = Session(folder)
        try:
            self.session.initialize()
            pending = self.session.start("migration/upgrade", {"databaseURL": database.through(self.proxy.port)} | params)
            assert pending.answered.wait(90), "the run did not end"
            self.response = pending.response
        finally:
            self.session.end()
            self.proxy.close()

    def kill(self):
        self.fired.set()
        os.killpg(self.session.process.pid, signal.SIGKILL)
        self.session.process.wait()
        raise Cut

    def before(self, message):
        if self.fired.is_set():
            raise Cut
        if message.sender == "client" and message.number == self.number:
            self.label = message.sql
            self.holding = self.moment == "after"
            if self.moment == "before":
                self.kill()
        if message.sender == "server" and self.holding:
            if message.kind == b"Z":
                self.kill()
            return True
        return False

    def after(self, message):
        if message.sender == "client" and message.number == self.number and self.moment == "during":
            self.kill()


def boundary(sql, moment):
    """The boundary's name in the counts."""
    if "alembic_version" in sql and "retort" not in sql and sql.startswith(("INSERT", "UPDATE", "DELETE")):
        return "version row"
    return sql.split(" ", 1)[0] if sql.startswith(("COMMIT", "BEGIN")) else "statement"


@pytest.mark.parametrize("mode", MODES)
def test_postgres(postgres, workspace, undisturbed, mode):
    folder = workspace("postgresql")
    expected = undisturbed(postgres, folder, transactionMode=mode)
    probe = Killed(folder, postgres(), transactionMode=mode)
    numbers = [message.number for message in probe.proxy.messages if message.sender == "client" and message.kind == b"Q"]
    assert len(numbers) > 40
    wrong = []
    for number in chosen(numbers, 2):
        for moment in ("before", "after") if QUICK else ("before", "during", "after"):
            database = postgres()
            killed = Killed(folder, database, number, moment, transactionMode=mode)
            orphans = database.orphans()
            result = upgrade(folder, database.url, transactionMode=mode)
            good = killed.response is None and not orphans and isinstance(result, dict) and database.dump() == expected
            count(f"kill -9, postgresql, {mode}: {moment} {boundary(killed.label or '', moment)}", good)
            if not good:
                wrong.append((number, moment, killed.label, killed.response, orphans, getattr(result, "data", result)))
            database.drop()
    assert not wrong, wrong[:3]


@pytest.mark.parametrize("mode", MODES)
@pytest.mark.parametrize("journal", ["delete", "wal"])
def test_sqlite(sqlite, workspace, undisturbed, shim, tmp_path, mode, journal):
    folder = workspace("sqlite")

    def prepared():
        database = sqlite()
        if journal == "wal":
            database.query("PRAGMA journal_mode = wal")
        return database
    expected = undisturbed(prepared, folder, transactionMode=mode)
    database = prepared()
    counted = tmp_path / "count"
    environment = {"LD_PRELOAD": shim, "FAULT_FILE": str(database.path)}
    run([os.environ["RETORT"], "upgrade", "head", "--url", database.url, "--transaction-mode", mode],
        cwd=folder, env=os.environ | environment | {"FAULT_COUNT": str(counted)})
    assert database.dump() == expected
    total = int(counted.read_text())
    assert total > 40
    wrong = []
    for number in chosen(range(1, total + 1), 3):
        database = prepared()
        died = upgrade(folder, database.url, environment=environment | {"FAULT_FILE": str(database.path), "FAULT_AT": str(number)}, transactionMode=mode)
        result = upgrade(folder, database.url, transactionMode=mode)
        left = [path.name for path in database.path.parent.glob(database.path.name + "-retort*")]
        good = died is None and isinstance(result, dict) and not left and database.dump() == expected
        count(f"kill -9, sqlite {journal}, {mode}: before each write", good)
        if not good:
            wrong.append((number, died, getattr(result, "data", result), left))
        database.drop()
    assert not wrong, wrong[:3]
