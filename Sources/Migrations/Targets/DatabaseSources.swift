import Database

/// Where the URL of the database may come from besides env.py, in the order in which they are asked.
package struct DatabaseSources: Sendable {
    /// The request's own: `--url`, or the client's `databaseURL`.
    package var explicit: String?
    /// `RETORT_DATABASE_URL`: goes before what the workspace says.
    package var override: String?
    /// `DATABASE_URL`: stands in when the workspace does not say, or says it in a way that can't be known from its text.
    package var fallback: String?

    package init(explicit: String? = nil, override: String? = nil, fallback: String? = nil) {
        self.explicit = explicit
        self.override = override
        self.fallback = fallback
    }

    package init(explicit: String?, environment: [String: String]) {
        self.init(explicit: explicit, override: environment["RETORT_DATABASE_URL"], fallback: environment["DATABASE_URL"])
    }

    /// What goes before the workspace's own URL.
    package var preferred: String? { explicit ?? override.flatMap { $0.isEmpty ? nil : $0 } }

    /// How to give a URL, for messages.
    static let advice =
        "Give it with --url, the client's databaseURL, or the environment variable RETORT_DATABASE_URL or DATABASE_URL."

    /// Reads a URL; its errors never show the password.
    static func parse(_ text: String) throws(MigrationFailure) -> DatabaseURL {
        do {
            return try DatabaseURL(text)
        } catch {
            throw MigrationFailure(.databaseUnknown, error.message, hint: error.hint ?? advice)
        }
    }
}
