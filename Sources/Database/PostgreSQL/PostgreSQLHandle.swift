import CLibPQ

/// The one owner of a `PGconn *`.
final class PostgreSQLHandle {
    let library: LibPQ
    let pointer: OpaquePointer

    init(_ pointer: OpaquePointer, _ library: LibPQ) {
        self.pointer = pointer
        self.library = library
    }

    deinit {
        library.finish(pointer)
    }

    var socket: Int32 { library.socket(pointer) }
    var isLost: Bool { library.status(pointer) == CONNECTION_BAD }

    /// libpq's message for what concerns the connection and not a statement; it never holds a password.
    var message: String {
        var text = Substring(LibPQ.string(library.errorMessage(pointer)))
        while text.last?.isWhitespace == true { text.removeLast() }
        return String(text)
    }

    var transactionStatus: TransactionStatus {
        switch library.transactionStatus(pointer) {
        case PQTRANS_IDLE: .idle
        case PQTRANS_INTRANS, PQTRANS_ACTIVE: .inTransaction
        case PQTRANS_INERROR: .failed
        default: .unknown
        }
    }

    var serverVersion: ServerVersion {
        let number = Int(library.serverVersion(pointer))
        return number >= 100_000
            ? ServerVersion(number / 10_000, number % 10_000) : ServerVersion(number / 10_000, number / 100 % 100, number % 100)
    }

    func parameterStatus(_ name: String) -> String? {
        library.parameterStatus(pointer, name).map { String(cString: $0) }
    }
}
