import Revisions
import SourceText
import Workspace

/// The parameters of the call that a place is in.
package struct SignatureHelp: Sendable, Hashable {
    /// `op.add_column(table_name, column, ...)`.
    package let label: String
    package let parameters: [String]
    package let documentation: String
    /// The number of the parameter that is being written; nil when the call has none for it.
    package let active: Int?

    /// Of a directive or of a name of `sa`; nil outside of such calls.
    package init?(_ file: ScriptFile, at offset: Int) {
        guard case .python = file.script else { return nil }
        let cursor = PythonCursor(file.source, at: offset)
        guard !cursor.isInComment else { return nil }
        let imported = ImportedNames(file)
        for frame in cursor.frames.reversed() where !frame.callee.isEmpty {
            guard let (receiver, found) = imported.called(frame.callee, batches: cursor.batches), let parameters = found.parameters else {
                continue
            }
            label = (receiver.isEmpty ? "" : "\(receiver).") + found.signature
            self.parameters = parameters
            documentation = found.summary
            let wanted = frame.keyword ?? Completions.parameter(frame.argument, parameters)
            active =
                wanted.flatMap { wanted in parameters.firstIndex { $0.prefix { $0 != "=" }.replacing("*", with: "") == wanted } }
                ?? parameters.firstIndex { $0.hasPrefix("**") }
            return
        }
        return nil
    }
}
