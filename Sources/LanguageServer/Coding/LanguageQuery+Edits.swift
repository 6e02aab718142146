import JSONRPC
import LanguageFeatures
import Workspace

extension LanguageQuery {
    /// LSP `WorkspaceEdit`, in the form that the client takes; a file is renamed only where the client can.
    func edit(_ change: WorkspaceChange, _ client: Client) -> JSON {
        let files = change.changes.sorted { $0.key < $1.key }
        guard client.capabilities.takesDocumentChanges else {
            return ["changes": .object(JSONObject(files.map { JSONObject.Member(key: $0.key, value: edits($0.value, uri: $0.key)) }))]
        }
        var changes: [JSON] = files.map { uri, edits in
            let version = FilePath(uri: uri).flatMap { services.documents.document($0)?.version }
            return [
                "textDocument": ["uri": .string(uri), "version": version.map { .int($0) } ?? .null], "edits": self.edits(edits, uri: uri),
            ]
        }
        if let rename = change.rename, client.capabilities.renamesFiles {
            changes.append(["kind": "rename", "oldUri": .string(rename.from), "newUri": .string(rename.to)])
        }
        return ["documentChanges": .array(changes)]
    }

    private func edits(_ changes: [TextChange], uri: String) -> JSON {
        .array(
            changes.sorted { $0.range.lowerBound < $1.range.lowerBound }.map { change in
                ["range": coder.range(change.range, uri: uri), "newText": .string(coder.source(uri).map(change.text) ?? change.text)]
            })
    }
}
