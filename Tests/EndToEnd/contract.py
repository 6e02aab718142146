"""Holds messages against the contract: `migration/*` against protocol/migration.schema.json, LSP's own against lsprotocol's types."""
import json
from functools import cache
from pathlib import Path

import jsonschema
from lsprotocol import converters, types
from referencing import Registry, Resource

SCHEMA = json.loads((Path(__file__).resolve().parents[2] / "protocol/migration.schema.json").read_text())
CONVERTER = converters.get_converter()


@cache
def validator(definition):
    """The validator of `METHOD:part` or of a structure; None if there is none."""
    if definition not in SCHEMA["$defs"]:
        return None
    registry = Registry().with_resource("retort:contract", Resource.from_contents(SCHEMA))
    pointer = definition.replace("~", "~0").replace("/", "~1")
    return jsonschema.Draft202012Validator({"$ref": f"retort:contract#/$defs/{pointer}"}, registry=registry)


def violations(definition, value):
    found = validator(definition)
    if found is None:
        return []
    return [f"{definition} {error.json_path}: {error.message[:300]}" for error in found.iter_errors(value)]


def problems(message, method):
    """What is wrong with a message; `method` is that of the request that a response answers."""
    found = []
    if message.get("jsonrpc") != "2.0":
        found.append(f"no jsonrpc 2.0 in {json.dumps(message)[:200]}")
    if "method" in message:
        return found + request_problems(message)
    if ("result" in message) == ("error" in message):
        found.append(f"{method}: a response holds a result or an error")
    if "error" in message:
        error = message["error"]
        if not isinstance(error.get("code"), int) or not error.get("message"):
            found.append(f"{method}: an error without code or message")
        if error.get("code") in (-32803, -32800) and method:
            if method.startswith("migration/") and "data" not in error:
                found.append(f"{method}: error {error['code']} without data")
            found += violations(f"{method}:errorData", error.get("data", {}))
    elif method and method.startswith("migration/"):
        found += violations(f"{method}:result", message["result"])
    elif method in types.METHOD_TO_TYPES:
        found += structured(types.METHOD_TO_TYPES[method][1], message, method)
        if method == "initialize":
            found += violations("MigrationCapabilities", message["result"]["capabilities"].get("experimental", {}).get("migration", {}))
    return found


def request_problems(message):
    method = message["method"]
    if method.startswith("migration/"):
        return violations(f"{method}:params", message.get("params"))
    found = []
    if method == "$/progress" and isinstance(message["params"]["value"], dict) and "kind" in message["params"]["value"]:
        found += violations("WorkDoneProgress", message["params"]["value"])
    if method in types.METHOD_TO_TYPES and "params" in message:
        found += structured(types.METHOD_TO_TYPES[method][0], message, method)
    return found


def structured(type, message, method):
    """LSP's types: whether a message can be read as one."""
    try:
        CONVERTER.structure(message, type)
    except Exception as error:
        return [f"{method}: not LSP's {type.__name__}: {error!r}"[:500]]
    return []
