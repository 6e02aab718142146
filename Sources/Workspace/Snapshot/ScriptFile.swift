import PythonSubset
import Revisions
import SourceText

/// One file of the versions folders as it was read: its text, its tree and its metadata.
package struct ScriptFile: Sendable {
    package enum Script: Sendable {
        case python(ParseResult)
        case sql(SQLScript)
    }

    package var path: FilePath
    package var source: SourceText
    package var script: Script
    /// `nil` when the file is not a revision, or when its id can't be read.
    package var revision: Revision?
    /// Problems of the file itself; those of the graph are the graph's.
    package var diagnostics: [Diagnostic]

    package var uri: String { path.uri }
}
