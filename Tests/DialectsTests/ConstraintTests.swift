import Schema
import Testing

@testable import Dialects

@Suite struct ConstraintTests {
    @Test func unique() {
        let constraint = UniqueConstraint(
            ["a", "B"], name: "uq", isDeferrable: true, initially: "DEFERRED", options: ["postgresql_nulls_not_distinct": .bool(true)])
        check(
            .createUniqueConstraint(CreateUniqueConstraint("t", constraint)),
            postgresql: "ALTER TABLE t ADD CONSTRAINT uq UNIQUE NULLS NOT DISTINCT (a, \"B\") DEFERRABLE INITIALLY DEFERRED;",
            sqlite: noAlter)
    }

    @Test func foreignKey() {
        let target = QualifiedName("o", schema: "s2")
        let constraint = ForeignKeyConstraint(
            ["a", "b"], references: [ColumnTarget(table: target, column: "c"), ColumnTarget(table: target, column: "d")], name: "fk",
            reference: ReferenceOptions(onDelete: "SET NULL", onUpdate: "CASCADE", isDeferrable: false, match: "FULL"),
            options: ["postgresql_not_valid": .bool(true)])
        check(
            .createForeignKey(CreateForeignKey(QualifiedName("t", schema: "s1"), constraint)),
            postgresql: """
                ALTER TABLE s1.t ADD CONSTRAINT fk FOREIGN KEY(a, b) REFERENCES s2.o (c, d) MATCH FULL ON DELETE SET NULL ON UPDATE CASCADE \
                NOT DEFERRABLE NOT VALID;
                """,
            sqlite: noAlter)
    }

    @Test func checkAndPrimaryKey() {
        let values = [1, 2].map { SQLExpression.bind(BindParameter(value: .integer($0), type: .integer)) }
        let condition = SQLExpression.binary(BinaryExpression(.in, column("a"), .tuple(values)))
        let constraint = CheckConstraint(condition, name: "ck", options: ["postgresql_not_valid": .bool(true)])
        check(
            .createCheckConstraint(CreateCheckConstraint("t", constraint)),
            .createPrimaryKey(CreatePrimaryKey("t", PrimaryKeyConstraint(["a"], name: "pk"))),
            postgresql: """
                ALTER TABLE t ADD CONSTRAINT ck CHECK (a IN (1, 2)) NOT VALID;
                ALTER TABLE t ADD CONSTRAINT pk PRIMARY KEY (a);
                """,
            sqlite: noAlter)
    }

    @Test func exclude() {
        let constraint = ExcludeConstraint(
            [.init(text("p"), with: "&&"), .init(column("q"), with: "=")], name: "ex", using: "GIST", where: text("g > 1"))
        check(
            .createExcludeConstraint(CreateExcludeConstraint("t", constraint)),
            postgresql: "ALTER TABLE t ADD CONSTRAINT ex EXCLUDE USING gist (p WITH &&, q WITH =) WHERE (g > 1);")
    }

    @Test func drop() {
        check(
            .dropConstraint(DropConstraint(QualifiedName("t", schema: "s"), "x", kind: .foreignKey)),
            postgresql: "ALTER TABLE s.t DROP CONSTRAINT x;", sqlite: noAlter)
        check(
            .dropConstraint(DropConstraint("t", .unnamed)),
            postgresql: "! CompileError: Can't emit DROP CONSTRAINT for constraint on table 't'; it has no name")
    }

    private let convention = NamingConvention([
        .index: "ix_%(column_0_label)s", .unique: "uq_%(table_name)s_%(column_0_N_name)s", .check: "ck_%(table_name)s_%(constraint_name)s",
        .foreignKey: "fk_%(table_name)s_%(column_0_name)s_%(referred_table_name)s", .primaryKey: "pk_%(table_name)s",
    ])

    @Test func namingConvention() {
        let table = Table(
            "t",
            columns: [
                Column("id", .integer, isPrimaryKey: true),
                Column("a", .integer, foreignKeys: [ForeignKey(ColumnTarget("o.id"))], isIndexed: true),
                Column("b", SQLType(.boolean(BooleanType(constraintName: "bb", createConstraint: true)))),
            ],
            constraints: [
                .unique(UniqueConstraint(["a", "b"])), .check(CheckConstraint(text("a>1"), name: "pos")),
                .check(CheckConstraint(text("a>2"), name: .conventional("final"))),
            ])
        check(
            .createTable(CreateTable(table)), options: RenderOptions(namingConvention: convention),
            sqlite: """
                CREATE TABLE t (
                    id INTEGER NOT NULL,\u{20}
                    a INTEGER,\u{20}
                    b BOOLEAN,\u{20}
                    CONSTRAINT pk_t PRIMARY KEY (id),\u{20}
                    CONSTRAINT uq_t_a_b UNIQUE (a, b),\u{20}
                    CONSTRAINT ck_t_pos CHECK (a>1),\u{20}
                    CONSTRAINT final CHECK (a>2),\u{20}
                    CONSTRAINT fk_t_a_o FOREIGN KEY(a) REFERENCES o (id),\u{20}
                    CONSTRAINT ck_t_bb CHECK (b IN (0, 1))
                );
                CREATE INDEX ix_t_a ON t (a);
                """)
    }

    @Test func conventionalNamesAreShortened() {
        let key = ForeignKeyConstraint(["a"], references: [ColumnTarget("o.b")])
        let name = Identifier(String(repeating: "t", count: 74))
        check(
            .dropConstraint(DropConstraint("t", "foo", kind: .check)), .createForeignKey(CreateForeignKey(QualifiedName(name), key)),
            options: RenderOptions(namingConvention: convention),
            postgresql: """
                ALTER TABLE t DROP CONSTRAINT ck_t_foo;
                ALTER TABLE \(name) ADD CONSTRAINT fk_tttttttttttttttttttttttttttttttttttttttttttttttttttt_50c0 \
                FOREIGN KEY(a) REFERENCES o (b);
                """)
    }

    @Test func unnamedCheckWithAConvention() {
        check(
            .createCheckConstraint(CreateCheckConstraint("t", CheckConstraint(text("a > 1")))),
            options: RenderOptions(namingConvention: convention),
            both: """
                ! InvalidRequestError: Naming convention including %(constraint_name)s token requires that constraint is explicitly named.
                """)
    }
}
