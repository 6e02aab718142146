import CLibPQ

/// The one owner of a `PGresult *`.
struct PostgreSQLResult: ~Copyable {
    private let pointer: OpaquePointer
    private let library: LibPQ

    /// Takes the next result of the statement that was sent; nil when there is no more.
    static func next(_ handle: PostgreSQLHandle) -> PostgreSQLResult? {
        handle.library.getResult(handle.pointer).map { PostgreSQLResult(pointer: $0, library: handle.library) }
    }

    private init(pointer: OpaquePointer, library: LibPQ) {
        self.pointer = pointer
        self.library = library
    }

    deinit {
        library.clear(pointer)
    }

    var status: ExecStatusType { library.resultStatus(pointer) }

    var rows: ResultRows {
        let columns = 0..<library.nfields(pointer)
        let types = columns.map { PostgreSQLType(oid: library.ftype(pointer, $0)) }
        var result = ResultRows(
            columns: columns.map { library.fname(pointer, $0).map { String(cString: $0) } ?? "" },
            affectedRows: Int(LibPQ.string(library.cmdTuples(pointer))), commandTag: LibPQ.string(library.cmdStatus(pointer)))
        result.rows = (0..<library.ntuples(pointer)).map { row in
            zip(columns, types).map { column, type in
                guard library.getisnull(pointer, row, column) == 0, let start = library.getvalue(pointer, row, column) else { return .null }
                return type.value(UnsafeRawBufferPointer(start: start, count: Int(library.getlength(pointer, row, column))))
            }
        }
        return result
    }

    /// A field of the server's error or notice, such as `PG_DIAG_SQLSTATE`.
    func field(_ code: Int32) -> String? {
        library.resultErrorField(pointer, code).map { String(cString: $0) }
    }

    var message: String {
        field(PostgreSQLField.primaryMessage) ?? LibPQ.string(library.resultErrorMessage(pointer))
    }
}
