import Schema

/// The lines of an offline script that no operation makes.
package enum ScriptLine {
    package static let begin = Statement("BEGIN", .transaction)
    package static let commit = Statement("COMMIT", .transaction)

    /// `-- Running upgrade a -> b`; several revisions are joined by `, `.
    package static func running(_ name: String, from: [String], to: [String]) -> Statement {
        Statement("-- Running \(name) \(from.joined(separator: ", ")) -> \(to.joined(separator: ", "))", .comment)
    }
}

extension Statement {
    /// The offline script of `statements`: each followed by a blank line.
    package static func script(_ statements: [Statement]) -> String {
        statements.map { $0.offlineText + "\n\n" }.joined()
    }
}
