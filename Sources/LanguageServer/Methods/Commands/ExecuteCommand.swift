import JSONRPC
import Migrations
import Revisions
import Workspace

/// `workspace/executeCommand`: the commands of protocol/language-features.md. Each `migration/*` request is one, named `retort.*`.
struct ExecuteCommand: RequestHandler {
    static let method = "workspace/executeCommand"
    private static let prefix = "retort."
    let services: EditorServices
    private let requests: [String: MethodTable.Prepare<MethodTable.RequestWork>]

    init(services: EditorServices, requests: [String: MethodTable.Prepare<MethodTable.RequestWork>]) {
        self.services = services
        self.requests = requests
    }

    struct Params: JSONDecodable, Sendable {
        var command: String
        /// The first argument; the commands take one object.
        var argument: JSONObject

        init(json: JSON) throws(JSONDecodingError) {
            let fields = try JSONFields(json)
            command = try fields.required("command")
            switch try fields.optional("arguments", as: JSON.self) {
            case nil: argument = [:]
            case .array(let arguments): argument = arguments.first?.objectValue ?? [:]
            case .object(let object): argument = object
            case .some(let other): throw JSONDecodingError(expected: "an array", found: other).within("arguments")
            }
        }
    }

    static func dependency(of params: Params) -> MessageDependency {
        let writes = ["retort.revision", "retort.merge", "retort.init", "retort.restoreRevision"]
        return writes.contains(params.command) ? .globalConfigurationChange : .workspaceRequest
    }

    static func advertise(in capabilities: inout ServerCapabilities, to client: ClientCapabilities) {
        capabilities["executeCommandProvider", "commands"] = commands.json
    }

    /// Every command, sorted.
    static let commands: [String] = {
        let requests = MigrationRequests.all.map { prefix + $0.dropFirst("migration/".count) }
        let others = [
            "retort.previewUpgrade", "retort.previewDowngrade", "retort.previewPending", "retort.upgradeTo", "retort.downgradeBefore",
        ]
        return (requests + others).sorted()
    }()

    func handle(_ params: Params, _ context: RequestContext) async throws(ResponseError) -> JSON {
        var argument = params.argument
        switch params.command {
        case "retort.previewUpgrade": return try await showPreview(&argument, "upgrade", context)
        case "retort.previewDowngrade": return try await showPreview(&argument, "downgrade", context)
        case "retort.previewPending":
            argument["revision"] = nil
            argument["target"] = "heads"
            argument["from"] = "current"
            return try await showPreview(&argument, "upgrade", context)
        case "retort.upgradeTo":
            argument["target"] = .string(try revision(argument))
            return try await run("migration/upgrade", argument, context)
        case "retort.downgradeBefore":
            argument["target"] = .string(try targetBefore(try revision(argument), argument))
            return try await run("migration/downgrade", argument, context)
        case "retort.upgrade", "retort.downgrade":
            return try await run("migration/" + params.command.dropFirst(Self.prefix.count), argument, context)
        case "retort.revision", "retort.merge", "retort.restoreRevision":
            let created = try await perform("migration/" + params.command.dropFirst(Self.prefix.count), argument, context)
            context.releaseOrder()
            if let uri = created["uri"]?.stringValue { await context.client.show(uri) }
            return created
        default:
            guard params.command.hasPrefix(Self.prefix) else {
                throw ResponseError(.invalidParams, "There is no command \(params.command).")
            }
            return try await perform("migration/" + params.command.dropFirst(Self.prefix.count), argument, context)
        }
    }

    private func revision(_ argument: JSONObject) throws(ResponseError) -> String {
        guard let revision = argument["revision"]?.stringValue else {
            throw ResponseError(.invalidParams, "\(Self.method): arguments[0].revision: expected a string")
        }
        return revision
    }

    /// The downgrade target that takes a revision away and leaves what does not build on it.
    private func targetBefore(_ name: String, _ argument: JSONObject) throws(ResponseError) -> String {
        let graph = try services.workspaces.usableSnapshot(argument["workspace"]?.stringValue).graph
        guard let revision = graph[name] else {
            throw ResponseError(
                .requestFailed, "Can't locate revision identified by '\(name)'",
                data: ErrorData(.target, hint: "Name it by its whole id.").json)
        }
        return "\(revision.id)@\(revision.downRevisions.first ?? "base")"
    }

    private func showPreview(_ argument: inout JSONObject, _ direction: String, _ context: RequestContext) async throws(ResponseError)
        -> JSON
    {
        argument["direction"] = .string(direction)
        argument["uri"] = nil
        if argument["workspace"] == nil {
            argument["workspace"] = .string(try services.workspaces.workspace(nil).folder.uri)
        }
        let document = try await perform("migration/previewDocument", argument, context)
        context.releaseOrder()
        if context.client.capabilities.opensContents, let uri = document["uri"]?.stringValue { await context.client.show(uri) }
        return document
    }

    /// Runs what may lose data: the person is asked where the client can; otherwise the run itself refuses without the plan's hash.
    private func run(_ method: String, _ argument: JSONObject, _ context: RequestContext) async throws(ResponseError) -> JSON {
        var argument = argument
        if argument["confirm"] == nil, context.client.capabilities.asksPeople {
            var question = argument
            question["direction"] = .string(method == "migration/downgrade" ? "downgrade" : "upgrade")
            let plan = try await perform("migration/plan", question, context)
            // The person may take their time, and go on typing meanwhile.
            context.releaseOrder()
            if plan["destructive"]?.boolValue == true {
                guard await context.client.confirms(RunQuestion(plan, method).text) else {
                    throw ResponseError(
                        .requestFailed, "The \(question["direction"]?.stringValue ?? "run") was not confirmed; nothing was run.",
                        data: ["kind": "confirmationRequired", "plan": plan, "applied": [], "rolledBack": []])
                }
                argument["confirm"] = plan["hash"]
            }
        }
        return try await perform(method, argument, context)
    }

    private func perform(_ method: String, _ argument: JSONObject, _ context: RequestContext) async throws(ResponseError) -> JSON {
        guard let prepare = requests[method] else {
            throw ResponseError(.invalidParams, "There is no command \(Self.prefix)\(method.dropFirst("migration/".count)).")
        }
        switch try prepare(.object(argument)).get().work {
        case .immediate(let work): return try work(MessageContext(client: context.client, logger: context.logger)).get()
        case .task(let work): return try await work(context).get()
        }
    }
}
