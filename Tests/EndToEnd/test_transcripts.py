"""The sessions of protocol/transcripts: each scenario is played against the server, and what crosses the wire is what the file says.

`RETORT_RECORD=1` writes the files instead, and fails.
"""
import json
import os
import time

import pytest

from conftest import ROOT
from revisions import LONG, sql
from session import RPCError

FOLDER = ROOT / "protocol/transcripts"
HEAD = "0b7e9d4c2f15"


class Recording:
    """Keeps the requests, responses and run notifications of a session, with what differs between two runs evened out."""

    def __init__(self, session, database):
        self.session, self.url, self.rows = session, database.url, []
        self.places = [(session.folder.as_uri(), "file:///home/you/shop"), (str(session.folder), "/home/you/shop"),
                       (database.url.removeprefix("sqlite:///"), "/home/you/shop.db")]
        self.seen = 0

    def start(self, method, params):
        self.take()
        pending = self.session.start(method, params)
        self.sent({"jsonrpc": "2.0", "id": pending.id, "method": method, "params": params})
        return pending

    def notify(self, method, params):
        self.take()
        self.session.notify(method, params)
        self.sent({"jsonrpc": "2.0", "method": method, "params": params})

    def sent(self, message):
        """Called with what was taken before it was sent, so that an answer never comes before its question."""
        self.rows.append({"from": "client", "message": self.even(message)})

    def call(self, method, params):
        return self.finish(self.start(method, params))

    def finish(self, pending):
        try:
            return pending.wait()
        except RPCError as error:
            return error
        finally:
            self.take()

    def take(self):
        received = list(self.session.received)
        for message in received[self.seen:]:
            if message and (message.get("method") in (None, "$/progress", "migration/didChangeDatabase")):
                self.rows.append({"from": "server", "message": self.even(message)})
        self.seen = len(received)

    def even(self, message):
        text = json.dumps(message)
        for place, name in self.places:
            text = text.replace(place, name)
        return evened(json.loads(text))


def evened(value):
    if isinstance(value, dict):
        return {key: 12 if key == "durationMs" else evened(item) for key, item in value.items()}
    return [evened(item) for item in value] if isinstance(value, list) else value


def reading(recording, shop):
    recording.call("migration/workspace", {})
    recording.call("migration/history", {"range": "d7f2:f39"})
    recording.call("migration/show", {"revision": "billing@base"})
    recording.call("migration/show", {"revision": "nowhere"})


def previewing(recording, shop):
    recording.call("migration/preview", {"revision": "c60e", "direction": "upgrade", "dialect": "postgresql"})
    recording.call("migration/preview", {"target": "+1", "from": "d7f2", "direction": "upgrade", "dialect": "sqlite"})


def upgrading(recording, shop):
    recording.call("migration/current", {"databaseURL": recording.url})
    recording.call("migration/upgrade", {"target": "5d2b", "databaseURL": recording.url, "workDoneToken": "run-1"})
    recording.call("migration/upgrade", {"target": "5d2b", "databaseURL": recording.url})


def confirming(recording, shop):
    recording.session.call("migration/upgrade", {"target": "1f0c", "databaseURL": recording.url})
    recording.seen = len(recording.session.received)
    refused = recording.call("migration/downgrade", {"target": "base", "databaseURL": recording.url})
    recording.call("migration/downgrade", {"target": "base", "databaseURL": recording.url, "confirm": refused.data["plan"]["hash"]})


def cancelling(recording, shop):
    session = recording.session
    (shop / "versions/long.sql").write_text(sql("cafe00000001", HEAD, up=LONG["sqlite"], back="DROP TABLE counted;", message="count for hours"))
    session.call("migration/upgrade", {"target": HEAD, "databaseURL": recording.url})
    recording.seen = len(session.received)
    run = recording.start("migration/upgrade", {"databaseURL": recording.url, "workDoneToken": "run-1"})
    session.wait_for(lambda message: message.get("method") == "$/progress" and "counted" in message["params"]["value"].get("message", ""))
    time.sleep(0.3)
    recording.notify("$/cancelRequest", {"id": run.id})
    recording.finish(run)


def failing(recording, shop):
    (shop / "versions/broken.sql").write_text(sql("cafe00000001", HEAD, up="CREATE TABLE t (a INTEGER);\nINSERT INTO missing VALUES (1);", message="broken"))
    recording.call("migration/upgrade", {"databaseURL": recording.url})


SCENARIOS = [reading, previewing, upgrading, confirming, cancelling, failing]


@pytest.mark.parametrize("scenario", SCENARIOS, ids=lambda scenario: scenario.__name__)
def test_transcript(session, shop, sqlite, scenario):
    recording = Recording(session, sqlite)
    recording.seen = len(session.received)
    scenario(recording, shop)
    text = "".join(json.dumps(row, ensure_ascii=False) + "\n" for row in recording.rows)
    path = FOLDER / f"{scenario.__name__}.jsonl"
    if os.environ.get("RETORT_RECORD"):
        path.write_text(text)
        pytest.fail(f"recorded {path.name}")
    assert path.exists(), "RETORT_RECORD=1 records it"
    assert [json.loads(line) for line in text.splitlines()] == [json.loads(line) for line in path.read_text().splitlines()]


def test_every_transcript_is_played():
    assert {path.stem for path in FOLDER.glob("*.jsonl")} == {scenario.__name__ for scenario in SCENARIOS}
