import Dialects
import PythonSubset
import Revisions
import SourceText
import Workspace

/// What the text of one revision file says without being evaluated: its directives or statements, and what they do to tables.
package struct FileOutline: Sendable {
    /// Of a `.py` revision.
    package let operations: [OperationCall]
    /// Of a `.sql` revision, for each section its statements.
    package let statements: [SectionStatements]
    /// What an upgrade does to tables.
    let changes: [LocatedChange]

    package struct SectionStatements: Sendable {
        package let section: Revisions.SQLScript.Section
        package let parts: [Dialects.SQLScript.Part]
    }

    init(_ file: ScriptFile) {
        switch file.script {
        case .python(let parsed):
            operations = OperationCalls.of(parsed.module)
            statements = []
            changes = operations.compactMap { operation in
                guard operation.function != "downgrade" else { return nil }
                return operation.change.map { LocatedChange(change: $0, range: operation.range) }
            }
        case .sql(let script):
            operations = []
            statements = script.sections.map { section in
                let dialect: Dialect = section.dialects == ["sqlite"] ? .sqlite : .postgresql
                return SectionStatements(section: section, parts: dialect.split(file.source.bytes, in: section.range).statements)
            }
            changes = statements.filter { $0.section.direction == .upgrade }.flatMap { section in
                let dialect: Dialect = section.section.dialects == ["sqlite"] ? .sqlite : .postgresql
                return section.parts.flatMap { part in
                    dialect.outline(of: part.sql).map { LocatedChange(change: SchemaChange($0), range: part.range) }
                }
            }
        }
    }
}

extension SchemaChange {
    init(_ effect: TableEffect) {
        self =
            switch effect {
            case .create(let name, let columns): .createTable(name, columns: columns)
            case .drop(let name): .dropTable(name)
            case .rename(let name, let new): .renameTable(name, to: new)
            case .addColumn(let table, let column): .addColumn(table: table, column)
            case .dropColumn(let table, let column): .dropColumn(table: table, column)
            case .renameColumn(let table, let column, let new): .renameColumn(table: table, column, to: new)
            }
    }
}
