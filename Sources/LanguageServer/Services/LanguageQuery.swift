import JSONRPC
import LanguageFeatures
import SourceText
import Workspace

/// A file of a workspace that a request is about, in the text that the client shows.
struct LanguageQuery {
    let services: EditorServices
    let workspace: Workspace
    let snapshot: Snapshot
    let path: FilePath
    let source: SourceText
    let coder: SnapshotCoder

    /// `nil` for what is no file of a workspace: such requests are answered with nothing.
    init?(_ services: EditorServices, uri: String, _ client: Client) {
        guard let path = FilePath(uri: uri), let workspace = services.workspaces.workspace(containing: path) else { return nil }
        let snapshot = workspace.snapshot()
        let source: SourceText
        if let file = snapshot.file(at: path) {
            source = file.source
        } else if let environment = snapshot.environment, environment.path == path {
            source = environment.source
        } else if snapshot.configuration.iniPath == path {
            source = snapshot.configuration.iniSource
        } else {
            return nil
        }
        self.services = services
        self.workspace = workspace
        self.snapshot = snapshot
        self.path = path
        self.source = source
        coder = SnapshotCoder(snapshot, client)
    }

    var index: WorkspaceIndex { services.index(snapshot) }

    /// The revision file that the request is about, if it is one.
    var file: ScriptFile? { snapshot.file(at: path) }

    var isConfiguration: Bool { snapshot.configuration.iniPath == path }

    func offset(_ position: Position) -> Int { source.offset(at: position, encoding: coder.positions.encoding) }

    func range(_ range: Range<Int>) -> JSON { coder.positions.range(range, in: source) }

    /// LSP `Location`.
    func location(_ uri: String, _ range: Range<Int>) -> JSON { ["uri": .string(uri), "range": coder.range(range, uri: uri)] }
}

/// LSP `TextDocumentPositionParams`.
struct PositionParams: JSONDecodable, Sendable {
    var uri: String
    var position: Position

    init(json: JSON) throws(JSONDecodingError) {
        let fields = try JSONFields(json)
        uri = try fields.required("textDocument", as: TextDocument.self).uri
        position = try fields.required("position")
    }
}
