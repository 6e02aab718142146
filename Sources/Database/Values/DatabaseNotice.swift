/// Something that the server says beside a statement's result: PostgreSQL's NOTICE, WARNING and the like.
package struct DatabaseNotice: Sendable, Hashable {
    /// `NOTICE`, `WARNING`, `INFO`, `LOG` or `DEBUG`, never translated.
    package var severity: String
    /// SQLSTATE.
    package var code: String?
    package var message: String
    package var detail: String?
    package var hint: String?

    package init(severity: String, code: String? = nil, message: String, detail: String? = nil, hint: String? = nil) {
        self.severity = severity
        self.code = code
        self.message = message
        self.detail = detail
        self.hint = hint
    }
}
