import Database
import Migrations
import Testing

/// What scripts read from the database, noted by the script itself in a table.
struct InspectorTests {
    /// Runs `setup`, then a script whose `notes.append(...)` are compared.
    private func check(
        _ database: TestDatabase, setup: String, script: String, _ expected: [String], sourceLocation: SourceLocation = #_sourceLocation
    ) async throws {
        let upgrade = """
            bind = op.get_bind()
            inspector = sa.inspect(bind)
            notes = []
            \(script)
            op.create_table('notes', sa.Column('place', sa.Integer), sa.Column('note', sa.Text))
            for place, note in enumerate(notes):
                bind.execute(sa.text("INSERT INTO notes VALUES (:place, :note)"), {"place": place, "note": note})
            """
        let revisions: [TestRevision] = [
            .sql("a1", up: setup),
            .python(
                "b2", after: "a1", header: "import datetime\nimport decimal\nfrom sqlalchemy.dialects import postgresql", upgrade: upgrade),
        ]
        try await withWorkspace(database, revisions) { workspace, url in
            do {
                try await workspace.run(.upgrade("head"), on: url)
                let notes = try await rows("SELECT note FROM notes ORDER BY place", on: url)
                #expect(notes == expected, sourceLocation: sourceLocation)
            } catch let failure as MigrationFailure {
                Issue.record("\(failure.message) \(failure.statement ?? "")", sourceLocation: sourceLocation)
            }
        }
    }

    private static let tables = """
        CREATE TABLE parent (id INTEGER NOT NULL, CONSTRAINT parent_key PRIMARY KEY (id));
        CREATE TABLE child (
            id INTEGER NOT NULL, parent INTEGER, name VARCHAR(20) DEFAULT 'x' NOT NULL, price NUMERIC(10, 2), CONSTRAINT child_key PRIMARY KEY (id),
            CONSTRAINT child_parent FOREIGN KEY (parent) REFERENCES parent (id) ON DELETE CASCADE,
            CONSTRAINT child_name UNIQUE (name), CONSTRAINT child_price CHECK (price > 0));
        CREATE INDEX child_index ON child (parent, name);
        CREATE VIEW seen AS SELECT id FROM child;
        """

    @Test(arguments: TestDatabase.available)
    func shape(_ database: TestDatabase) async throws {
        try await check(
            database, setup: Self.tables,
            script: """
                notes.append(",".join(n for n in inspector.get_table_names() if n != 'alembic_version'))
                notes.append(",".join(inspector.get_view_names()))
                notes.append(str([inspector.has_table("child"), inspector.has_table("other")]))
                for c in inspector.get_columns("child"):
                    notes.append(f"{c['name']} {c['type']} {c['nullable']} {isinstance(c['type'], sa.String)}")
                notes.append(str([inspector.get_pk_constraint("child")[key] for key in ("constrained_columns", "name")]))
                for k in inspector.get_foreign_keys("child"):
                    notes.append(f"{k['name']} {k['constrained_columns']} {k['referred_table']} {k['referred_columns']} {k['options']}")
                notes.append(str([(u["name"], u["column_names"]) for u in inspector.get_unique_constraints("child")]))
                notes.append(str([(i["name"], i["column_names"]) for i in inspector.get_indexes("child") if i["name"] != "child_name"]))
                notes.append(str([c["name"] for c in inspector.get_check_constraints("child")]))
                table = sa.Table("child", sa.MetaData(), autoload_with=bind)
                notes.append(str([c.name for c in table.c]))
                """,
            [
                "child,parent", "seen", "[True, False]", "id INTEGER False False", "parent INTEGER True False",
                "name VARCHAR(20) False True", "price NUMERIC(10, 2) True False",
                "[['id'], 'child_key']",
                "child_parent ['parent'] parent ['id'] {'ondelete': 'CASCADE'}", "[('child_name', ['name'])]",
                "[('child_index', ['parent', 'name'])]", "['child_price']", "['id', 'parent', 'name', 'price']",
            ])
    }

    @Test(arguments: TestDatabase.available)
    func results(_ database: TestDatabase) async throws {
        try await check(
            database, setup: "CREATE TABLE r (a INTEGER, b TEXT);\nINSERT INTO r VALUES (1, 'x'), (2, NULL);",
            script: """
                query = sa.text("SELECT a, b FROM r ORDER BY a")
                notes.append(str([tuple(row) for row in bind.execute(query).fetchall()]))
                notes.append(str([row.b for row in bind.execute(query)]))
                notes.append(str([dict(m) for m in bind.execute(query).mappings()]))
                notes.append(str(bind.execute(query).scalars().all()))
                notes.append(str(bind.execute(query).first()[0]))
                notes.append(str(bind.execute(sa.text("SELECT count(*) FROM r")).scalar()))
                notes.append(str(bind.execute(sa.text("UPDATE r SET a = a + 1")).rowcount))
                notes.append(str(bind.execute(sa.text("SELECT a FROM r WHERE a > 99")).fetchone()))
                """,
            [
                "[(1, 'x'), (2, None)]", "['x', None]", "[{'a': 1, 'b': 'x'}, {'a': 2, 'b': None}]", "[1, 2]", "1", "2", "2", "None",
            ])
    }

