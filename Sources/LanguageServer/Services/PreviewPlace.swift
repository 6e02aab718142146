import JSONRPC
import LanguageFeatures
import SourceText

/// The statement at a position of a preview document.
struct PreviewPlace {
    let entry: PreviewDocument.Entry
    /// The statement's LSP range in the preview.
    let range: JSON
    let coder: SnapshotCoder

    /// `nil` where no statement of a script stands, and for a URI that is no preview's.
    init?(_ services: EditorServices, _ params: PositionParams, _ client: Client) async {
        guard let query = PreviewAddress.params(params.uri), let preview = try? MigrationPreview.Params(json: query),
            let maker = try? PreviewMaker(services.workspaces, preview, client)
        else { return nil }
        let document = await maker.document()
        coder = maker.query.coder
        guard let entry = document.entry(at: document.text.offset(at: params.position, encoding: coder.positions.encoding)) else {
            return nil
        }
        self.entry = entry
        range = coder.positions.range(entry.range, in: document.text)
    }
}
