import CLibPQ

/// The one owner of a `PGconn *`.
final class PostgreSQLHandle {
    let pointer: OpaquePointer

    init(_ pointer: OpaquePointer) {
        self.pointer = pointer
    }

    deinit {
        PQfinish(pointer)
    }

    var socket: Int32 { PQsocket(pointer) }
    var isLost: Bool { PQstatus(pointer) == CONNECTION_BAD }

    /// libpq's message for what concerns the connection and not a statement; it never holds a password.
    var message: String {
        var text = Substring(String(cString: PQerrorMessage(pointer)))
        while text.last?.isWhitespace == true { text.removeLast() }
        return String(text)
    }

    var transactionStatus: TransactionStatus {
        switch PQtransactionStatus(pointer) {
        case PQTRANS_IDLE: .idle
        case PQTRANS_INTRANS, PQTRANS_ACTIVE: .inTransaction
        case PQTRANS_INERROR: .failed
        default: .unknown
        }
    }

    var serverVersion: ServerVersion {
        let number = Int(PQserverVersion(pointer))
        return number >= 100_000
            ? ServerVersion(number / 10_000, number % 10_000) : ServerVersion(number / 10_000, number / 100 % 100, number % 100)
    }

    func parameterStatus(_ name: String) -> String? {
        PQparameterStatus(pointer, name).map { String(cString: $0) }
    }
}
