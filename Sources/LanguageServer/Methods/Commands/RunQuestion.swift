import JSONRPC

/// The question that a person is asked before a run that would lose data.
struct RunQuestion {
    let text: String

    /// - Parameter plan: `Plan` of the protocol.
    init(_ plan: JSON, _ method: String) {
        let name = method == "migration/downgrade" ? "Downgrade" : "Upgrade"
        let losses = (plan["hazards"]?.arrayValue ?? []).filter { $0["kind"] == "dataLoss" }.compactMap { $0["message"]?.stringValue }
        let steps = plan["steps"]?.arrayValue?.count ?? 0
        let heads = plan["headsAfter"]?.arrayValue?.compactMap(\.stringValue).joined(separator: ", ") ?? ""
        var sentence = "\(name) \(plan["database"]?.stringValue ?? "the database") by \(steps) revision\(steps == 1 ? "" : "s")"
        sentence += " to \(heads.isEmpty ? "base" : heads)? Data will be lost: "
        sentence += losses.prefix(5).joined(separator: " ")
        if losses.count > 5 { sentence += " And \(losses.count - 5) more." }
        text = sentence
    }
}

extension Client {
    private static let yes = "Run it"

    /// Asks the person; false for any answer but yes, and when the client does not answer.
    func confirms(_ question: String) async -> Bool {
        let params: JSON = [
            "type": 2, "message": .string(question), "actions": [["title": .string(Self.yes)], ["title": "Cancel"]],
        ]
        guard let answer = try? await request("window/showMessageRequest", params) else { return false }
        return answer["title"]?.stringValue == Self.yes
    }

    /// Shows a document, where the client can.
    func show(_ uri: String) async {
        guard capabilities.showsDocuments else { return }
        _ = try? await request("window/showDocument", ["uri": .string(uri), "takeFocus": true] as JSON)
    }
}
