/// The URI of the page about diagnostics: scheme `retort-docs`, whose text the server gives, so that no network is needed.
enum DocumentationAddress {
    static let scheme = "retort-docs"
    private static let diagnostics = "\(scheme):/diagnostics.md"

    static func diagnostic(_ code: String) -> String { "\(diagnostics)#\(code)" }

    static func isDiagnostics(_ uri: String) -> Bool { uri.prefix { $0 != "#" } == diagnostics }
}
