import CustomDump
import Schema
import Testing

@testable import Dialects

@Suite struct BatchTests {
    private let base = [Column("id", .integer, isPrimaryKey: true), Column("x", .string(10))]

    private func batch(_ table: Table?, recreate: BatchAlterTable.Recreate = .auto, _ operations: [Schema.Operation]) -> Schema.Operation {
        .batchAlterTable(BatchAlterTable("t", recreate: recreate, copyFrom: table, operations: operations.map { OperationStep($0) }))
    }

    private func move(_ columns: String, _ sources: String, _ rest: String = "") -> String {
        """
        INSERT INTO _alembic_tmp_t (\(columns)) SELECT \(sources)\u{20}
        FROM t;
        DROP TABLE t;
        ALTER TABLE _alembic_tmp_t RENAME TO t;
        """ + (rest.isEmpty ? "" : "\n" + rest)
    }

    @Test func changesOfColumns() {
        let boolean = SQLType(.boolean(BooleanType(constraintName: "bz", createConstraint: true)))
        let table = Table(
            "t",
            columns: [
                base[0], Column("x", .string(10)), Column("y", .integer, foreignKeys: [ForeignKey(ColumnTarget("o.id"))]),
                Column("z", boolean),
            ],
            constraints: [.unique(UniqueConstraint(["x", "y"], name: "uq_xy")), .check(CheckConstraint(text("y > 1"), name: "cky"))],
            indexes: [Index("ix_x", [.column("x")])])
        check(
            batch(
                table,
                [
                    .dropColumn(DropColumn("t", "z")), .alterColumn(AlterColumn("t", "x", modifyName: "w", modifyType: .integer)),
                    .addColumn(AddColumn("t", Column("n", .string(5), serverDefault: .string("q")))),
                ]),
            postgresql: """
                ALTER TABLE t DROP COLUMN z;
                ALTER TABLE t ALTER COLUMN x TYPE INTEGER;
                ALTER TABLE t RENAME x TO w;
                ALTER TABLE t ADD COLUMN n VARCHAR(5) DEFAULT 'q';
                """,
            sqlite: """
                CREATE TABLE _alembic_tmp_t (
                    id INTEGER NOT NULL,\u{20}
                    w INTEGER,\u{20}
                    y INTEGER,\u{20}
                    n VARCHAR(5) DEFAULT 'q',\u{20}
                    PRIMARY KEY (id),\u{20}
                    CONSTRAINT uq_xy UNIQUE (w, y),\u{20}
                    CONSTRAINT cky CHECK (y > 1),\u{20}
                    FOREIGN KEY(y) REFERENCES o (id)
                );

                """ + move("id, w, y", "t.id, CAST(t.x AS INTEGER) AS x, t.y", "CREATE INDEX ix_x ON t (w);"))
    }

    @Test func newConstraints() {
        let target = ForeignKeyConstraint(
            ["x"], references: [ColumnTarget("o.id")], name: "fk", reference: ReferenceOptions(onDelete: "CASCADE"))
        check(
            batch(
                Table("t", columns: base),
                [
                    .createUniqueConstraint(CreateUniqueConstraint("t", UniqueConstraint(["x"], name: "uq"))),
                    .createForeignKey(CreateForeignKey("t", target)),
                    .createCheckConstraint(CreateCheckConstraint("t", CheckConstraint(text("x <> 'a'"), name: "ck"))),
                    .createIndex(CreateIndex("t", Index("ix_x", [.column("x")], isUnique: true))),
                ]),
            sqlite: """
                CREATE TABLE _alembic_tmp_t (
                    id INTEGER NOT NULL,\u{20}
                    x VARCHAR(10),\u{20}
                    PRIMARY KEY (id),\u{20}
                    CONSTRAINT uq UNIQUE (x),\u{20}
                    CONSTRAINT fk FOREIGN KEY(x) REFERENCES o (id) ON DELETE CASCADE,\u{20}
                    CONSTRAINT ck CHECK (x <> 'a')
                );

                """ + move("id, x", "t.id, t.x", "CREATE UNIQUE INDEX ix_x ON t (x);"))
    }

