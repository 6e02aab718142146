import CLibPQ

/// Collects what the server says beside its results, which libpq would print to stderr.
final class PostgreSQLNotices {
    private var notices: [DatabaseNotice] = []

    /// Must outlive the handle's use.
    func collect(from handle: PostgreSQLHandle) {
        let context = Unmanaged.passUnretained(self).toOpaque()
        PQsetNoticeReceiver(handle.pointer, { PostgreSQLNotices.receive($0, $1) }, context)
        PQsetNoticeProcessor(handle.pointer, { _, _ in }, nil)
    }

    func take() -> [DatabaseNotice] {
        defer { notices = [] }
        return notices
    }

    private static func receive(_ context: UnsafeMutableRawPointer?, _ result: OpaquePointer?) {
        guard let context, let result else { return }
        func field(_ code: Int32) -> String? { PQresultErrorField(result, code).map { String(cString: $0) } }
        guard let message = field(PostgreSQLField.primaryMessage) else { return }
        let notice = DatabaseNotice(
            severity: field(PostgreSQLField.severity) ?? "NOTICE", code: field(PostgreSQLField.sqlState), message: message,
            detail: field(PostgreSQLField.detail), hint: field(PostgreSQLField.hint))
        Unmanaged<PostgreSQLNotices>.fromOpaque(context).takeUnretainedValue().notices.append(notice)
    }
}
