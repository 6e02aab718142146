import JSONRPC
import LanguageFeatures
import SourceText
import Workspace

/// `textDocument/signatureHelp`: the parameters of the directive or type whose call is being written.
struct SignatureHelpMethod: RequestHandler {
    static let method = "textDocument/signatureHelp"
    let services: EditorServices

    static func dependency(of params: PositionParams) -> MessageDependency { .documentRequest(uri: params.uri) }

    static func advertise(in capabilities: inout ServerCapabilities, to client: ClientCapabilities) {
        capabilities["signatureHelpProvider"] = ["triggerCharacters": ["(", ","], "retriggerCharacters": ["="]]
    }

    func handle(_ params: PositionParams, _ context: RequestContext) async throws(ResponseError) -> JSON {
        guard let query = LanguageQuery(services, uri: params.uri, context.client), let file = query.file,
            let help = SignatureHelp(file, at: query.offset(params.position))
        else { return .null }
        let signature: JSON = [
            "label": .string(help.label), "documentation": ["kind": "markdown", "value": .string(help.documentation)],
            "parameters": .array(help.parameters.map { ["label": .string($0)] }),
        ]
        var result: JSONObject = ["signatures": [signature], "activeSignature": 0]
        // A number past the last parameter says that none is active.
        result["activeParameter"] = .int(help.active ?? help.parameters.count)
        return .object(result)
    }
}
