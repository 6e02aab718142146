"""Proof 2: the connection cut after every protocol message in turn, in both directions; what is reported is what the database says."""
import pytest

from conftest import chosen, count, upgrade
from proxy import Cut, Proxy
from workspaces import ORDER


def report(result):
    """applied, rolledBack, heads and partial of a result or an error; none when the error came before the database was reached."""
    data = result if isinstance(result, dict) else result.data
    return data.get("applied", []), data.get("rolledBack", []), data.get("heads"), data.get("partial")


def matches(database, result):
    """Whether a report says what is true; why not, otherwise."""
    applied, rolled_back, heads, partial = report(result)
    if result is None:
        return "the server died"
    true = database.heads()
    present = set(ORDER[:ORDER.index(true[0]) + 1] if true else [])
    if heads is None:
        kind = result.data["kind"]
        return None if kind == "databaseUnreachable" and not applied and not present else f"heads are not told: {result}"
    if heads != true:
        return f"heads {heads}, in truth {true}"
    if set(applied) != present:
        return f"applied {applied}, in truth {present}"
    if set(rolled_back) & present:
        return f"rolled back {rolled_back}, in truth {present}"
    half = database.query("SELECT revision || ' ' || done FROM alembic_version_retort_intent") \
        if database.query("SELECT to_regclass('alembic_version_retort_intent') IS NOT NULL") == "t" else ""
    told = f"{partial['revision']} {partial['statements']}" if partial else ""
    return None if half == told else f"partial '{told}', in truth '{half}'"


@pytest.mark.parametrize("mode", ["run", "revision"])
@pytest.mark.parametrize("sender", ["client", "server"])
def test_every_message(postgres, workspace, undisturbed, mode, sender):
    folder = workspace("postgresql")
    expected = undisturbed(postgres, folder, transactionMode=mode)

    def cut(number, moment):
        database, labels = postgres(), []

        def at(message):
            if message.sender == "client":
                labels.append(message.sql)
            if number and message.sender == sender and message.number == number:
                raise Cut
        proxy = Proxy(database.port, **{moment: at})
        result = upgrade(folder, database.through(proxy.port), transactionMode=mode)
        proxy.close()
        return database, result, labels[-1] if labels else "", proxy.messages
    database, _, _, messages = cut(None, "after")
    database.drop()
    total = sum(message.sender == sender for message in messages)
    assert total > 60
    wrong = []
    for number in chosen(range(1, total + 1), 2):
        database, result, label, _ = cut(number, "after")
        problem = matches(database, result)
        again = upgrade(folder, database.url, transactionMode=mode)
        if not problem and (not isinstance(again, dict) or database.dump() != expected):
            problem = f"the rerun does not converge: {getattr(again, 'data', again)}"
        name = "COMMIT" if label == "COMMIT" else "message"
        count(f"connection cut, {mode}: after a {sender}'s {name}", not problem)
        if problem:
            wrong.append((number, label, problem))
        database.drop()
    assert not wrong, wrong[:3]
