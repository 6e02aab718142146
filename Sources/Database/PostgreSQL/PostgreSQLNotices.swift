import CLibPQ

/// Collects what the server says beside its results, which libpq would print to stderr.
final class PostgreSQLNotices {
    private let library: LibPQ
    private var notices: [DatabaseNotice] = []

    /// Must outlive the handle's use.
    init(_ handle: PostgreSQLHandle) {
        library = handle.library
        _ = library.setNoticeReceiver(handle.pointer, { PostgreSQLNotices.receive($0, $1) }, Unmanaged.passUnretained(self).toOpaque())
    }

    func take() -> [DatabaseNotice] {
        defer { notices = [] }
        return notices
    }

    private static func receive(_ context: UnsafeMutableRawPointer?, _ result: OpaquePointer?) {
        guard let context, let result else { return }
        Unmanaged<PostgreSQLNotices>.fromOpaque(context).takeUnretainedValue().add(result)
    }

    private func add(_ result: OpaquePointer) {
        func field(_ code: Int32) -> String? { library.resultErrorField(result, code).map { String(cString: $0) } }
        guard let message = field(PostgreSQLField.primaryMessage) else { return }
        notices.append(
            DatabaseNotice(
                severity: field(PostgreSQLField.severity) ?? "NOTICE", code: field(PostgreSQLField.sqlState), message: message,
                detail: field(PostgreSQLField.detail), hint: field(PostgreSQLField.hint)))
    }
}
