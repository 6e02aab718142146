import Schema
import Testing

@testable import Dialects

@Suite struct ColumnTests {
    @Test func addColumnWithForeignKey() {
        let column = Column(
            "x", .integer, isNullable: false, serverDefault: .expression(text("1 + 1")), foreignKeys: [ForeignKey(ColumnTarget("o.id"))])
        check(
            .addColumn(AddColumn(QualifiedName("t", schema: "s"), column)),
            postgresql: """
                ALTER TABLE s.t ADD COLUMN x INTEGER DEFAULT 1 + 1 NOT NULL;
                ALTER TABLE s.t ADD FOREIGN KEY(x) REFERENCES o (id);
                """,
            sqlite: "ALTER TABLE s.t ADD COLUMN x INTEGER DEFAULT (1 + 1) NOT NULL;\n" + noAlter)
    }

    @Test func addPrimaryKeyColumn() {
        let column = Column("x", .integer, isPrimaryKey: true, isUnique: true, isIndexed: true, comment: "hey")
        check(
            .addColumn(AddColumn("t", column)),
            postgresql: """
                ALTER TABLE t ADD COLUMN x SERIAL NOT NULL;
                CREATE UNIQUE INDEX ix_t_x ON t (x);
                COMMENT ON COLUMN t.x IS 'hey';
                """,
            sqlite: """
                ALTER TABLE t ADD COLUMN x INTEGER NOT NULL;
                CREATE UNIQUE INDEX ix_t_x ON t (x);
                """)
    }

    @Test func booleanDefault() {
        let type = SQLType(.boolean(BooleanType(constraintName: "b1", createConstraint: true)))
        check(
            .addColumn(AddColumn("t", Column("x", type, serverDefault: .expression(.false)))),
            postgresql: "ALTER TABLE t ADD COLUMN x BOOLEAN DEFAULT false;", sqlite: "ALTER TABLE t ADD COLUMN x BOOLEAN DEFAULT 0;")
    }

    @Test func alterEverything() {
        check(
            .alterColumn(
                AlterColumn(
                    "t", "c", existingType: .integer, modifyNullable: false, modifyServerDefault: .set(.string("x")), modifyName: "d",
                    modifyType: .bigInteger, options: ["postgresql_using": .string("c::bigint")])),
            postgresql: """
                ALTER TABLE t ALTER COLUMN c TYPE BIGINT USING c::bigint;
                ALTER TABLE t ALTER COLUMN c SET NOT NULL;
                ALTER TABLE t ALTER COLUMN c SET DEFAULT 'x';
                ALTER TABLE t RENAME c TO d;
                """,
            sqlite: """
                ALTER TABLE t ALTER COLUMN c SET NOT NULL;
                ALTER TABLE t ALTER COLUMN c SET DEFAULT 'x';
                ALTER TABLE t ALTER COLUMN c TYPE BIGINT;
                ALTER TABLE t RENAME COLUMN c TO d;
                """)
    }

    @Test func dropDefaultAndNullability() {
        check(
            .alterColumn(AlterColumn(QualifiedName("t", schema: "s"), "c", modifyNullable: true, modifyServerDefault: .drop)),
            both: """
                ALTER TABLE s.t ALTER COLUMN c DROP NOT NULL;
                ALTER TABLE s.t ALTER COLUMN c DROP DEFAULT;
                """)
    }

    @Test func identity() {
        let always = Identity(isAlways: true, options: SequenceOptions(start: 3))
        let plain = Change<ServerDefault>.set(.identity(Identity()))
        check(
            .alterColumn(AlterColumn("t", "c", modifyServerDefault: .set(.identity(Identity(isAlways: true))))),
            .alterColumn(AlterColumn("t", "c", existingServerDefault: plain, modifyServerDefault: .set(.identity(always)))),
            .alterColumn(AlterColumn("t", "c", existingServerDefault: plain, modifyServerDefault: .drop)),
            .alterColumn(
                AlterColumn(
                    "t", "c", existingServerDefault: .set(.identity(Identity(options: SequenceOptions(minValue: 0, maxValue: 9)))),
                    modifyServerDefault: .set(.identity(Identity(options: SequenceOptions(cache: 2)))))),
            postgresql: """
                ALTER TABLE t ALTER COLUMN c ADD GENERATED ALWAYS AS IDENTITY;
                ALTER TABLE t ALTER COLUMN c SET GENERATED ALWAYS SET START WITH 3;
                ALTER TABLE t ALTER COLUMN c DROP IDENTITY;
                ALTER TABLE t ALTER COLUMN c SET CACHE 2;
                """,
            sqlite: """
                ! CompileError: Adding, removing or modifying an "identity" construct, e.g. GENERATED AS IDENTITY, to or from an existing \
                column is not supported in this dialect.
                """)
    }

    @Test func typeBoundConstraintsFollowTheType() {
        let old = EnumType(values: ["a", "b"], name: "e", isNative: false, createConstraint: true)
        let new = BooleanType(constraintName: "q", createConstraint: true)
        check(
            .alterColumn(AlterColumn("t", "c", existingType: SQLType(.enumeration(old)), modifyType: SQLType(.boolean(new)))),
            postgresql: """
                ALTER TABLE t DROP CONSTRAINT e;
                ALTER TABLE t ALTER COLUMN c TYPE BOOLEAN;
                """,
            sqlite: "ALTER TABLE t ALTER COLUMN c TYPE BOOLEAN;")
    }

    @Test func comments() {
        check(
            .alterColumn(AlterColumn("t", "c", modifyComment: .set("it"))), .alterColumn(AlterColumn("t", "c", modifyComment: .drop)),
            postgresql: """
                COMMENT ON COLUMN t.c IS 'it';
                COMMENT ON COLUMN t.c IS NULL;
                """,
            sqlite: "! CompileError: sqlite has no comments on columns")
    }
}
