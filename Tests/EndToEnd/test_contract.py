"""protocol/ against itself and against the server."""
import json

import jsonschema
import pytest

import contract
from conftest import ROOT

MODEL = json.loads((ROOT / "protocol/migration.metaModel.json").read_text())
TRANSCRIPTS = sorted((ROOT / "protocol/transcripts").glob("*.jsonl"))


def test_schema_is_a_schema():
    jsonschema.Draft202012Validator.check_schema(contract.SCHEMA)


def test_server_offers_the_requests_of_the_model(serve, shop):
    session = serve(shop, initialize=False)
    offered = session.initialize()["capabilities"]["experimental"]["migration"]
    assert sorted(offered["methods"]) == sorted(request["method"] for request in MODEL["requests"] if not request.get("proposed"))
    assert offered["version"] == MODEL["metaData"]["version"]
    assert {"postgresql", "sqlite"} <= set(offered["dialects"])


def test_validation_can_fail():
    good = {"database": "d", "applied": [], "rolledBack": [], "heads": [], "direction": "upgrade", "durationMs": 3}
    assert contract.violations("migration/upgrade:result", good) == []
    for bad in (good | {"heads": None}, good | {"more": 1}, good | {"durationMs": -1}, {key: value for key, value in good.items() if key != "heads"}):
        assert contract.violations("migration/upgrade:result", bad)
    assert contract.violations("migration/heads:params", None) == contract.violations("migration/heads:params", []) == []
    assert contract.violations("migration/downgrade:params", {})
    assert contract.problems({"jsonrpc": "2.0", "id": 1, "error": {"code": -32803, "message": "m"}}, "migration/upgrade")


@pytest.mark.parametrize("path", TRANSCRIPTS, ids=lambda path: path.stem)
def test_transcripts_keep_the_contract(path):
    methods = {}
    for line in path.read_text().splitlines():
        row = json.loads(line)
        message = row["message"]
        assert row["from"] in ("client", "server")
        if row["from"] == "client" and "id" in message:
            methods[message["id"]] = message["method"]
        answered = methods.get(message.get("id")) if row["from"] == "server" else None
        assert contract.problems(message, answered) == []
