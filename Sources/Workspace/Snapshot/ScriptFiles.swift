/// The revision files of a snapshot, in the order in which Alembic lists them.
///
/// An edit replaces a file without a copy of all the others.
package struct ScriptFiles: RandomAccessCollection, Sendable {
    private var loaded: [ScriptFile]
    private var replaced: [Int: ScriptFile] = [:]
    /// How many replaced files are kept aside.
    private static let limit = 64

    init(_ files: [ScriptFile]) {
        loaded = files
    }

    package var startIndex: Int { loaded.startIndex }
    package var endIndex: Int { loaded.endIndex }

    package subscript(position: Int) -> ScriptFile { replaced[position] ?? loaded[position] }

    mutating func replace(_ position: Int, with file: ScriptFile) {
        replaced[position] = file
        guard replaced.count > Self.limit else { return }
        for (position, file) in replaced { loaded[position] = file }
        replaced = [:]
    }
}
