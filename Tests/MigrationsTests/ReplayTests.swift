import CustomDump
import Database
import Migrations
import Revisions
import Schema
import SourceText
import Testing
import Workspace

/// A preview for SQLite asks a scratch database in which the earlier revisions were carried out, wherever the text alone is not enough.
struct ReplayTests {
    /// Previews the upgrade of the last revision, and compares its statements without the version table's.
    private func check(
        _ revisions: [TestRevision], _ expected: String, isComplete: Bool = true, basis: PreviewBasis? = nil, codes: [String] = [],
        fileID: StaticString = #fileID, filePath: StaticString = #filePath, line: UInt = #line, column: UInt = #column
    ) throws {
        let workspace = try TestWorkspace(revisions)
        let last = try #require(revisions.last?.name.split(separator: ".").first.map(String.init))
        let preview = try preview(workspace, last)
        expectNoDifference(Self.statements(preview), expected, fileID: fileID, filePath: filePath, line: line, column: column)
        expectNoDifference(
            preview.diagnostics.map(\.diagnostic.code), codes, fileID: fileID, filePath: filePath, line: line, column: column)
        #expect(preview.isComplete == isComplete)
        #expect(preview.basis == basis ?? .replay(revisions: revisions.count - 1))
    }

    private func preview(
        _ workspace: TestWorkspace, _ revision: String, _ direction: Direction = .upgrade, cache: ReplayCache = ReplayCache()
    ) throws -> Preview {
        try OfflineRunner(workspace.snapshot).preview(
            PreviewRequest(.revision(revision, direction), dialect: .sqlite), from: .replay(cache))
    }

    static func statements(_ preview: Preview) -> String {
        preview.statements.filter { [.ddl, .dml, .text].contains($0.kind) }
            .map { $0.sql.split(whereSeparator: \.isWhitespace).joined(separator: " ") }.joined(separator: "\n")
    }

    private static let table = TestRevision.sql(
        "a1", up: "CREATE TABLE t (id INTEGER PRIMARY KEY, a TEXT COLLATE NOCASE, CHECK (a <> '')); CREATE INDEX ia ON t (a);")

    @Test func aBatchKnowsItsTable() throws {
        try check(
            [
                Self.table,
                .python("b2", after: "a1", upgrade: "with op.batch_alter_table('t') as t:\n    t.alter_column('a', nullable=False)"),
            ],
            """
            CREATE TABLE _alembic_tmp_t ( id INTEGER, a TEXT COLLATE "NOCASE" NOT NULL, PRIMARY KEY (id), CHECK (a <> '') )
            INSERT INTO _alembic_tmp_t (id, a) SELECT t.id, t.a FROM t
            DROP TABLE t
            ALTER TABLE _alembic_tmp_t RENAME TO t
            CREATE INDEX ia ON t (a)
            """)
    }

    @Test func whatAScriptDoesWithoutADatabaseIsTold() throws {
        let swallowing = TestRevision.python(
            "b2", after: "a1",
            upgrade: """
                try:
                    if 't' in sa.inspect(op.get_bind()).get_table_names():
                        op.execute('DELETE FROM t')
                except Exception as error:
                    print(error)
                """)
        try check([Self.table, swallowing], "DELETE FROM t")
        #expect(try preview(TestWorkspace([Self.table, swallowing]), "b2").differences == [.databaseAnswers])
        #expect(try preview(TestWorkspace([Self.table]), "a1").differences == [])
    }

    @Test func triggersAndReadersSurviveABatch() throws {
        let things = TestRevision.sql(
            "a1",
            up: """
                CREATE TABLE t (id INTEGER PRIMARY KEY, a TEXT);
                CREATE VIEW v AS SELECT a FROM t;
                CREATE TRIGGER g AFTER INSERT ON t BEGIN DELETE FROM t WHERE a IS NULL; END;
                """)
        let batch = TestRevision.python(
            "b2", after: "a1", upgrade: "with op.batch_alter_table('t') as t:\n    t.alter_column('a', nullable=False)")
        try check(
            [things, batch],
            """
            PRAGMA legacy_alter_table = ON
            CREATE TABLE _alembic_tmp_t ( id INTEGER, a TEXT NOT NULL, PRIMARY KEY (id) )
            INSERT INTO _alembic_tmp_t (id, a) SELECT t.id, t.a FROM t
            DROP TABLE t
            ALTER TABLE _alembic_tmp_t RENAME TO t
            PRAGMA legacy_alter_table = OFF
            CREATE TRIGGER g AFTER INSERT ON t BEGIN DELETE FROM t WHERE a IS NULL; END
            """)
        #expect(try preview(TestWorkspace([things, batch]), "b2").differences == [.batchTriggers, .batchReaders, .databaseAnswers])
    }

