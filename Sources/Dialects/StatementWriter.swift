import Schema

/// Collects the statements of operations, each with the place and the notes of what made it.
final class StatementWriter {
    let rules: any DialectRules
    let options: RenderOptions
    private(set) var statements: [Statement] = []
    var state: RenderState
    private var source: SourceLocation?
    private var isAutocommit = false

    init(rules: any DialectRules, options: RenderOptions, state: RenderState) {
        self.rules = rules
        self.options = options
        self.state = state
    }

    var hasTransactionalDDL: Bool { options.transactionalDDL ?? rules.hasTransactionalDDL }

    func write(_ step: OperationStep) throws(DialectError) {
        let outer = source
        source = step.source ?? source
        defer { source = outer }
        try write(step.operation)
    }

    /// A statement of definition; its values are literals whatever the options say.
    func define(_ compile: (Compiler) throws(DialectError) -> String) throws(DialectError) {
        try append(.ddl, rendersLiterals: true, compile)
    }

    /// A statement that changes or reads rows.
    func manipulate(_ compile: (Compiler) throws(DialectError) -> String) throws(DialectError) {
        try append(.dml, rendersLiterals: false, compile)
    }

    func append(
        _ kind: Statement.Kind, rendersLiterals: Bool, notes: [StatementNote] = [], _ compile: (Compiler) throws(DialectError) -> String
    ) throws(DialectError) {
        let compiler = Compiler(rules: rules, options: options, rendersLiterals: rendersLiterals)
        let sql = try compile(compiler)
        append(Statement(written(sql), kind, notes: notes + compiler.notes))
    }

    /// SQL without white space around it, and offline with tabs of four spaces, as Alembic prints it.
    func written(_ sql: String) -> String {
        (options.expandsTabs ? sql.replacing(ascii: "\t", with: "    ") : sql).trimmed
    }

    func append(_ statement: Statement) {
        var statement = statement
        statement.source = source
        statement.isAutocommit = isAutocommit
        statements.append(statement)
    }

    /// A note on the statement written last.
    func note(_ note: StatementNote) {
        guard let last = statements.indices.last else { return }
        statements[last].notes.append(note)
    }

    /// What the statement written last can lose, better known than from its words.
    func knowHazards(_ hazards: [Hazard]) {
        guard let last = statements.indices.last else { return }
        statements[last].knownHazards = hazards
    }

    /// Lets the statement written last run, online, only when the query answers a row, or only when it does not.
    func require(_ query: String, expectsRow: Bool) {
        guard let last = statements.indices.last else { return }
        statements[last].precondition = Precondition(query, expectsRow: expectsRow)
    }

    func beginAutocommit() {
        if hasTransactionalDDL { append(ScriptLine.commit) }
        isAutocommit = true
    }

    func endAutocommit() {
        isAutocommit = false
        if hasTransactionalDDL { append(ScriptLine.begin) }
    }

    func definition(of table: Table) throws(DialectError) -> TableDefinition {
        try TableDefinition(table, compiler())
    }

    func compiler() -> Compiler { Compiler(rules: rules, options: options, rendersLiterals: true) }
}

extension String {
    /// The text without white space around it.
    var trimmed: String {
        if let first = utf8.first, let last = utf8.last, 0x21...0x7E ~= first, 0x21...0x7E ~= last { return self }
        let scalars = unicodeScalars
        guard let start = scalars.firstIndex(where: { !$0.properties.isWhitespace }),
            let end = scalars.lastIndex(where: { !$0.properties.isWhitespace })
        else { return "" }
        return String(scalars[start...end])
    }
}
