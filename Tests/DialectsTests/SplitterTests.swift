import Schema
import SourceText
import Testing

@testable import Dialects

@Suite struct SplitterTests {
    /// Statements are marked in the text by `‹` and `›`.
    private func check(
        _ marked: String, _ dialect: Dialect = .postgresql, codes: [String] = [], sourceLocation: SourceLocation = #_sourceLocation
    ) {
        let script = dialect.split(marked.replacing("‹", with: "").replacing("›", with: ""))
        var bytes = Array(marked.replacing("‹", with: "").replacing("›", with: "").utf8)
        for part in script.statements.reversed() {
            bytes.insert(contentsOf: "›".utf8, at: part.range.upperBound)
            bytes.insert(contentsOf: "‹".utf8, at: part.range.lowerBound)
        }
        #expect(String(decoding: bytes, as: UTF8.self) == marked, sourceLocation: sourceLocation)
        #expect(script.diagnostics.map(\.code) == codes, sourceLocation: sourceLocation)
    }

    typealias SourceLocation = Testing.SourceLocation

    @Test func commonRules() {
        for dialect in Dialect.all {
            check("", dialect)
            check(" ; ;\n-- nothing; here\n", dialect)
            check("‹SELECT 1›; ‹SELECT 2›", dialect)
            check("-- a;\n‹SELECT 1 -- b;\n , 'x;''y;' , \"a;\"\"b\"›;\n/* c; */‹SELECT 2› /* d; */ ;", dialect)
            check("‹INSERT INTO t VALUES ('é;')›;", dialect)
            check("\u{FEFF}‹SELECT 1›;", dialect)
        }
    }

    @Test func postgresqlQuoting() {
        check(#"‹SELECT E'a\';b' , 'c\'›; ‹SELECT e'\\'›;"#)
        check(#"‹SELECT U&'d\0061;' , U&"d;" , B'1;' , x'0;'›;"#)
        check("‹SELECT $$a;b$$ , $tag$ $$ ; $other$ $tag$ , a$b$ , $1›; ‹SELECT 2›")
        check("‹SELECT 1 /* a /* b; */ c; */ + 2›; ‹SELECT 3›")
        check("‹CREATE RULE r AS ON INSERT TO t DO (INSERT INTO a VALUES (1); INSERT INTO b VALUES (2);)›; ‹SELECT 1›;")
    }

    @Test func atomicBodies() {
        check(
            """
            ‹CREATE OR REPLACE FUNCTION f() RETURNS int BEGIN ATOMIC
              INSERT INTO t VALUES (1);
              SELECT CASE WHEN true THEN 1 ELSE 2 END;
            END›;
            ‹CREATE PROCEDURE p() LANGUAGE plpgsql AS $$ BEGIN NULL; END $$›;
            ‹BEGIN›; ‹COMMIT›;
            """)
    }

    @Test func sqliteQuoting() {
        check("‹SELECT [a;b], `c;d`, x'0;', 'e\\'›; ‹SELECT 1› /* a /* b; */; ‹SELECT 2›", .sqlite)
    }

    @Test func triggers() {
        check(
            """
            ‹CREATE TEMP TRIGGER tr AFTER INSERT ON t BEGIN
              UPDATE t SET a = CASE WHEN b THEN 1 ELSE 2 END;
              DELETE FROM u;
            END›;
            ‹SELECT 1›;
            ‹CREATE TABLE x ("end" int)›;
            """, .sqlite)
    }

    @Test func refused() {
        check("COPY t (a) FROM stdin WITH (FORMAT csv);\n1;2\n\\.\n‹SELECT 1›;", codes: ["copy-from-stdin"])
        check("‹COPY t FROM '/tmp/x'›;")
        check("\\d t\n‹SELECT 1›;\n\\copy t from x;\n‹SELECT 2›;", codes: ["shell-command", "shell-command"])
        check(".tables\n‹SELECT 1.5›;", .sqlite, codes: ["shell-command"])
    }

    @Test func unterminated() {
        let cases = [
            ("SELECT 'a;", "unterminated-string"), ("SELECT \"a;", "unterminated-quoted-identifier"),
            ("SELECT $a$;", "unterminated-dollar-quoted-string"), ("SELECT 1 /* ;", "unterminated-comment"),
        ]
        for (sql, code) in cases { #expect(Dialect.postgresql.split(sql).diagnostics.map(\.code) == [code]) }
        #expect(Dialect.sqlite.split("SELECT [a").diagnostics.map(\.code) == ["unterminated-quoted-identifier"])
        #expect(Dialect.sqlite.split("SELECT 1 /* open").diagnostics.isEmpty)
        #expect(Dialect.postgresql.split("SELECT 1;\0").diagnostics.first?.range == 9..<10)
    }

    @Test func rangeOfAFile() {
        let text = "-- migrate:up\nSELECT 1;\n-- migrate:down\nSELECT 2;"
        let script = Dialect.sqlite.split(Array(text.utf8), in: 14..<24)
        #expect(script.statements == [.init(sql: "SELECT 1", range: 14..<22)])
    }

    @Test func anyBytes() {
        var seed: UInt64 = 42
        for length in 0..<300 {
            let bytes = (0..<length).map { _ in
                seed = seed &* 6_364_136_223_846_793_005 &+ 1
                return Array("';\"$a/*-\\()[]`.\n\u{0}é").utf8Byte(at: Int(seed >> 33))
            }
            for dialect in Dialect.all {
                for part in dialect.split(bytes).statements { #expect(part.range.upperBound <= bytes.count) }
            }
        }
    }
}

extension Array where Element == Character {
    fileprivate func utf8Byte(at index: Int) -> UInt8 {
        let bytes = Array<UInt8>(String(self).utf8)
        return bytes[index % bytes.count]
    }
}
