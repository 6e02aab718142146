import JSONRPC
import Migrations
import Workspace

/// `migration/init`: makes a new script folder and its configuration file.
struct MigrationInit: RequestHandler {
    static let method = "migration/init"
    let workspaces: Workspaces
    let publisher: DiagnosticsPublisher

    struct Params: JSONDecodable, Sendable {
        var workspace: String?
        var directory: String
        var template: Scaffold
        var isPackage: Bool

        init(json: JSON) throws(JSONDecodingError) {
            let fields = try JSONFields(json)
            workspace = try fields.optional("workspace")
            directory = try fields.required("directory")
            template = try fields.value("template", default: .generic)
            isPackage = try fields.value("package", default: false)
        }
    }

    static func dependency(of params: Params) -> MessageDependency { .globalConfigurationChange }

    func handle(_ params: Params, _ context: RequestContext) async throws(ResponseError) -> JSON {
        let workspace = try workspaces.workspace(params.workspace)
        let initializer = WorkspaceInitializer(
            directory: params.directory, scaffold: params.template, isPackage: params.isPackage, workingDirectory: workspace.folder,
            options: workspace.options)
        do {
            let result = try initializer.run()
            publisher.publish(workspace, to: context.client)
            return [
                "configurationFile": .string(result.configurationFile.uri), "scriptLocation": .string(result.scriptLocation.uri),
                "created": result.written.map(\.uri).json,
            ]
        } catch {
            throw SnapshotCoder(workspace.snapshot(), context.client).error(MigrationFailure(error))
        }
    }
}

extension Scaffold: JSONDecodable {}
