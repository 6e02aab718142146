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
    private let runner: OfflineRunner

    init(_ workspaces: Workspaces, _ params: MigrationPreview.Params, _ client: Client) throws(ResponseError) {
        self.workspaces = workspaces
        self.params = params
        query = try DatabaseQuery(workspaces, params.database, client)
        runner = OfflineRunner(
            query.snapshot, sources: workspaces.sources(params.database.databaseURL, in: query.snapshot.folder),
            checkpoint: EvaluationDeadline().check)
    }

    /// - Throws: when `from` can't be resolved.
    func preview() async throws(ResponseError) -> Result<Preview, MigrationFailure> {
        if params.from == "current" { return await previewFromDatabase() }
        let request = request(heads: params.revision == nil ? try query.start(params.from) : nil)
        do throws(MigrationFailure) {
            let preview = try runner.preview(request)
            guard preview.lacksDatabase, preview.dialect == .sqlite, let thread = workspaces.replayThread else { return .success(preview) }
            return .success(
                try await thread.run { [runner, cache = workspaces.replays] () throws(MigrationFailure) in
                    try runner.preview(request, from: .replay(cache))
                })
        } catch {
            return .failure(error)
        }
    }

    /// Begins where the database stands, and lets scripts ask it.
    private func previewFromDatabase() async -> Result<Preview, MigrationFailure> {
        do throws(MigrationFailure) {
            return .success(
                try await query.reading { reading throws(MigrationFailure) in
                    let request = request(heads: reading.state.heads, dialect: reading.state.dialect)
                    return try runner.preview(request, from: reading.source)
                })
        } catch {
            // Where a way begins is not known without the database; one revision's step can still be previewed from its text.
            guard params.revision != nil, [.databaseUnreachable, .databaseUnknown, .locked].contains(error.kind) else {
                return .failure(error)
            }
            return textualPreview(without: error)
        }
    }

    private func textualPreview(without missing: MigrationFailure) -> Result<Preview, MigrationFailure> {
        do throws(MigrationFailure) {
            var preview = try runner.preview(request(heads: nil))
            preview.missDatabase(missing)
            return .success(preview)
        } catch {
            return .failure(error)
        }
    }

    private func request(heads: [String]?, dialect: DialectName? = nil) -> PreviewRequest {
        let subject: PreviewRequest.Subject =
            if let revision = params.revision {
                .revision(revision, params.direction)
            } else {
                .target(params.target ?? "heads", params.direction, heads: heads)
            }
        let asked = params.dialect.map { DialectName(rawValue: $0) } ?? workspaces.settings.settings(query.snapshot.folder).previewDialect
        return PreviewRequest(subject, dialect: asked ?? dialect, arguments: query.arguments)
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
