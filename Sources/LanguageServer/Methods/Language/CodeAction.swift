import JSONRPC
import LanguageFeatures
import SourceText
import Workspace

/// `textDocument/codeAction`: quick fixes, and what lenses offer for clients without lenses.
struct CodeAction: RequestHandler {
    static let method = "textDocument/codeAction"
    private static let quickFix = "quickfix"
    private static let source = "source.retort"
    let services: EditorServices

    struct Params: JSONDecodable, Sendable {
        var uri: String
        var start: Position
        var end: Position
        /// The diagnostics that the client has there, as it got them.
        var diagnostics: [JSON]
        /// The kinds that are wanted; all when absent.
        var only: [String]?

        init(json: JSON) throws(JSONDecodingError) {
            let fields = try JSONFields(json)
            uri = try fields.required("textDocument", as: TextDocument.self).uri
            let range = try JSONFields(try fields.required("range", as: JSON.self))
            start = try range.required("start")
            end = try range.required("end")
            let context = try fields.optional("context", as: JSON.self)
            diagnostics = context?["diagnostics"]?.arrayValue ?? []
            only = context?["only"]?.arrayValue?.compactMap(\.stringValue)
        }

        /// The range that is asked about, then those of the client's diagnostics: an editor that asks about its cursor names all of the line.
        var places: [(start: Position, end: Position)] {
            [(start, end)]
                + diagnostics.compactMap { diagnostic in
                    guard let range = diagnostic["range"], let fields = try? JSONFields(range),
                        let start: Position = try? fields.required("start"),
                        let end: Position = try? fields.required("end")
                    else { return nil }
                    return (start, end)
                }
        }

        func wants(_ kind: String) -> Bool { only?.contains { kind == $0 || kind.hasPrefix($0 + ".") } ?? true }
    }

    static func dependency(of params: Params) -> MessageDependency { .documentRequest(uri: params.uri) }

    static func advertise(in capabilities: inout ServerCapabilities, to client: ClientCapabilities) {
        capabilities["codeActionProvider"] =
            client.hasCodeActionLiterals ? ["codeActionKinds": [.string(quickFix), .string(source)], "resolveProvider": false] : true
    }

    func handle(_ params: Params, _ context: RequestContext) async throws(ResponseError) -> JSON {
        guard let query = LanguageQuery(services, uri: params.uri, context.client), let file = query.file else { return [] }
        let fixes = QuickFixes(query.index, file)
        var actions: [JSON] = []
        var found: [QuickFix] = []
        if params.wants(Self.quickFix) {
            for place in params.places {
                let start = query.offset(place.start)
                found += fixes.at(start..<max(start, query.offset(place.end))).filter { !found.contains($0) }
            }
            actions += found.compactMap { action($0, Self.quickFix, params, query, context.client) }
        }
        if params.wants(Self.source) {
            let others = fixes.everywhere().filter { other in !found.contains { $0.action == other.action } }
            actions += others.compactMap { action($0, Self.source, params, query, context.client) }
            actions += await commands(file, query, context)
        }
        return .array(actions)
    }

    private func action(_ fix: QuickFix, _ kind: String, _ params: Params, _ query: LanguageQuery, _ client: Client) -> JSON? {
        let workspace = JSON.string(query.snapshot.folder.uri)
        var object: JSONObject = ["title": .string(fix.title), "kind": .string(kind)]
        switch fix.action {
        case .edit(let change): object["edit"] = query.edit(change, client)
        case .newRevision(let head, let splice):
            object["command"] = command(
                fix.title, "retort.revision", ["workspace": workspace, "head": .string(head), "splice": .bool(splice)])
        case .merge(let revisions):
            object["command"] = command(
                fix.title, "retort.merge", ["workspace": workspace, "revisions": revisions.json, "message": "merge heads"])
        case .restore(let revision):
            object["command"] = command(fix.title, "retort.restoreRevision", ["workspace": workspace, "revision": .string(revision)])
        }
        guard client.capabilities.hasCodeActionLiterals else { return object["command"] }
        if let code = fix.code {
            object["diagnostics"] = .array(params.diagnostics.filter { $0["code"]?.stringValue == code })
            if fix.isPreferred { object["isPreferred"] = true }
        }
        return .object(object)
    }

    private func command(_ title: String, _ name: String, _ argument: JSON) -> JSON {
        ["title": .string(title), "command": .string(name), "arguments": [argument]]
    }

    /// What the lenses say, in words that need no place.
    private func commands(_ file: ScriptFile, _ query: LanguageQuery, _ context: RequestContext) async -> [JSON] {
        guard let anchors = RevisionAnchors(file) else { return [] }
        let commands = RevisionCommands(query, anchors.revision, await services.workspaces.applied(query, context))
        let titles: [(String, RevisionCommands.Name)] = [
            ("Preview the SQL of the upgrade", .previewUpgrade), ("Preview the SQL of the downgrade", .previewDowngrade),
            ("Upgrade to here", .upgradeTo), ("Downgrade to before here", .downgradeBefore),
        ]
        return titles.filter { commands.applies($0.1) }.map { title, name in
            let command = commands.command(name, title: title)
            return context.client.capabilities.hasCodeActionLiterals
                ? ["title": .string(title), "kind": .string(Self.source), "command": command] : command
        }
    }
}
