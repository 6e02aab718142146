"""Texts of revision files for tests."""


def py(revision, down=None, upgrade="pass", downgrade="pass", head="", message="a revision"):
    """A `.py` revision; bodies are one statement a line."""
    def body(text):
        return "".join(f"    {line}\n" for line in text.split("\n"))
    return (f'"""{message}"""\nfrom alembic import op\nimport sqlalchemy as sa\n\nrevision = {revision!r}\ndown_revision = {down!r}\n'
            f"branch_labels = None\ndepends_on = None\n{head}\n\ndef upgrade():\n{body(upgrade)}\n\ndef downgrade():\n{body(downgrade)}")


def sql(revision, down=None, up="", back="", options="", message="a revision"):
    """A `.sql` revision; `options` are those of `migrate:up`."""
    parent = f"-- down_revision: {down}\n" if down else ""
    return f"-- revision: {revision}\n{parent}--\n-- {message}\n\n-- migrate:up {options}\n{up}\n\n-- migrate:down\n{back}\n"


# Runs for many minutes; the database's own cancel ends it.
LONG = {
    "sqlite": "CREATE TABLE counted AS WITH RECURSIVE n (i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < 100000000000) SELECT count(*) AS c FROM n;",
    "postgresql": "CREATE TABLE counted AS SELECT count(*) AS c FROM (SELECT pg_sleep(600)) AS waited;",
}
