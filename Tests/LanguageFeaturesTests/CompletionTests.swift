import CustomDump
import LanguageFeatures
import SourceText
import Testing
import Workspace

struct CompletionTests {
    private static let body = """
            op.create_table("customers", sa.Column("id", sa.Integer(), primary_key=True), sa.Column("name", sa.String(20)))
            op.add_column("customers", sa.Column("email", sa.Text()))
        """

    /// The labels offered in a revision that comes after one that makes `customers`.
    private func check(_ text: String, _ name: String = "b.py", first count: Int = 100) throws -> [String] {
        let workspace = try MarkedWorkspace([
            "a.py": MarkedWorkspace.python("aaaa", labels: "shop", Self.body), "c.py": MarkedWorkspace.python("cccc", after: "aaaa"),
            name: text,
        ])
        return Completions(workspace.index, try workspace.markedFile()).at(workspace.offset).offered.prefix(count).map(\.label)
    }

    @Test(arguments: [
        ("revision = \"bbbb\"\ndown_revision = \"¦\"\n", ["cccc", "aaaa"]),
        ("revision = \"bbbb\"\ndown_revision: str | None = \"c¦\"\n", ["cccc", "aaaa"]),
        ("revision = \"bbbb\"\ndown_revision = (\n    \"cccc\",\n    \"¦\n)\n", ["cccc", "aaaa"]),
        ("revision = \"bbbb\"\ndown_revision = None\ndepends_on = \"¦\"\n", ["cccc", "aaaa", "shop"]),
        ("revision = \"bbbb\"\nbranch_labels = \"¦\"\n", []),
        ("revision = \"¦\"\n", []),
    ]) func revisions(_ text: String, _ labels: [String]) throws {
        expectNoDifference(try check(text), labels)
    }

    @Test func whatIsBuiltOnTheRevisionIsNotOffered() throws {
        let workspace = try MarkedWorkspace([
            "a.py": "revision = \"aaaa\"\ndown_revision = \"¦\"\n", "b.py": MarkedWorkspace.python("bbbb", after: "aaaa"),
            "c.py": MarkedWorkspace.python("cccc"),
        ])
        let found = Completions(workspace.index, try workspace.markedFile()).at(workspace.offset).offered
        expectNoDifference(found.map(\.label), ["cccc"])
        expectNoDifference(found.first?.filter, "cccc make cccc")
    }

    /// Of many, those that hold what is typed; the client asks again with the next letter.
    @Test func manyRevisions() throws {
        var files = ["z.py": "revision = \"zzzz\"\ndown_revision = \"c7¦\"\n"]
        for number in 0..<500 { files["\(number).sql"] = "-- revision: c\(number)\n-- down_revision: None\n-- migrate:up\n" }
        let workspace = try MarkedWorkspace(files)
        let (offered, isComplete) = Completions(workspace.index, try workspace.markedFile()).at(workspace.offset)
        #expect(!isComplete)
        #expect(offered.count > 10 && offered.count <= 100)
        #expect(offered.allSatisfy { $0.label.contains("7") })
    }

    private static let header =
        "from alembic import op\nimport sqlalchemy as sa\nrevision = \"bbbb\"\ndown_revision = \"aaaa\"\n\ndef upgrade():\n    "

    @Test(arguments: [
        ("op.drop_table(\"¦\")", ["customers"]),
        ("op.drop_table(\"¦", ["customers"]),
        ("op.drop_column(\"customers\", \"¦\")", ["id", "name", "email"]),
        ("op.create_index(\"ix\", \"customers\", [\"na¦\"])", ["id", "name", "email"]),
        ("op.alter_column(column_name=\"¦\", table_name=\"x\")", []),
        ("op.alter_column(table_name=\"customers\", column_name=\"¦\")", ["id", "name", "email"]),
        (
            "op.add_column(\"orders\", sa.Column(\"c\", sa.Integer, sa.ForeignKey(\"cust¦\")))",
            ["customers.id", "customers.name", "customers.email", "orders.c"]
        ),
        ("op.create_foreign_key(None, \"orders\", \"customers\", [\"c\"], [\"¦\"])", ["id", "name", "email"]),
        ("with op.batch_alter_table(\"customers\") as batch:\n        batch.drop_column(\"¦\")", ["id", "name", "email"]),
        ("op.execute(\"\"\"\nSELECT 1\nFROM (\n\"\"\")\n    op.drop_table(\"¦\")", ["customers"]),
        ("op.drop_table(\n\"¦\"", ["customers"]), ("op.execute(\"¦\")", []),
        ("x = 1  # op.¦", []),
    ]) func tablesAndColumns(_ line: String, _ labels: [String]) throws {
        expectNoDifference(try check(Self.header + line + "\n"), labels)
    }

