import Schema
import SourceText

extension Statement {
    /// What its notes say, at the place in the script that made it.
    var diagnostics: [LocatedDiagnostic] {
        guard let source else { return [] }
        return notes.compactMap { note in
            let diagnostic: Diagnostic
            switch note {
            case .difference: return nil
            case .warning(let message): diagnostic = Diagnostic(source.range, .warning, code: "rejected-statement", message)
            case .unknown(let opaque):
                let related = opaque.source.map {
                    Diagnostic.Related(uri: $0.uri, range: $0.range, message: "\(opaque.origin) comes from here")
                }
                diagnostic = Diagnostic(
                    source.range, .warning, code: "unknown-value",
                    "'\(opaque.origin)' can't be known from the text of the script; a comment stands for it in the SQL.",
                    related: related.map { [$0] } ?? [])
            case .volatile(let opaque):
                diagnostic = Diagnostic(
                    source.range, .information, code: "volatile-value",
                    "'\(opaque.origin)' differs at each run: '\(opaque.volatileText ?? opaque.origin)' stands for it in the preview, a run has the real value."
                )
            }
            return LocatedDiagnostic(uri: source.uri, diagnostic)
        }
    }
}