    /// Scripts written for Alembic make the triggers themselves that it loses.
    @Test func aScriptMayMakeALostTriggerItself() async throws {
        let revisions: [TestRevision] = [
            .sql("a1", up: "CREATE TABLE t (id INTEGER, a TEXT);\nCREATE TRIGGER g AFTER INSERT ON t BEGIN SELECT 1; END;"),
            .python(
                "b2", after: "a1",
                upgrade: """
                    with op.batch_alter_table('t') as t:
                        t.alter_column('a', nullable=False)
                    op.execute('CREATE TRIGGER "g" AFTER DELETE ON t BEGIN SELECT 2; END')
                    """),
        ]
        try await withWorkspace(.sqlite, revisions) { workspace, url in
            let lines = Self.statements(try preview(workspace, "b2")).split(separator: "\n").suffix(3)
            #expect(
                Array(lines) == [
                    "CREATE TRIGGER g AFTER INSERT ON t BEGIN SELECT 1; END", "DROP TRIGGER IF EXISTS g",
                    "CREATE TRIGGER \"g\" AFTER DELETE ON t BEGIN SELECT 2; END",
                ])
            try await workspace.run(.upgrade("head"), on: url)
            #expect(
                try await rows("SELECT sql FROM sqlite_master WHERE type = 'trigger'", on: url) == [
                    "CREATE TRIGGER \"g\" AFTER DELETE ON t BEGIN SELECT 2; END"
                ])
        }
    }

    /// The CHECK of an Enum goes with the type, named or not, and is not left beside the new one.
    @Test(arguments: ["", "CONSTRAINT kind "])
    func theCheckOfAnEnumGoesWithItsType(name: String) throws {
        let argument = name.isEmpty ? "" : "name='kind', "
        let checks =
            name.isEmpty
            ? "CHECK (n IN (1, 2)), CHECK (k IN ('a', 'b', 'cc'))" : "CONSTRAINT kind CHECK (k IN ('a', 'b', 'cc')), CHECK (n IN (1, 2))"
        let batch = """
            old = sa.Enum('a', 'b', \(argument)create_constraint=True)
            with op.batch_alter_table('t') as t:
                t.alter_column('k', existing_type=old, type_=sa.Enum('a', 'b', 'cc', \(argument)create_constraint=True))
            """
        try check(
            [
                .sql("a1", up: "CREATE TABLE t (k VARCHAR(1), n INTEGER, \(name)CHECK (k IN ('a', 'b')), CHECK (n IN (1, 2)));"),
                .python("b2", after: "a1", upgrade: batch),
            ],
            """
            CREATE TABLE _alembic_tmp_t ( k VARCHAR(2), n INTEGER, \(checks) )
            INSERT INTO _alembic_tmp_t (k, n) SELECT t.k, t.n FROM t
            DROP TABLE t
            ALTER TABLE _alembic_tmp_t RENAME TO t
            """)
    }

    @Test func theDowngradeAsksTheDatabaseThatTheUpgradeLeft() throws {
        let workspace = try TestWorkspace([
            Self.table,
            .python(
                "b2", after: "a1", upgrade: "op.add_column('t', sa.Column('b', sa.Integer))",
                downgrade: "with op.batch_alter_table('t') as t:\n    t.drop_column('b')"),
        ])
        let preview = try preview(workspace, "b2", .downgrade)
        #expect(preview.isComplete && preview.basis == .replay(revisions: 2))
        #expect(Self.statements(preview).contains("INSERT INTO _alembic_tmp_t (id, a) SELECT t.id, t.a FROM t\nDROP TABLE t"))
    }

    @Test func aScriptSeesWhatItHasJustDone() throws {
        try check(
            [
                Self.table,
                .python(
                    "b2", after: "a1",
                    upgrade: """
                        bind = op.get_bind()
                        if 'u' not in sa.inspect(bind).get_table_names():
                            op.create_table('u', sa.Column('id', sa.Integer, primary_key=True))
                        for column in sa.inspect(bind).get_columns('t'):
                            op.add_column('u', sa.Column('copy_of_' + column['name'], sa.Text))
                        if bind.execute(sa.text("SELECT name FROM sqlite_master WHERE name = 'ia'")).scalar():
                            op.drop_index('ia')
                        """),
            ],
            """
            CREATE TABLE u ( id INTEGER NOT NULL, PRIMARY KEY (id) )
            ALTER TABLE u ADD COLUMN copy_of_id TEXT
            ALTER TABLE u ADD COLUMN copy_of_a TEXT
            SELECT name FROM sqlite_master WHERE name = 'ia'
            DROP INDEX ia
            """)
    }

    /// An empty database says nothing of the rows that a real one has.
    @Test func rowsAreNotTakenForThoseOfTheRealDatabase() throws {
        try check(
            [
                Self.table,
                .python(
                    "b2", after: "a1",
                    upgrade: """
                        for row in op.get_bind().execute(sa.text("SELECT id FROM t")).fetchall():
                            op.execute(f"UPDATE t SET a = 'x' WHERE id = {row.id}")
                        """),
            ], "SELECT id FROM t", isComplete: false, codes: ["replayed-rows"])
    }

    @Test func aRevisionThatCannotBeReplayedIsNamed() throws {
        let workspace = try TestWorkspace([
            .sql("a1", up: "ALTER TABLE missing ADD COLUMN a TEXT;"), Self.table.after("a1", as: "b2"),
            .python("c3", after: "b2", upgrade: "with op.batch_alter_table('t') as t:\n    t.drop_column('a')"),
        ])
        let cache = ReplayCache()
        for _ in 1...2 {
            let preview = try preview(workspace, "c3", cache: cache)
            #expect(!preview.isComplete && preview.basis == .nothing)
            let reason = preview.diagnostics.last?.diagnostic
            #expect(reason?.code == "no-basis" && reason?.message.contains("revision a1 can't be replayed: no such table: missing") == true)
        }
    }

    /// A column's type that is not in the workspace stays unknown in the batch, and the rest of the table is known.
    @Test func anUnknownTypeStaysUnknown() throws {
        let revisions: [TestRevision] = [
            .python(
                "a1", header: "from app.types import Stamp",
                upgrade: "op.create_table('t', sa.Column('id', sa.Integer, primary_key=True), sa.Column('s', Stamp(3), nullable=False))"),
            .python("b2", after: "a1", upgrade: "with op.batch_alter_table('t') as t:\n    t.alter_column('id', new_column_name='key')"),
        ]
        try check(
            revisions,
            """
            CREATE TABLE _alembic_tmp_t ( "key" INTEGER NOT NULL, s /* app.types.Stamp() */ NOT NULL, PRIMARY KEY ("key") )
            INSERT INTO _alembic_tmp_t ("key", s) SELECT t.id, t.s FROM t
            DROP TABLE t
            ALTER TABLE _alembic_tmp_t RENAME TO t
            """, isComplete: false, codes: ["unknown-value"])
    }

    /// What an earlier revision asked of code that is not there is a doubt about everything after it.
    @Test func doubtsAreSaid() throws {
        let workspace = try TestWorkspace([
            .python("a1", header: "from app import tools", upgrade: "tools.prepare(op)\nop.create_table('t', sa.Column('a', sa.Text))"),
            .python("b2", after: "a1", upgrade: "with op.batch_alter_table('t') as t:\n    t.alter_column('a', nullable=False)"),
        ])
        let preview = try preview(workspace, "b2")
        #expect(!preview.isComplete && preview.basis == .replay(revisions: 1))
        #expect(preview.diagnostics.contains { $0.diagnostic.message.contains("because of revision a1") })
        #expect(Self.statements(preview).contains("CREATE TABLE _alembic_tmp_t ( a TEXT NOT NULL )"))
    }

    @Test func anEditOfAnEarlierRevisionCounts() throws {
        let workspace = try TestWorkspace([
            Self.table,
            .python("b2", after: "a1", upgrade: "with op.batch_alter_table('t') as t:\n    t.alter_column('a', nullable=False)"),
        ])
        let cache = ReplayCache()
        #expect(Self.statements(try preview(workspace, "b2", cache: cache)).contains("NOCASE"))
        #expect(cache.contents.entries == 1)
        try FileSystem.write(
            Array(TestRevision.sql("a1", up: "CREATE TABLE t (a VARCHAR(7));").text.utf8),
            to: workspace.folder.appending("migrations/versions/a1.sql"), replacing: true)
        #expect(Self.statements(try preview(workspace, "b2", cache: cache)).contains("a VARCHAR(7) NOT NULL"))
    }

    /// What the scripts import counts as well.
    @Test func anEditOfAHelperModuleCounts() throws {
        let workspace = try TestWorkspace([
            .python("a1", header: "from migrations.helper import size", upgrade: "op.create_table('t', sa.Column('a', sa.String(size)))"),
            .python("b2", after: "a1", upgrade: "with op.batch_alter_table('t') as t:\n    t.alter_column('a', nullable=False)"),
        ])
        let cache = ReplayCache()
        for size in [7, 9] {
            try FileSystem.write(Array("size = \(size)\n".utf8), to: workspace.folder.appending("migrations/helper.py"), replacing: true)
            #expect(Self.statements(try preview(workspace, "b2", cache: cache)).contains("a VARCHAR(\(size)) NOT NULL"))
        }
    }

    @Test func imagesAreKeptWithinTheLimit() throws {
        let revisions = (1...40).map { number in
            TestRevision.python(
                "r\(number)", after: number > 1 ? "r\(number - 1)" : nil,
                upgrade: number == 1
                    ? "op.create_table('t', sa.Column('c1', sa.Integer))"
                    : "with op.batch_alter_table('t') as t:\n    t.add_column(sa.Column('c\(number)', sa.Integer))\n    t.alter_column('c1', nullable=True)"
            )
        }
        let workspace = try TestWorkspace(revisions)
        let cache = ReplayCache(limit: 40_000)
        for number in [40, 10, 39, 25] {
            let preview = try preview(workspace, "r\(number)", cache: cache)
            #expect(preview.isComplete && preview.basis == .replay(revisions: number - 1))
            #expect(Self.statements(preview).contains(", c\(number - 1) INTEGER, c\(number) INTEGER )"))
        }
        #expect(cache.contents.bytes <= 40_000 && cache.contents.entries > 1)
    }

    /// A script reaches no file through the scratch database, and can't make it hang or grow without end.
    @Test(arguments: [
        "ATTACH DATABASE '/tmp/retort-attached.db' AS other", "VACUUM INTO '/tmp/retort-vacuumed.db'",
        "WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n) SELECT i FROM n",
        "CREATE TABLE big AS WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n) SELECT i, zeroblob(100000) FROM n",
        "CREATE TABLE big AS WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n) SELECT i, zeroblob(100000) FROM n ORDER BY 1 DESC",
    ])
    func aScratchDatabaseIsClosedOff(statement: String) throws {
        let workspace = try TestWorkspace([
            .sql("a1", options: "transaction:false", up: statement + ";"), Self.table.after("a1", as: "b2"),
            .python("c3", after: "b2", upgrade: "with op.batch_alter_table('t') as t:\n    t.drop_column('a')"),
        ])
        let preview = try preview(workspace, "c3")
        #expect(!preview.isComplete && preview.basis == .nothing)
        #expect(preview.diagnostics.last?.diagnostic.message.contains("revision a1 can't be replayed") == true)
        for file in ["attached", "vacuumed"] { #expect(!FileSystem.isFile(FilePath("/tmp/retort-\(file).db"))) }
    }
}

extension TestRevision {
    /// The same revision under another id, after another one.
    fileprivate func after(_ down: String, as id: String) -> TestRevision {
        TestRevision(
            name: id + ".sql", text: text.replacing("-- revision: a1\n", with: "-- revision: \(id)\n-- down_revision: \(down)\n"))
    }
}