    /// Values come back as they went in, whatever they hold.
    @Test(arguments: TestDatabase.available)
    func parameters(_ database: TestDatabase) async throws {
        try await check(
            database, setup: "CREATE TABLE p (i INTEGER, t TEXT, b \(database == .sqlite ? "BLOB" : "BYTEA"), d DATE);",
            script: #"""
                nasty = ["'; DROP TABLE p; --", "back\\slash \\' end", "percent %s %% :name", "new\nline\ttab", "q\"uote", "é ☃ 𝄞", "", "$1 ?1 {x}"]
                for n, value in enumerate(nasty):
                    bind.execute(sa.text("INSERT INTO p (i, t) VALUES (:i, :t)"), {"i": n, "t": value})
                back = [row[0] for row in bind.execute(sa.text("SELECT t FROM p ORDER BY i"))]
                notes.append(str(back == nasty))
                notes.append(str(bind.execute(sa.text("SELECT count(*) FROM p WHERE t = :t"), {"t": nasty[0]}).scalar()))
                p = sa.table("p", sa.column("i", sa.Integer), sa.column("t", sa.Text), sa.column("b", sa.LargeBinary), sa.column("d", sa.Date))
                bind.execute(p.insert().values(i=100, t=None, b=b"\x00\xff'\\", d=datetime.date(2026, 11, 22)))
                row = bind.execute(sa.select(p.c.t, p.c.b).where(p.c.i == 100)).one()
                notes.append(str((row[0], row.b)))
                notes.append(str(bind.execute(sa.select(p.c.i).where(p.c.t.in_([nasty[1], nasty[3]])).order_by(p.c.i)).scalars().all()))
                notes.append(str(bind.execute(sa.text("SELECT count(*) FROM p WHERE i IN :ids").bindparams(sa.bindparam("ids", expanding=True)), {"ids": [1, 2]}).scalar()))
                notes.append(str(bind.execute(sa.text("SELECT count(*) FROM p WHERE d = :d"), {"d": datetime.date(2026, 11, 22)}).scalar()))
                op.bulk_insert(p, [{"i": 200, "t": nasty[1], "b": None, "d": None}])
                notes.append(str(bind.execute(sa.select(p.c.t).where(p.c.i == 200)).scalar() == nasty[1]))
                """#,
            ["True", "1", "(None, b\"\\x00\\xff'\\\\\")", "[1, 3]", "2", "1", "True"])
    }

    @Test(.enabled(if: TestDatabase.hasPostgreSQL))
    func postgreSQL() async throws {
        try await check(
            .postgresql,
            setup: """
                CREATE TYPE mood AS ENUM ('sad', 'it''s ok');
                CREATE TABLE t (id SERIAL PRIMARY KEY, m mood DEFAULT 'sad', l TIMESTAMP WITH TIME ZONE DEFAULT now(), a TEXT[],
                    j JSONB, n INTEGER GENERATED BY DEFAULT AS IDENTITY, g INTEGER GENERATED ALWAYS AS (1 + 2) STORED);
                CREATE UNIQUE INDEX ix ON t (lower(j::text), n) WHERE n > 0;
                COMMENT ON TABLE t IS 'a table';
                COMMENT ON COLUMN t.j IS 'some json';
                """,
            script: """
                notes.append(str([(e["name"], e["labels"]) for e in inspector.get_enums()]))
                for c in inspector.get_columns("t"):
                    notes.append(f"{c['name']} {c['type']} {c['nullable']} {c['comment']}")
                notes.append(str(inspector.get_table_comment("t")))
                notes.append(str([(i["name"], i["unique"]) for i in inspector.get_indexes("t")]))
                notes.append(str(inspector.get_sequence_names()))
                """,
            [
                #"[('mood', ['sad', "it's ok"])]"#, "id INTEGER False None", "m mood True None", "l TIMESTAMP True None",
                "a TEXT[] True None", "j JSONB True some json", "n INTEGER False None", "g INTEGER True None", "{'text': 'a table'}",
                "[('ix', True)]", "['t_id_seq', 't_n_seq']",
            ])
    }
}
