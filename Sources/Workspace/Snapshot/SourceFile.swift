import PythonSubset
import SourceText

/// A Python file of the workspace that is not a revision: env.py, a helper module.
package struct SourceFile: Sendable {
    package var path: FilePath
    package var source: SourceText
    package var parsed: ParseResult

    package var uri: String { path.uri }
}
