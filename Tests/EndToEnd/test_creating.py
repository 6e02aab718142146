"""The requests that write files."""
from pathlib import Path

from revisions import py


def path_of(uri):
    return Path(uri.removeprefix("file://"))


def test_revision(session, shop):
    created = session.call("migration/revision", {"message": "add a Wish-list, at last"})
    path = path_of(created["uri"])
    assert path.parent == shop / "versions" and path.name == f"{created['revision']}_add_a_wish_list_at_last.py"
    text = path.read_text()
    assert text.startswith(f'"""add a Wish-list, at last\n\nRevision ID: {created["revision"]}\nRevises: 0b7e9d4c2f15\n')
    assert "def upgrade() -> None:" in text and "${" not in text
    assert [row["revision"] for row in session.call("migration/heads")["revisions"]] == [created["revision"]]


def test_sql_revision(session):
    created = session.call("migration/revision", {"message": "wishes", "format": "sql", "revisionId": "abc123abc123"})
    assert created["revision"] == "abc123abc123" and created["uri"].endswith("abc123abc123_wishes.sql")
    assert session.call("migration/show", {"revision": "head"})["revisions"][0]["message"] == "wishes"
    assert session.call("migration/preview", {"revision": "abc123abc123", "direction": "upgrade"})["complete"]


def test_revision_on_a_branch(serve, write_workspace):
    session = serve(write_workspace({"a.py": py("aaaa1111"), "b.py": py("bbbb2222", "aaaa1111"), "c.py": py("cccc3333", "aaaa1111")}))
    assert session.error("migration/revision", {"message": "x"}).data["kind"] == "target"
    created = session.call("migration/revision", {"message": "x", "head": "bbbb2222", "dependsOn": ["cccc3333"], "branchLabel": "left"})
    row = session.call("migration/show", {"revision": created["revision"]})["revisions"][0]
    assert row["downRevisions"] == ["bbbb2222"] and row["resolvedDependencies"] == ["cccc3333"] and row["branchLabels"] == ["left"]
    assert session.error("migration/revision", {"head": "aaaa1111"}).data["kind"] == "target"
    assert session.call("migration/revision", {"head": "aaaa1111", "splice": True})["revision"]


def test_merge(serve, write_workspace):
    session = serve(write_workspace({"a.py": py("aaaa1111"), "b.py": py("bbbb2222", "aaaa1111"), "c.py": py("cccc3333", "aaaa1111")}))
    created = session.call("migration/merge", {"revisions": ["heads"], "message": "together"})
    row = session.call("migration/show", {"revision": "head"})["revisions"][0]
    assert row["revision"] == created["revision"] and row["isMergePoint"] and sorted(row["downRevisions"]) == ["bbbb2222", "cccc3333"]


def test_init(serve, tmp_path):
    session = serve(tmp_path, initialize=False)
    session.initialize()
    created = session.call("migration/init", {"directory": "migrations", "template": "async"})
    assert (tmp_path / "alembic.ini").exists() and (tmp_path / "migrations/env.py").exists() and (tmp_path / "migrations/versions").is_dir()
    assert created["configurationFile"] == (tmp_path / "alembic.ini").as_uri()
    assert "async def run_async_migrations" in (tmp_path / "migrations/env.py").read_text()
    first = session.call("migration/revision", {"message": "first"})
    assert [row["revision"] for row in session.call("migration/heads")["revisions"]] == [first["revision"]]
    assert session.error("migration/init", {"directory": "migrations"}).data["kind"] == "fileSystem"
