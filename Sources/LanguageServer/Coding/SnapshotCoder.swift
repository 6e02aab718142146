import JSONRPC
import Migrations
import Schema
import SourceText
import Threads
import Workspace

/// Writes what refers to files of a snapshot: places become LSP positions in the text that the snapshot has.
struct SnapshotCoder {
    let snapshot: Snapshot
    let positions: PositionCoder
    private let hasCodeDescriptions: Bool
    /// The text that was asked for last: of a thousand statements most are of one file.
    private let last = Lock<(uri: String, source: SourceText?)?>(nil)

    init(_ snapshot: Snapshot, _ client: Client) {
        self.snapshot = snapshot
        hasCodeDescriptions = client.capabilities.showsCodeDescriptions
        positions = PositionCoder(encoding: client.positionEncoding)
    }

    func source(_ uri: String) -> SourceText? {
        if let last = last.withLock({ $0 }), last.uri == uri { return last.source }
        let source = FilePath(uri: uri).flatMap { snapshot.source($0) }
        last.withLock { $0 = (uri, source) }
        return source
    }

    func range(_ range: Range<Int>, uri: String) -> JSON {
        source(uri).map { positions.range(range, in: $0) } ?? PositionCoder.beginning
    }

    /// Adds `uri` and `range` of a place to an object.
    func add(_ location: Schema.SourceLocation?, to object: inout JSONObject) {
        guard let location else { return }
        object["uri"] = .string(location.uri)
        object["range"] = range(location.range, uri: location.uri)
    }

    /// LSP `Diagnostic`.
    func diagnostic(_ diagnostic: Diagnostic, uri: String) -> JSONObject {
        var object: JSONObject = [
            "range": range(diagnostic.range, uri: uri), "severity": .int(diagnostic.severity.rawValue), "code": .string(diagnostic.code),
            "source": "retort", "message": .string(diagnostic.message),
        ]
        if hasCodeDescriptions { object["codeDescription"] = ["href": .string(DocumentationAddress.diagnostic(diagnostic.code))] }
        if !diagnostic.related.isEmpty {
            object["relatedInformation"] = .array(
                diagnostic.related.map { related in
                    [
                        "location": ["uri": .string(related.uri), "range": range(related.range, uri: related.uri)],
                        "message": .string(related.message),
                    ]
                })
        }
        return object
    }

    /// `LocatedDiagnostic` of the protocol.
    func located(_ diagnostics: [LocatedDiagnostic]) -> JSON {
        .array(
            diagnostics.map { located in
                var object = diagnostic(located.diagnostic, uri: located.uri)
                object["uri"] = .string(located.uri)
                object["codeDescription"] = nil
                return .object(object)
            })
    }
}
