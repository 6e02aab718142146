import Database

extension FuzzTarget {
    /// Database URLs: a redacted one is a URL, without the password.
    static let url = FuzzTarget(name: "url") { bytes in
        guard let url = try? DatabaseURL(String(decoding: bytes, as: UTF8.self)) else { return }
        _ = url.sqlitePath
        _ = url.ignoredParameters
        if url.password?.isEmpty == false { precondition(url.redacted.contains("***"), "the password is not struck out") }
    }
}
