import JSONRPC
import Schema

/// The settings of one workspace folder: section `retort` of the client's configuration (`protocol/settings.schema.json`).
struct Settings: Sendable, Hashable {
    /// When the server may look into a database by itself.
    enum AppliedStatePolicy: String, CaseIterable, JSONDecodable, Sendable {
        case never, onRequest, always
    }

    /// Which revisions are evaluated for diagnostics.
    enum EvaluationScope: String, CaseIterable, JSONDecodable, Sendable {
        case off, open, workspace
    }

    var databaseURL: String?
    var xArguments: [String] = []
    var appliedState = AppliedStatePolicy.onRequest
    var evaluationScope = EvaluationScope.open
    var debounce = Duration.milliseconds(150)
    var previewDialect: DialectName?
    var hoverDialects: [DialectName] = [.postgresql, .sqlite]
    var hasCodeLens = true
    var hasInlayHints = true

    /// Reads what a client sent; `problems` says what did not fit and so counts as not given.
    init(json: JSON? = nil, problems: (String) -> Void = { _ in }) {
        guard let json, json.objectValue != nil else { return }
        func read<Value: JSONDecodable>(_ path: [String], _ type: Value.Type = Value.self) -> Value? {
            guard let value = path.reduce(json, { $0?[$1] }), !value.isNull else { return nil }
            do throws(JSONDecodingError) {
                return try Value(json: value)
            } catch {
                problems("The setting retort.\(path.joined(separator: ".")) is not used: \(error).")
                return nil
            }
        }
        databaseURL = read(["databaseURL"]).flatMap { $0.isEmpty ? nil : $0 }
        xArguments = read(["xArguments"]) ?? xArguments
        appliedState = read(["appliedState"]) ?? appliedState
        evaluationScope = read(["diagnostics", "evaluate"]) ?? evaluationScope
        if let milliseconds = read(["diagnostics", "debounce"], Int.self) {
            debounce = .milliseconds(min(max(milliseconds, 0), 5000))
        }
        previewDialect = read(["preview", "dialect"], SupportedDialect.self)?.name
        hoverDialects = read(["hover", "dialects"], [SupportedDialect].self)?.map(\.name) ?? hoverDialects
        hasCodeLens = read(["codeLens", "enabled"]) ?? hasCodeLens
        hasInlayHints = read(["inlayHints", "enabled"]) ?? hasInlayHints
    }

    private enum SupportedDialect: String, CaseIterable, JSONDecodable {
        case postgresql, sqlite

        var name: DialectName { DialectName(rawValue: rawValue) }
    }
}
