import JSONRPC
import SourceText
import Threads
import Workspace

/// The files that the client has open, with the text that it shows.
final class Documents: Sendable {
    struct Document: Sendable {
        var version: Int?
        var source: SourceText
    }

    private let open = Lock([FilePath: Document]())

    var paths: [FilePath] { open.withLock { $0.keys.sorted() } }

    func document(_ path: FilePath) -> Document? { open.withLock { $0[path] } }

    func set(_ path: FilePath, _ document: Document) {
        open.withLock { $0[path] = document }
    }

    func close(_ path: FilePath) {
        open.withLock { $0[path] = nil }
    }
}

/// LSP `TextDocumentContentChangeEvent`: a whole new text, or a new text for a range.
struct ContentChange: JSONDecodable, Sendable {
    var range: (start: Position, end: Position)?
    var text: String

    init(json: JSON) throws(JSONDecodingError) {
        let fields = try JSONFields(json)
        text = try fields.required("text")
        if let range: JSON = try fields.optional("range") {
            let bounds = try JSONFields(range)
            self.range = (try bounds.required("start"), try bounds.required("end"))
        }
    }

    /// The text after this change.
    func applied(to source: SourceText, _ encoding: PositionEncoding) -> SourceText {
        guard let range else { return SourceText(text) }
        let start = source.offset(at: range.start, encoding: encoding)
        let end = max(start, source.offset(at: range.end, encoding: encoding))
        return SourceText(bytes: source.bytes[..<start] + Array(text.utf8) + source.bytes[end...])
    }
}

extension Position: JSONDecodable {
    package init(json: JSON) throws(JSONDecodingError) {
        let fields = try JSONFields(json)
        self.init(line: try fields.required("line"), character: try fields.required("character"))
    }
}