    @Test func droppedConstraints() {
        let table = Table(
            "t", columns: [Column("id", .integer), base[1]],
            constraints: [.primaryKey(PrimaryKeyConstraint(["id"], name: "pk")), .unique(UniqueConstraint(["x"], name: "uq"))],
            indexes: [Index("ix", [.column("x")])])
        check(
            batch(
                table,
                [
                    .dropConstraint(DropConstraint("t", "uq", kind: .unique)), .dropConstraint(DropConstraint("t", "pk", kind: .primary)),
                    .dropIndex(DropIndex("ix", table: "t")),
                    .alterColumn(AlterColumn("t", "x", modifyNullable: false, modifyServerDefault: .set(.string("5")))),
                    .createPrimaryKey(CreatePrimaryKey("t", PrimaryKeyConstraint(["x"], name: "pk2"))),
                ]),
            sqlite: """
                CREATE TABLE _alembic_tmp_t (
                    id INTEGER NOT NULL,\u{20}
                    x VARCHAR(10) DEFAULT '5' NOT NULL,\u{20}
                    CONSTRAINT pk2 PRIMARY KEY (x)
                );

                """ + move("id, x", "t.id, t.x"))
        check(
            batch(table, recreate: .always, [.dropConstraint(DropConstraint("t", "nope"))]),
            both: "! ValueError: No such constraint: 'nope'")
        check(
            batch(Table("t", columns: [base[1]]), recreate: .always, [.dropColumn(DropColumn("t", "x"))]),
            both: "! KeyError: The batch leaves no column of 't' whose rows could be copied.")
    }

    @Test func orderOfNewColumns() {
        let table = Table("t", columns: [Column("id", .integer), base[1], Column("y", .string())])
        check(
            batch(
                table, recreate: .always,
                [
                    .addColumn(AddColumn("t", Column("a", .integer), insertAfter: "id")),
                    .addColumn(AddColumn("t", Column("b", .integer), insertBefore: "y")), .addColumn(AddColumn("t", Column("c", .integer))),
                ]),
            both: """
                CREATE TABLE _alembic_tmp_t (
                    id INTEGER,\u{20}
                    a INTEGER,\u{20}
                    x VARCHAR(10),\u{20}
                    b INTEGER,\u{20}
                    y VARCHAR,\u{20}
                    c INTEGER
                );

                """ + move("id, x, y", "t.id, t.x, t.y"))
    }

    @Test func plainStatementsWhereNothingIsRecreated() {
        check(
            batch(
                nil,
                [
                    .addColumn(AddColumn("t", Column("a", .integer))), .createIndex(CreateIndex("t", Index("ix", [.column("a")]))),
                    .dropIndex(DropIndex("iy", table: "t")),
                ]),
            both: """
                ALTER TABLE t ADD COLUMN a INTEGER;
                CREATE INDEX ix ON t (a);
                DROP INDEX iy;
                """)
    }

    @Test(arguments: [
        Schema.Operation.addColumn(AddColumn("t", Column("a", .integer, serverDefault: .expression(text("1"))))),
        .addColumn(AddColumn("t", Column("a", .integer, foreignKeys: [ForeignKey(ColumnTarget("o.id"), name: "fk")]))),
        .addColumn(AddColumn("t", Column("a", SQLType(.boolean(BooleanType(createConstraint: true)))))),
        .alterColumn(AlterColumn("t", "a", modifyType: .text)), .dropColumn(DropColumn("t", "a")),
    ])
    func theTableHasToBeKnown(_ operation: Schema.Operation) {
        let rendering = Dialect.sqlite.render(OperationStep(batch(nil, [operation])))
        #expect(rendering.statements.isEmpty)
        #expect(rendering.error?.kind == .command)
        #expect(rendering.error?.message.hasPrefix("This operation cannot proceed in --sql mode; batch mode with dialect sqlite") == true)
        let known = RenderOptions(knownTables: ["t": Table("t", columns: base + [Column("a", .integer)])])
        #expect(Dialect.sqlite.render(OperationStep(batch(nil, [operation])), options: known).error == nil)
    }

