import SourceText

/// How the evaluation of a script ended.
package struct ScriptOutcome: Sendable, Hashable {
    /// Whether everything that the script does is known: false when a value could not be known from the text, or when the script
    /// ended early.
    package var isComplete: Bool
    /// In the script's file, in the order found.
    package var diagnostics: [Diagnostic]
    /// The exception that ended the script, as the last line of Python's traceback.
    package var exception: String?

    package init(isComplete: Bool = true, diagnostics: [Diagnostic] = [], exception: String? = nil) {
        self.isComplete = isComplete
        self.diagnostics = diagnostics
        self.exception = exception
    }
}
