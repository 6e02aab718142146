import JSONRPC
import SourceText

/// Writes places of files as LSP positions in the client's encoding.
struct PositionCoder {
    let encoding: PositionEncoding

    func range(_ range: Range<Int>, in source: SourceText) -> JSON {
        ["start": position(range.lowerBound, in: source), "end": position(range.upperBound, in: source)]
    }

    func position(_ offset: Int, in source: SourceText) -> JSON {
        let position = source.position(at: offset, encoding: encoding)
        return ["line": .int(position.line), "character": .int(position.character)]
    }

    /// The first place of a file, for what has no place of its own.
    static let beginning: JSON = ["start": ["line": 0, "character": 0], "end": ["line": 0, "character": 0]]
}
