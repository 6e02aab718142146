import CLibPQ

/// The one owner of a `PGresult *`.
struct PostgreSQLResult: ~Copyable {
    private let pointer: OpaquePointer

    /// Takes the next result of the statement that was sent; nil when there is no more.
    static func next(_ handle: PostgreSQLHandle) -> PostgreSQLResult? {
        PQgetResult(handle.pointer).map { PostgreSQLResult(pointer: $0) }
    }

    private init(pointer: OpaquePointer) {
        self.pointer = pointer
    }

    deinit {
        PQclear(pointer)
    }

    var status: ExecStatusType { PQresultStatus(pointer) }

    var rows: ResultRows {
        let columns = 0..<PQnfields(pointer)
        let types = columns.map { PostgreSQLType(oid: PQftype(pointer, $0)) }
        var result = ResultRows(
            columns: columns.map { PQfname(pointer, $0).map { String(cString: $0) } ?? "" },
            affectedRows: Int(String(cString: PQcmdTuples(pointer))), commandTag: String(cString: PQcmdStatus(pointer)))
        result.rows = (0..<PQntuples(pointer)).map { row in
            zip(columns, types).map { column, type in
                guard PQgetisnull(pointer, row, column) == 0, let start = PQgetvalue(pointer, row, column) else { return .null }
                return type.value(UnsafeRawBufferPointer(start: start, count: Int(PQgetlength(pointer, row, column))))
            }
        }
        return result
    }

    /// A field of the server's error or notice, such as `PG_DIAG_SQLSTATE`.
    func field(_ code: Int32) -> String? {
        PQresultErrorField(pointer, code).map { String(cString: $0) }
    }

    var message: String {
        field(PostgreSQLField.primaryMessage) ?? String(cString: PQresultErrorMessage(pointer))
    }
}
