import PythonSubset
import Revisions
import SourceText

/// One file of the versions folders as it was read: its text, its metadata, and its tree when somebody asks for it.
package final class ScriptFile: Sendable {
    package enum Script: Sendable {
        case python(ParseResult)
        case sql(SQLScript)
    }

    enum Content: Sendable {
        case python(PythonScript)
        case sql(SQLScript)
    }

    package let path: FilePath
    package let uri: String
    package let source: SourceText
    /// `nil` when the file is not a revision, or when its id can't be read.
    package let revision: Revision?
    let content: Content
    /// What is wrong with the metadata.
    let metadataDiagnostics: [Diagnostic]
    /// Whether the text may register functions with `@compiles`, which hold in every revision.
    package let mayRegisterCompilers: Bool
    let version: WorkspaceFiles.Version
    /// The helper modules that the metadata was computed with.
    let modules: [FilePath: WorkspaceFiles.Version]

    init(
        _ path: FilePath, _ uri: String, _ version: WorkspaceFiles.Version, _ source: SourceText, _ content: Content, _ revision: Revision?,
        _ metadataDiagnostics: [Diagnostic], modules: [FilePath: WorkspaceFiles.Version] = [:]
    ) {
        self.path = path
        self.uri = uri
        self.source = source
        if case .python = content {
            mayRegisterCompilers = source.contains("sqlalchemy.ext", anchor: 1)
        } else {
            mayRegisterCompilers = false
        }
        self.revision = revision
        self.content = content
        self.metadataDiagnostics = metadataDiagnostics
        self.version = version
        self.modules = modules
    }

    /// The name that the module of a `.py` file has.
    package var moduleName: String {
        let name = path.name
        let stem = name.hasSuffix(".py") ? String(name.utf8.dropLast(3)) ?? name : name
        return stem.utf8.contains(UInt8(ascii: ".")) ? stem.replacing(".py", with: "") : stem
    }

    /// The script, parsed now unless it was lately.
    package var script: Script {
        switch content {
        case .python(let python): .python(python.parsed)
        case .sql(let script): .sql(script)
        }
    }

    /// Problems of the file itself; those of the graph are the graph's. The first call reads the whole file.
    package var diagnostics: [Diagnostic] {
        switch content {
        case .python(let python): python.diagnostics + metadataDiagnostics
        case .sql: metadataDiagnostics
        }
    }

    /// The first syntax error.
    var syntaxError: Diagnostic? {
        guard case .python(let python) = content else { return nil }
        return python.diagnostics.first { $0.severity == .error }
    }
}
