import Schema
import Testing

@testable import Dialects

@Suite struct VersionTableTests {
    @Test func creation() {
        #expect(
            VersionTable().creation(in: .postgresql, expandsTabs: true).offlineText == """
                CREATE TABLE alembic_version (
                    version_num VARCHAR(32) NOT NULL,\u{20}
                    CONSTRAINT alembic_version_pkc PRIMARY KEY (version_num)
                );
                """)
        #expect(
            VersionTable(name: "v", schema: "s", hasPrimaryKey: false).creation(in: .postgresql, expandsTabs: true).sql == """
                CREATE TABLE s.v (
                    version_num VARCHAR(32) NOT NULL
                )
                """)
    }

    @Test func rows() {
        let table = VersionTable()
        #expect(
            table.insertion(of: "a", in: .postgresql).sql
                == "INSERT INTO alembic_version (version_num) VALUES ('a') RETURNING alembic_version.version_num")
        #expect(table.insertion(of: "a", in: .sqlite).sql == "INSERT INTO alembic_version (version_num) VALUES ('a') RETURNING version_num")
        #expect(
            table.update(from: "a", to: "b", in: .sqlite).sql
                == "UPDATE alembic_version SET version_num='b' WHERE alembic_version.version_num = 'a'")
        #expect(
            VersionTable(name: "v", schema: "s").update(from: "a", to: "b", in: .postgresql).sql
                == "UPDATE s.v SET version_num='b' WHERE s.v.version_num = 'a'")
        #expect(table.deletion(of: "a", in: .sqlite).sql == "DELETE FROM alembic_version WHERE alembic_version.version_num = 'a'")
        #expect(
            VersionTable(hasPrimaryKey: false).insertion(of: "a", in: .sqlite).sql
                == "INSERT INTO alembic_version (version_num) VALUES ('a')")
    }

    @Test func lines() {
        #expect(ScriptLine.running("upgrade", from: ["b", "c"], to: ["d"]).offlineText == "-- Running upgrade b, c -> d")
        #expect(ScriptLine.running("downgrade", from: ["a"], to: []).offlineText == "-- Running downgrade a -> ")
        #expect(
            Statement.script([ScriptLine.begin, ScriptLine.running("upgrade", from: [], to: ["a"])])
                == "BEGIN;\n\n-- Running upgrade  -> a\n\n")
    }
}
