import JSONRPC
import LanguageFeatures
import Migrations
import Revisions
import Schema
import SourceText
import Workspace

/// Makes the preview that `migration/preview`'s params ask for: what it shares with the methods that show previews as documents.
struct PreviewMaker {
    let workspaces: Workspaces
    let params: MigrationPreview.Params
    let query: DatabaseQuery

    init(_ workspaces: Workspaces, _ params: MigrationPreview.Params, _ client: Client) throws(ResponseError) {
        self.workspaces = workspaces
        self.params = params
        query = try DatabaseQuery(workspaces, params.database, client)
    }

    /// - Throws: when `from` can't be resolved or its database can't be asked.
    func preview() async throws(ResponseError) -> Result<Preview, MigrationFailure> {
        let settings = workspaces.settings.settings(query.snapshot.folder)
        var dialect = params.dialect.map { DialectName(rawValue: $0) } ?? settings.previewDialect
        let subject: PreviewRequest.Subject
        if let revision = params.revision {
            subject = .revision(revision, params.direction)
        } else {
            let start = try await query.start(params.from)
            dialect = dialect ?? start?.dialect
            subject = .target(params.target ?? "heads", params.direction, heads: start?.heads)
        }
        let runner = OfflineRunner(
            query.snapshot, sources: workspaces.sources(params.database.databaseURL, in: query.snapshot.folder),
            checkpoint: EvaluationDeadline().check)
        do throws(MigrationFailure) {
            return .success(try runner.preview(PreviewRequest(subject, dialect: dialect, arguments: query.arguments)))
        } catch {
            return .failure(error)
        }
    }

    /// The preview as a text to read; a failure is a text, too.
    func document() async -> PreviewDocument {
        do throws(ResponseError) {
            switch try await preview() {
            case .success(let preview): return PreviewDocument(preview, place: place)
            case .failure(let failure): return PreviewDocument(failure, place: place)
            }
        } catch {
            return PreviewDocument(MigrationFailure(.target, error.message, hint: error.data?["hint"]?.stringValue), place: place)
        }
    }

    /// `PreviewDocument` of the protocol.
    func json(_ document: PreviewDocument, uri: String) -> JSON {
        let map = document.map.map { entry -> JSON in
            var object: JSONObject = [
                "range": query.coder.positions.range(entry.range, in: document.text), "uri": .string(entry.source.uri),
                "sourceRange": query.coder.range(entry.source.range, uri: entry.source.uri),
            ]
            object["revision"] = entry.revision.map { .string($0) }
            return .object(object)
        }
        return [
            "uri": .string(uri), "text": .string(document.text.string), "complete": .bool(document.isComplete), "map": .array(map),
        ]
    }

    /// `file.py:12`, for a person.
    private func place(_ uri: String, _ offset: Int) -> String {
        let name = FilePath(uri: uri)?.name ?? uri
        guard let source = query.coder.source(uri) else { return name }
        return "\(name):\(source.line(at: offset) + 1)"
    }
}
