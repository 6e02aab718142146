import Dialects
@testable import Revisions
import Schema
import Testing

/// What Alembic printed for the body of an `upgrade()`.
struct Recorded: Sendable {
    /// Neighbouring CREATE INDEX statements in order.
    var sql: String
    /// The class of the exception that ended it.
    var exception: String?

    init(_ sql: String, fails exception: String? = nil) {
        self.sql = sql
        self.exception = exception
    }
}

/// A body of `upgrade()` with what Alembic 1.20.1 makes of it.
struct RecordedScript: Sendable, CustomTestStringConvertible {
    let name: String
    let body: String
    let postgresql: Recorded
    let sqlite: Recorded

    init(_ name: String, _ body: String, both: Recorded) {
        self.init(name, body, postgresql: both, sqlite: both)
    }

    init(_ name: String, _ body: String, postgresql: Recorded, sqlite: Recorded) {
        self.name = name
        self.body = body
        self.postgresql = postgresql
        self.sqlite = sqlite
    }

    var testDescription: String { name }
}

struct RecordedScriptTests {
    @Test(arguments: RecordedScript.tables) func tables(_ script: RecordedScript) { check(script) }
    @Test(arguments: RecordedScript.alterations) func alterations(_ script: RecordedScript) { check(script) }
    @Test(arguments: RecordedScript.types) func types(_ script: RecordedScript) { check(script) }
    @Test(arguments: RecordedScript.typeClasses) func typeClasses(_ script: RecordedScript) { check(script) }
    @Test(arguments: RecordedScript.conditions) func conditions(_ script: RecordedScript) { check(script) }
    @Test(arguments: RecordedScript.queries) func queries(_ script: RecordedScript) { check(script) }
    @Test(arguments: RecordedScript.hard) func hard(_ script: RecordedScript) { check(script) }
    @Test(arguments: RecordedScript.defaults) func defaults(_ script: RecordedScript) { check(script) }
    @Test(arguments: RecordedScript.entities) func entities(_ script: RecordedScript) { check(script) }
    @Test(arguments: RecordedScript.packages) func packages(_ script: RecordedScript) { check(script) }
    @Test(arguments: RecordedScript.errors) func errors(_ script: RecordedScript) { check(script) }
    @Test(arguments: RecordedScript.values) func values(_ script: RecordedScript) { check(script) }
    @Test(arguments: RecordedScript.statements) func statements(_ script: RecordedScript) { check(script) }
    @Test(arguments: RecordedScript.batches) func batches(_ script: RecordedScript) { check(script) }
    @Test(arguments: DifferingScript.all) func differences(_ script: DifferingScript) { check(script) }

    private func check(_ script: DifferingScript) {
        let lines = script.body.split(separator: "\n", omittingEmptySubsequences: false).map { "    " + $0 }.joined(separator: "\n")
        let head = "import sqlalchemy as sa\nfrom sqlalchemy.dialects import postgresql\nfrom alembic import op\n"
        let run = runScript(head + "def upgrade():\n" + lines + "\n", .upgrade, script.dialect)
        #expect(run.sql.trimmedEnd == script.sql)
        #expect(run.isComplete, "\(run.diagnostics)")
        let notes = run.statements.flatMap(\.notes)
        #expect(notes == [.difference(script.difference)])
    }

    private func check(_ script: RecordedScript) {
        for (dialect, expected) in [(Dialect.postgresql, script.postgresql), (.sqlite, script.sqlite)] {
            let lines = script.body.split(separator: "\n", omittingEmptySubsequences: false).map { "    " + $0 }.joined(separator: "\n")
            let head = "import sqlalchemy as sa\nfrom sqlalchemy.dialects import mysql, postgresql\nfrom alembic import op\n"
            let run = runScript(head + "def upgrade():\n" + lines + "\n", .upgrade, dialect)
            #expect(run.sql.sortingIndexes == expected.sql, "\(dialect.name)")
            if expected.exception == nil {
                #expect(run.exception == nil)
                #expect(run.isComplete, "\(run.diagnostics)")
            } else {
                #expect(run.exception != nil)
                #expect(run.isComplete == false)
            }
        }
    }
}

extension String {
    /// The statements with neighbouring CREATE INDEX statements in order.
    fileprivate var sortingIndexes: String {
        var blocks = trimmedEnd.split(separator: "\n\n", omittingEmptySubsequences: false).map(String.init)
        var start = 0
        while start < blocks.count {
            var end = start
            while end < blocks.count, blocks[end].hasPrefix("CREATE INDEX ") || blocks[end].hasPrefix("CREATE UNIQUE INDEX ") { end += 1 }
            blocks[start..<end].sort()
            start = max(end, start + 1)
        }
        return blocks.joined(separator: "\n\n")
    }
}
