"""Workspaces whose every statement leaves a trace: what ran twice, or not at all, shows in the dump."""
from revisions import py, sql


def note(text):
    return f"INSERT INTO log (entry) VALUES ('{text}')"


def execute(*statements):
    return "\n".join(f"op.execute({statement!r})" for statement in statements)


POSTGRESQL = {
    "a1.py": py("a1", None, execute(
        "CREATE TABLE log (entry TEXT)", "CREATE TYPE mood AS ENUM ('calm')", note("a1"))
        + "\nop.create_table('people', sa.Column('id', sa.Integer, primary_key=True), sa.Column('name', sa.Text))\n"
        + execute("INSERT INTO people (id, name) SELECT i, 'n' || i FROM generate_series(1, 50) AS i", "CREATE INDEX ix_old ON people (name, id)")),
    "b2.sql": sql("b2", "a1", up=f"CREATE TABLE orders (id INTEGER, person INTEGER REFERENCES people (id));\n{note('b2')};", back="DROP TABLE orders;"),
    "c3.py": py("c3", "b2", execute(note("c3 before")) + "\nwith op.get_context().autocommit_block():\n"
        + "    op.create_index('ix_people_name', 'people', ['name'], unique=True, postgresql_concurrently=True)\n"
        + "    " + execute(note("c3 inside")) + "\n    " + execute("ALTER TYPE mood ADD VALUE 'c3'") + "\n" + execute(note("c3 after"))),
    "d4.sql": sql("d4", "c3", options="transaction:false", up="\n".join([
        "CREATE INDEX CONCURRENTLY ix_two ON people (id, name);", note("d4 one") + ";", "DROP INDEX CONCURRENTLY ix_old;",
        "REINDEX INDEX CONCURRENTLY ix_two;", "VACUUM people;", note("d4 two") + ";"]), back="DROP INDEX ix_two;"),
    "e5.py": py("e5", "d4", "op.add_column('people', sa.Column('born', sa.Date))\n" + execute(note("e5"))),
}

SQLITE = {
    "a1.py": py("a1", None, execute("CREATE TABLE log (entry TEXT)", note("a1"))
        + "\nop.create_table('people', sa.Column('id', sa.Integer, primary_key=True), sa.Column('name', sa.Text))\n"
        + execute("INSERT INTO people (id, name) VALUES (1, 'Ada'), (2, 'Grace')")),
    "b2.sql": sql("b2", "a1", up="\n".join([
        "CREATE TABLE orders (id INTEGER, person INTEGER REFERENCES people (id) ON DELETE CASCADE);",
        "INSERT INTO orders VALUES (1, 1), (2, 2);", note("b2") + ";"]), back="DROP TABLE orders;"),
    "c3.py": py("c3", "b2", execute(note("c3 before")) + "\nwith op.batch_alter_table('people') as batch:\n"
        + "    batch.alter_column('name', nullable=False)\n"
        + "with op.get_context().autocommit_block():\n    " + execute(note("c3 inside")) + "\n    " + execute("VACUUM") + "\n"
        + "    with op.batch_alter_table('orders', recreate='always') as batch:\n        batch.add_column(sa.Column('total', sa.Integer))\n"
        + execute(note("c3 after"))),
    "d4.sql": sql("d4", "c3", options="transaction:false", up="\n".join([
        "CREATE INDEX ix_two ON people (id, name);", note("d4 one") + ";", "VACUUM;", note("d4 two") + ";"]), back="DROP INDEX ix_two;"),
    "e5.py": py("e5", "d4", "op.add_column('people', sa.Column('born', sa.Date))\n" + execute(note("e5"))),
}

FILES = {"postgresql": POSTGRESQL, "sqlite": SQLITE}
ORDER = ["a1", "b2", "c3", "d4", "e5"]
