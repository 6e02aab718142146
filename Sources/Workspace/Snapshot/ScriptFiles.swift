/// The revision files of a snapshot, in the order in which Alembic lists them.
///
/// They lie in chunks, so that the files after an edit share all chunks but one with those before it.
package struct ScriptFiles: RandomAccessCollection, Sendable {
    private var chunks: [[ScriptFile]]
    private static let chunkSize = 128
    package let endIndex: Int
    /// The positions of the files that may register functions with `@compiles`, in their order.
    package private(set) var compilerRegistrations: [Int]

    init(_ files: [ScriptFile]) {
        chunks = stride(from: 0, to: files.count, by: Self.chunkSize).map { start in
            Array(files[start..<Swift.min(start + Self.chunkSize, files.count)])
        }
        endIndex = files.count
        compilerRegistrations = files.indices.filter { files[$0].mayRegisterCompilers }
    }

    package var startIndex: Int { 0 }

    package subscript(position: Int) -> ScriptFile {
        chunks[position / Self.chunkSize][position % Self.chunkSize]
    }

    mutating func replace(_ position: Int, with file: ScriptFile) {
        let wasRegistering = self[position].mayRegisterCompilers
        chunks[position / Self.chunkSize][position % Self.chunkSize] = file
        guard file.mayRegisterCompilers != wasRegistering else { return }
        compilerRegistrations = indices.filter { self[$0].mayRegisterCompilers }
    }
}
