import Revisions
import SourceText

/// What a new revision says.
extension RevisionWriter {
    private static let templateName = "script.py.mako"

    func text(_ request: RevisionRequest, _ variables: TemplateVariables) throws(AuthoringError) -> String {
        let encoding = try option("output_encoding") ?? "utf-8"
        guard ["utf-8", "utf8", "utf_8", "ascii", "us-ascii"].contains(encoding.lowercased()) else {
            throw AuthoringError(
                .configuration, "The output_encoding '\(encoding)' is not supported; revision files are written in UTF-8.",
                path: snapshot.configuration.path)
        }
        switch request.format {
        case .sql: return SQLRevisionText.text(variables)
        case .py: return try template().render(variables)
        }
    }

    private func template() throws(AuthoringError) -> MakoTemplate {
        guard let folder = snapshot.scriptLocation, FileSystem.isDirectory(folder) else {
            throw AuthoringError(
                .configuration,
                "Path doesn't exist: \(snapshot.scriptLocation?.string ?? "").  Please use the 'init' command to create a new scripts folder."
            )
        }
        let path = folder.appending(Self.templateName)
        guard FileSystem.isFile(path) else {
            throw AuthoringError(
                .template, "There is no template \(path) to make a Python revision from.",
                hint: "Write a plain SQL revision with --format sql, or make a script folder with 'init' and take its \(Self.templateName)."
            )
        }
        let bytes = try Self.doing { () throws(FileError) in try FileSystem.read(path, limit: 1 << 20) }
        return MakoTemplate(SourceText(bytes: bytes), path: path, modules: snapshot.modules)
    }

    /// Reads the text as the workspace will, so that what does not say what was asked for is not written.
    func check(_ text: String, _ path: FilePath, _ variables: TemplateVariables) throws(AuthoringError) {
        let source = SourceText(text)
        let file = ScriptFile(path, .overlay(0), source, snapshot.modules)
        let template = snapshot.scriptLocation?.appending(Self.templateName)
        if let problem = file.diagnostics.first(where: { $0.severity == .error }) {
            let line = source.line(at: problem.range.lowerBound)
            throw AuthoringError(
                .template,
                "The new revision can't be read: line \(line + 1), '\(source[source.lineRange(line)].trimmed)': \(problem.message)",
                hint: "Correct \(template?.string ?? Self.templateName), or the message.", path: template)
        }
        guard let revision = file.revision else {
            throw AuthoringError(
                .template,
                "Could not determine revision id from filename \(path.name). Be sure the 'revision' variable is declared inside "
                    + "the script.",
                path: template)
        }
        guard variables.branchLabels.isEmpty || !revision.branchLabels.isEmpty else {
            throw AuthoringError(
                .template,
                "Version \(revision.id) specified branch_labels \(variables.branchLabels.joined(separator: ", ")), however the migration file "
                    + "\(path) does not have them; have you upgraded your script.py.mako to include the 'branch_labels' section?",
                path: template)
        }
    }
}