    @Test func typeBoundConstraintsAndOptions() {
        func enumeration(_ values: [String]) -> SQLType {
            SQLType(.enumeration(EnumType(values: values, name: "en", createConstraint: true)))
        }
        let table = Table(
            "t",
            columns: [
                base[0], Column("p", .integer, foreignKeys: [ForeignKey(ColumnTarget("t.id"), name: "fkself")]),
                Column("e", enumeration(["a", "b"])),
            ])
        var change = BatchAlterTable(
            "t", copyFrom: table, constraints: [.check(CheckConstraint(text("id > 0")))], options: ["sqlite_autoincrement": .bool(true)],
            operations: [])
        let boolean = SQLType(.boolean(BooleanType(constraintName: "cbo", createConstraint: true)))
        change.operations = [
            OperationStep(
                .alterColumn(AlterColumn("t", "e", existingType: enumeration(["a", "b"]), modifyType: enumeration(["a", "b", "c"])))),
            OperationStep(.addColumn(AddColumn("t", Column("bo", boolean, isIndexed: true)))),
        ]
        check(
            .batchAlterTable(change),
            sqlite: """
                CREATE TABLE _alembic_tmp_t (
                    id INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT,\u{20}
                    p INTEGER,\u{20}
                    e VARCHAR(1),\u{20}
                    bo BOOLEAN,\u{20}
                    CHECK (id > 0),\u{20}
                    CONSTRAINT fkself FOREIGN KEY(p) REFERENCES t (id),\u{20}
                    CONSTRAINT en CHECK (e IN ('a', 'b', 'c')),\u{20}
                    CONSTRAINT cbo CHECK (bo IN (0, 1))
                );
                CREATE INDEX ix__alembic_tmp_t_bo ON _alembic_tmp_t (bo);

                """ + move("id, p, e", "t.id, t.p, t.e", "CREATE INDEX ix_t_bo ON t (bo);"))
    }

    @Test func postgresqlFreesTheNamesFirst() {
        let table = Table("t", columns: base, constraints: [.unique(UniqueConstraint(["x"], name: "u1"))])
        check(
            batch(table, recreate: .always, [.alterColumn(AlterColumn("t", "x", modifyNullable: false))]),
            postgresql: """
                ALTER TABLE t DROP CONSTRAINT u1;
                CREATE TABLE _alembic_tmp_t (
                    id SERIAL NOT NULL,\u{20}
                    x VARCHAR(10) NOT NULL,\u{20}
                    PRIMARY KEY (id),\u{20}
                    CONSTRAINT u1 UNIQUE (x)
                );

                """ + move("id, x", "t.id, t.x"))
    }

    @Test func constraintOnARenamedColumnIsKept() {
        let operation = batch(
            Table("t", columns: base),
            [
                .alterColumn(AlterColumn("t", "x", modifyName: "z")),
                .createUniqueConstraint(CreateUniqueConstraint("t", UniqueConstraint(["z"], name: "uq"))),
            ])
        let statements = Dialect.sqlite.render(OperationStep(operation)).statements
        #expect(statements.first?.notes == [.difference(.batchRenamedConstraint)])
        #expect(statements.first?.sql.hasSuffix("CONSTRAINT uq UNIQUE (z)\n)") == true)
    }

    @Test func theCommentOfTheTableIsKept() {
        var table = Table("t", columns: base)
        table.comment = "it's t"
        var alteration = BatchAlterTable(
            "t", recreate: .always, operations: [OperationStep(.alterColumn(AlterColumn("t", "x", modifyNullable: false)))])
        alteration.copyFrom = table
        let statements = Dialect.postgresql.render(OperationStep(.batchAlterTable(alteration))).statements
        let comment = statements.first { $0.sql.hasPrefix("COMMENT") }
        #expect(comment?.sql == "COMMENT ON TABLE _alembic_tmp_t IS 'it''s t'" && comment?.notes == [.difference(.batchTableComment)])
    }

    @Test func indexesOfColumns() {
        let table = Table(
            "t", columns: [base[0], Column("x", .integer), Column("y", .integer, isIndexed: true)], indexes: [Index("ixx", [.column("x")])])
        let statements = Dialect.sqlite.render(OperationStep(batch(table, [.dropColumn(DropColumn("t", "x"))]))).statements
        #expect(statements.suffix(2).map(\.sql) == ["ALTER TABLE _alembic_tmp_t RENAME TO t", "CREATE INDEX ix_t_y ON t (y)"])
        #expect(statements.suffix(2).map(\.notes) == [[.difference(.batchDroppedColumnIndex)], [.difference(.batchColumnIndex)]])
    }

    @Test func partialReordering() {
        var change = BatchAlterTable(
            "t", copyFrom: Table("t", columns: base + [Column("y", .integer)]), partialReordering: [["y", "x"]], operations: [])
        change.operations = [OperationStep(.alterColumn(AlterColumn("t", "x", modifyName: "xx")))]
        check(
            .batchAlterTable(change),
            sqlite: """
                CREATE TABLE _alembic_tmp_t (
                    id INTEGER NOT NULL,\u{20}
                    y INTEGER,\u{20}
                    xx VARCHAR(10),\u{20}
                    PRIMARY KEY (id)
                );

                """ + move("id, y, xx", "t.id, t.y, t.x"))
    }
}
