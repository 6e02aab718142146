import CustomDump
import Schema
import Testing

@testable import Dialects

/// The offline script of operations, with the error that ended it on a line of its own.
func script(_ operations: [Schema.Operation], _ dialect: Dialect, _ options: RenderOptions = RenderOptions()) -> String {
    let rendering = dialect.render(operations.map { OperationStep($0) }, options: options)
    let text = rendering.statements.map(\.offlineText).joined(separator: "\n")
    guard let error = rendering.error else { return text }
    return text + (text.isEmpty ? "" : "\n") + "! \(error.kind.rawValue): \(error.message)"
}

/// Holds operations against what Alembic 1.20.1 with SQLAlchemy 2.1.9 prints (blank lines between statements left out).
func check(
    _ operations: Schema.Operation..., options: RenderOptions = RenderOptions(), postgresql: String? = nil, sqlite: String? = nil,
    fileID: StaticString = #fileID, filePath: StaticString = #filePath, line: UInt = #line, column: UInt = #column
) {
    if let postgresql {
        expectNoDifference(
            script(operations, .postgresql, options), postgresql, fileID: fileID, filePath: filePath, line: line, column: column)
    }
    if let sqlite {
        expectNoDifference(script(operations, .sqlite, options), sqlite, fileID: fileID, filePath: filePath, line: line, column: column)
    }
}

func check(
    _ operations: Schema.Operation..., options: RenderOptions = RenderOptions(), both: String, fileID: StaticString = #fileID,
    filePath: StaticString = #filePath, line: UInt = #line, column: UInt = #column
) {
    for dialect in Dialect.all {
        expectNoDifference(script(operations, dialect, options), both, fileID: fileID, filePath: filePath, line: line, column: column)
    }
}

let noAlter = """
    ! NotImplementedError: No support for ALTER of constraints in SQLite dialect. Please refer to the batch mode feature which allows \
    for SQLite migrations using a copy-and-move strategy.
    """

func text(_ sql: String) -> SQLExpression { .text(TextClause(sql)) }

func column(_ name: Identifier, _ type: SQLType? = nil) -> SQLExpression { .column(ColumnReference(name, type: type)) }
