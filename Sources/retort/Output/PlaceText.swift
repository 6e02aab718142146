import SourceText
import Workspace

/// `path:line` of a place, for messages.
enum PlaceText {
    static func of(_ uri: String, _ offset: Int) -> String {
        guard let path = FilePath(uri: uri) else { return uri }
        guard let bytes = try? FileSystem.read(path) else { return path.string }
        return "\(path.string):\(SourceText(bytes: bytes).line(at: offset) + 1)"
    }
}