    @Test(arguments: [
        ("import sqlalchemy as s\nx = s.Column(\"a\", nul¦", "nullable="),
        ("from sqlalchemy import Column as C\nx = C(\"a\", ¦", "nullable="),
        ("from alembic import op as o\no.create_index(\"ix\", \"t\", [\"a\"], uni¦", "unique="),
        ("from alembic import op as o\no.¦", "create_table"), ("from sqlalchemy.dialects import postgresql as pg\npg.¦", "JSONB"),
        ("from sqlalchemy.dialects.postgresql import ARRAY\nx = ARRAY(sa.Text(), ¦", "dimensions="),
    ]) func namesByAnotherName(_ text: String, _ label: String) throws {
        let labels = try check(text)
        #expect(labels.contains(label), "\(labels)")
    }

    @Test func namesOfADialectThatItLacks() throws {
        let labels = try check("from sqlalchemy.dialects import postgresql\npostgresql.¦")
        expectNoDifference(["BLOB", "PGDialect", "String"].filter(labels.contains), [])
    }

    @Test(arguments: [
        ("op.create_index(\"ix\", \"t\", [\"a\"], unique=True, ¦", ["schema=", "if_not_exists="]),
        ("op.drop_table(table_name=\"t\", sch¦", ["schema=", "if_exists="]), ("op.drop_table(1 + ¦", []), ("op.drop_table([¦", []),
    ]) func argumentsByName(_ line: String, _ labels: [String]) throws {
        expectNoDifference(try check(Self.header + line), labels)
    }

    @Test(arguments: [("SELECT Bi¦", "Bi", "\"Big\""), ("SELECT \"Bi¦", "\"Bi", "\"Big\""), ("SELECT sm¦", "sm", "small")])
    func namesInQuotes(_ statement: String, _ replaced: String, _ text: String) throws {
        let made = "-- revision: bbbb\n-- migrate:up\nCREATE TABLE \(text) (id INT);\n"
        let workspace = try MarkedWorkspace(["b.sql": made + statement])
        let file = try workspace.markedFile()
        let first = try #require(Completions(workspace.index, file).at(workspace.offset).offered.first)
        expectNoDifference(first.text, text)
        expectNoDifference(file.source[first.replaced], replaced)
    }

    /// What a completion at the mark would take away.
    @Test(arguments: [
        ("b.py", "revision = \"bbbb\"\ndown_revision = 'cc¦cc'\n", "cccc"), ("b.py", "revision = \"bbbb\"\ndown_revision = '¦'\n", ""),
        ("b.py", header + "sa.ForeignKey(\"cust¦omers.id\")", "customers.id"),
        ("b.sql", "-- revision: bbbb\n-- down_revision: c¦cccc\n", "ccccc"),
        ("b.sql", "-- revision: bbbb\n-- depends_on: a¦a, cccc\n", "aa"),
    ]) func theWholeNameIsReplaced(_ name: String, _ text: String, _ replaced: String) throws {
        let workspace = try MarkedWorkspace([
            "a.py": MarkedWorkspace.python("aaaa", Self.body), "c.py": MarkedWorkspace.python("cccc", after: "aaaa"), name: text,
        ])
        let file = try workspace.markedFile()
        let first = try #require(Completions(workspace.index, file).at(workspace.offset).offered.first)
        expectNoDifference(file.source[first.replaced], replaced)
    }

