import Schema

extension StatementWriter {
    func execute(_ operation: ExecuteSQL) throws(DialectError) {
        let sets = operation.parameterSets.isEmpty ? [[]] : operation.parameterSets
        for parameters in sets {
            switch operation.content {
            case .text(let text): try executeText(text, parameters)
            case .driverSQL(let sql): append(Statement(written(sql), .text, notes: [.difference(.driverSQL)]))
            case .ddl(let sql):
                try append(.text, rendersLiterals: true) { compiler throws(DialectError) in compiler.verbatim(sql) }
            case .query(let query):
                let bound = QueryParameters(parameters)
                try append(.dml, rendersLiterals: false, notes: bound.notes) { compiler throws(DialectError) in
                    try compiler.query(bound.bound(query))
                }
            case .expression(let expression):
                try append(.text, rendersLiterals: false) { compiler throws(DialectError) in try compiler.expression(expression) }
            }
        }
    }

    /// Text with the parameters of its execution, which Alembic drops.
    private func executeText(_ text: TextClause, _ parameters: [ExecuteSQL.Parameter]) throws(DialectError) {
        var text = text
        let names = TextTemplate.names(in: text.sql)
        var notes: [StatementNote] = []
        for parameter in parameters where names.contains(parameter.name) {
            var bind = text.parameters.last { $0.name == parameter.name } ?? BindParameter(name: parameter.name)
            bind.value = parameter.value
            text.parameters.removeAll { $0.name == parameter.name }
            text.parameters.append(bind)
            notes = [.difference(.executionParameters)]
        }
        for name in names where !text.parameters.contains(where: { $0.name == name }) {
            notes.append(.warning("The parameter :\(name) has no value and is rendered as NULL; write \\:\(name) for a plain colon."))
        }
        try append(.text, rendersLiterals: false, notes: notes) { compiler throws(DialectError) in try compiler.text(text) }
    }
}
