import Schema

extension StatementWriter {
    func createSchema(_ operation: CreateSchema) throws(DialectError) {
        try define { compiler throws(DialectError) in
            "CREATE SCHEMA \(operation.ifNotExists ? "IF NOT EXISTS " : "")\(compiler.quote(operation.name))"
        }
    }

    func dropSchema(_ operation: DropSchema) throws(DialectError) {
        try define { compiler throws(DialectError) in
            "DROP SCHEMA \(operation.ifExists ? "IF EXISTS " : "")\(compiler.quote(operation.name))"
                + (operation.isCascading ? " CASCADE" : "")
        }
    }

    func createSequence(_ operation: CreateSequence) throws(DialectError) {
        try define { compiler throws(DialectError) in
            let sequence = operation.sequence
            let options = Compiler.sequenceOptions(sequence.options)
            return try "CREATE SEQUENCE \(operation.ifNotExists ? "IF NOT EXISTS " : "")\(compiler.quote(sequence.name))"
                + rules.sequenceType(sequence, compiler) + (options.isEmpty ? "" : " " + options)
        }
    }

    func dropSequence(_ operation: DropSequence) throws(DialectError) {
        try define { compiler throws(DialectError) in
            "DROP SEQUENCE \(operation.ifExists ? "IF EXISTS " : "")\(compiler.quote(operation.name))"
        }
    }
}