    @Test func directivesAndNamesOfSQLAlchemy() throws {
        #expect(try check(Self.header + "op.¦\n").contains("create_table"))
        #expect(try check(Self.header + "op.cr¦\n").contains("bulk_insert"), "clients filter, and keep the list while a person types")
        expectNoDifference(
            try Set(["Column", "String", "ForeignKey", "func", "text"]).subtracting(check(Self.header + "sa.¦\n", first: 1000)), [])
        let batch = try check(Self.header + "with op.batch_alter_table(\"t\") as b:\n        b.¦\n")
        #expect(batch.contains("add_column") && batch.contains("f") && !batch.contains("create_table"))
        expectNoDifference(try ["AsyncSession", "NullType", "conv"].filter(check(Self.header + "sa.¦\n", first: 1000).contains), [])
        expectNoDifference(try check(Self.header + "other.¦\n"), [])
    }

    private static let sql = "-- revision: bbbb\n-- down_revision: aaaa\n\n-- migrate:up\n"

    @Test(arguments: [
        ("-- revision: bbbb\n-- down_revision: ¦\n\n-- migrate:up\n", ["cccc", "aaaa", "None"]),
        ("-- revision: bbbb\n-- depends_on: aaaa, ¦\n\n-- migrate:up\n", ["cccc", "aaaa", "shop"]),
        (
            "-- revision: bbbb\n-- ¦\n\n-- migrate:up\n",
            ["revision", "down_revision", "depends_on", "branch_labels", "create_date", "migrate:up", "migrate:down"]
        ),
        ("-- revision: bbbb\n\n-- migrate:up\n-- migrate:¦\n", ["up", "down"]),
        (
            "-- revision: bbbb\n\n-- migrate:up ¦\n",
            ["transaction:false", "transaction:true", "dialect:postgresql", "dialect:sqlite", "dialect:postgresql,sqlite"]
        ),
        (
            "-- revision: bbbb\n\n-- migrate:up transaction:false dia¦\n",
            ["dialect:postgresql", "dialect:sqlite", "dialect:postgresql,sqlite"]
        ),
        ("-- revision: bbbb\n\n-- migrate:up dialect:postgresql,¦\n", ["sqlite"]),
        ("-- revision: bbbb\n-- down_revision: aaaa\n\n-- migrate:up\nDROP TABLE ¦", ["customers"]),
        ("-- revision: bbbb\n-- down_revision: aaaa\n\n-- migrate:up\nSELECT customers.¦;", ["id", "name", "email"]),
        ("-- a note about ¦\n-- revision: bbbb\n", []),
        (sql + "UPDATE customers SET ¦", ["customers", "id", "name", "email"]),
        (sql + "UPDATE customers SET ¦;\nSELECT 1;", ["customers", "id", "name", "email"]),
        (sql + "DELETE FROM Customers WHERE ¦\n", ["customers", "id", "name", "email"]),
        (sql + "SELECT c.¦ FROM customers AS c", ["id", "name", "email"]),
        (sql + "SELECT 1;\nSELECT c.n¦ FROM x, customers c;", ["id", "name", "email"]),
        (sql + "SELECT \"customers\".¦", ["id", "name", "email"]), (sql + "SELECT 'customers.¦'", []),
        (sql + "SELECT 1 -- customers.¦\n", []),
        (sql + "/* customers.¦ */", []), (sql + "SELECT 1.¦", []),
        (sql + "CREATE TABLE pg.things (a INT);\nSELECT things.¦", ["a"]),
        (sql + "CREATE TABLE pg.things (a INT);\nSELECT pg.¦", ["things"]),
    ]) func plainSQL(_ text: String, _ labels: [String]) throws {
        expectNoDifference(try check(text, "b.sql"), labels)
    }

    @Test(arguments: [
        ("op.add_column(¦", "op.add_column", "table_name"), ("op.add_column(\"t\", ¦", "op.add_column", "column"),
        ("op.add_column(\"t\", schema=¦", "op.add_column", "schema=None"),
        ("op.add_column(\"t\", sa.Column(¦", "sa.Column", "*args"),
        ("op.create_table(\"t\", sa.Column(), ¦", "op.create_table", "*columns"),
        ("with op.batch_alter_table(\"t\") as b:\n        b.drop_column(¦", "b.drop_column", "column_name"),
    ]) func signatures(_ line: String, _ label: String, _ parameter: String) throws {
        let workspace = try MarkedWorkspace(["b.py": Self.header + line])
        let help = try #require(SignatureHelp(try workspace.markedFile(), at: workspace.offset))
        #expect(help.label.hasPrefix(label + "("))
        expectNoDifference(help.active.map { help.parameters[$0] }, parameter)
    }
}
