import PythonSubset
import Revisions
import SourceText

extension ScriptFile {
    /// Reads one file of the versions folders; `nil` for a file that is no revision by its name.
    static func read(_ path: FilePath, _ source: SourceText, _ modules: ModuleSources) -> ScriptFile? {
        switch RevisionFile.language(of: path.name) {
        case nil: return nil
        case .sql:
            let script = SQLScript(source, uri: path.uri)
            return ScriptFile(path: path, source: source, script: .sql(script), revision: script.revision, diagnostics: script.diagnostics)
        case .python:
            let parsed = Parser.parse(source)
            let computed = ComputedMetadata(parsed, path, modules: modules)
            let reading = PythonMetadata(parsed, source: source).revision(uri: path.uri, fileName: path.name, evaluate: computed.strings)
            return ScriptFile(
                path: path, source: source, script: .python(parsed), revision: reading.revision,
                diagnostics: parsed.diagnostics + reading.diagnostics)
        }
    }
}
