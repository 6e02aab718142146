import PythonSubset
import Revisions
import SourceText

extension ScriptFile {
    /// Makes what is known of one file of the versions folders.
    ///
    /// A Python file's metadata is looked for without parsing; where that can't tell, the file is parsed, and evaluated if need be.
    convenience init(_ path: FilePath, _ version: WorkspaceFiles.Version, _ source: SourceText, _ modules: ModuleSources) {
        let uri = path.uri
        guard RevisionFile.language(of: path.name) == .python else {
            let script = SQLScript(source, uri: uri)
            self.init(path, uri, version, source, .sql(script), script.revision, script.diagnostics)
            return
        }
        let isOpen = if case .overlay = version { true } else { false }
        let python = PythonScript(source, recent: modules.recentTrees, isOpen: isOpen)
        if let metadata = PythonMetadata(scanning: source) {
            let reading = metadata.revision(uri: uri, fileName: path.name)
            self.init(path, uri, version, source, .python(python), reading.revision, reading.diagnostics)
            return
        }
        let parsed = Parser.parse(source, bodies: .skipped)
        let computed = ComputedMetadata(parsed, path, modules: modules)
        let reading = PythonMetadata(parsed, source: source).revision(uri: uri, fileName: path.name, evaluate: computed.strings)
        self.init(path, uri, version, source, .python(python), reading.revision, reading.diagnostics, modules: computed.modulesRead)
    }
}
