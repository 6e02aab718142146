#!/usr/bin/env python3
"""The real Alembic and Retort in turn on one database of the sample workspace: sample.py RETORT ALEMBIC

Each step is made by one of them; afterwards both must say the same of where the database stands (Alembic can't where a SQL revision is applied).
Runs on SQLite, and on PostgreSQL when RETORT_TEST_POSTGRES names a server. Prints how many steps were right.
"""
import os
import shutil
import subprocess
import sys
import tempfile
import uuid

from server import Gone, Server

HERE = os.path.dirname(os.path.abspath(__file__))
MERGE, HEAD = "d7f25b9a0c34", "0b7e9d4c2f15"
FIRST, PRODUCTS, COUNTRIES, ADDRESS = "1f0c7a3e5b21", "5d2b8e9c4a10", "83c4f1d7e602", "2a9e6b0d8f43"
MAIN, BILLING = "c60e3a8b15d9", "9b1d4c7f2e58"
# Who, what, where to, and the heads afterwards; several targets are one string.
STEPS = [
    ("alembic", "upgrade", "heads", {MERGE}), ("retort", "upgrade", "heads", {HEAD}), ("retort", "downgrade", MERGE, {MERGE}), ("alembic", "downgrade", "base", set()),
    ("retort", "upgrade", PRODUCTS, {PRODUCTS}), ("alembic", "upgrade", "+1", {COUNTRIES}), ("alembic", "upgrade", BILLING, {COUNTRIES, BILLING}),
    ("retort", "downgrade", "billing@base", {COUNTRIES}), ("retort", "upgrade", MERGE, {MERGE}), ("alembic", "downgrade", MAIN, {MAIN, BILLING}),
    ("retort", "upgrade", "heads", {HEAD}), ("retort", "downgrade", "base", set()), ("alembic", "upgrade", "heads", {MERGE}), ("retort", "downgrade", "base", set()),
    # Up by one and down by the other, a revision at a time.
    ("retort", "upgrade", FIRST, {FIRST}), *((who, "upgrade", "+1", {to}) for who, to in zip(["alembic", "retort"] * 2, [PRODUCTS, COUNTRIES, ADDRESS])),
    *((who, "downgrade", "-1", to) for who, to in zip(["retort", "alembic"] * 2, [{COUNTRIES}, {PRODUCTS}, {FIRST}, set()])),
    # Branches by their label, by either.
    ("alembic", "upgrade", MAIN, {MAIN}), ("retort", "upgrade", "billing@+1", {MAIN, BILLING}), ("alembic", "downgrade", "billing@base", {MAIN}),
    ("alembic", "upgrade", "billing@+1", {MAIN, BILLING}), ("retort", "downgrade", "billing@-1", {MAIN}), ("retort", "upgrade", f"{BILLING} {MAIN}", {MAIN, BILLING}),
    # Stamps: one head, several, over each other, with rows that the table should not have.
    ("alembic", "stamp", MERGE, {MERGE}), ("retort", "stamp", f"{MAIN} {BILLING}", {MAIN, BILLING}), ("alembic", "stamp", "billing@base", {MAIN}),
    ("alembic", "stamp", BILLING, {MAIN, BILLING}), ("retort", "stamp", MERGE, {MERGE}), ("alembic", "stamp", PRODUCTS, {PRODUCTS}),
    ("retort", "stamp", "heads", {HEAD}), ("retort", "stamp", "base", set()), ("alembic", "stamp", "heads --purge", {MERGE}), ("retort", "stamp", f"{MAIN} {BILLING} --purge", {MAIN, BILLING}),
    ("retort", "upgrade", "heads", {HEAD}), ("retort", "downgrade", MERGE, {MERGE}), ("alembic", "downgrade", "base", set()),
]


class Tools:
    def __init__(self, retort, alembic, workspace, url, async_url):
        self.alembic, self.workspace, self.url, self.async_url = alembic, workspace, url, async_url
        self.server = Server(retort, workspace)

    def run_alembic(self, *arguments):
        run = subprocess.run([self.alembic, "-x", f"database_url={self.async_url}", *arguments], cwd=self.workspace, capture_output=True, text=True, timeout=120)
        if run.returncode:
            raise RuntimeError(run.stderr[-600:])
        return run.stdout

    def run_retort(self, method, **params):
        answer = self.server.call(f"migration/{method}", {"databaseURL": self.url} | params, 60)
        plan = ((answer.get("error") or {}).get("data") or {}).get("plan")
        if plan:
            answer = self.server.call(f"migration/{method}", {"databaseURL": self.url} | params | {"confirm": plan["hash"]}, 60)
        if "error" in answer:
            raise RuntimeError(answer["error"]["message"])
        return answer["result"]

    def step(self, tool, command, target):
        if tool == "alembic":
            for one in [target] if command == "stamp" else target.split():
                self.run_alembic(command, *one.split())
        elif command == "stamp":
            targets = [word for word in target.split() if word != "--purge"]
            self.run_retort(command, targets=targets, purge="--purge" in target)
        else:
            for one in target.split():
                self.run_retort(command, target=one)

    def heads(self):
        """Where each of them says that the database stands."""
        yield set(self.run_retort("current")["heads"])
        if HEAD not in self.run_retort("current")["heads"]:
            yield {line.split()[0] for line in self.run_alembic("current").splitlines() if line.strip()}


def databases(folder):
    yield "sqlite", f"sqlite:///{folder}/shop.db", f"sqlite+aiosqlite:///{folder}/shop.db"
    server = os.environ.get("RETORT_TEST_POSTGRES")
    if server:
        name = "sample_" + uuid.uuid4().hex[:8]
        subprocess.run(["psql", "-qc", f"CREATE DATABASE {name}", server], check=True, timeout=60)
        url = server.rsplit("/", 1)[0] + "/" + name
        yield "postgresql", url, url.replace("postgresql:", "postgresql+asyncpg:")


def main():
    retort, alembic = map(os.path.abspath, sys.argv[1:])
    right = made = 0
    with tempfile.TemporaryDirectory() as folder:
        workspace = shutil.copytree(os.path.join(HERE, "../../migrations"), os.path.join(folder, "shop"), ignore=shutil.ignore_patterns("*.db", "__pycache__"))
        for dialect, url, async_url in databases(folder):
            tools = Tools(retort, alembic, workspace, url, async_url)
            for tool, command, target, expected in STEPS:
                made += 1
                try:
                    tools.step(tool, command, target)
                    found = list(tools.heads())
                except (Gone, RuntimeError, subprocess.SubprocessError) as error:
                    print(f"  {dialect}: {tool} {command} {target}: {error!r}")
                    continue
                right += all(heads == expected for heads in found)
                if any(heads != expected for heads in found):
                    print(f"  {dialect}: {tool} {command} {target}: {found}, not {expected}")
            tools.server.stop()
    print(f"{right} of {made} steps")


main()
