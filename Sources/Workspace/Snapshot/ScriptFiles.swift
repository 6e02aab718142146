import SourceText
import Synchronization

/// The revision files of a snapshot, in the order in which Alembic lists them.
///
/// They lie in chunks, so that the files after an edit share all chunks but one, and what is known of them, with those before it.
package struct ScriptFiles: RandomAccessCollection, Sendable {
    private final class Chunk: Sendable {
        final class Problems: Sendable {
            let ofFiles: [(path: FilePath, diagnostics: [Diagnostic])]

            init(_ files: [ScriptFile]) {
                ofFiles = files.compactMap { file in
                    let diagnostics = file.diagnostics
                    return diagnostics.isEmpty ? nil : (file.path, diagnostics)
                }
            }
        }

        let files: [ScriptFile]
        private let found = AtomicLazyReference<Problems>()

        init(_ files: [ScriptFile]) {
            self.files = files
        }

        var problems: Problems { found.load() ?? found.storeIfNil(Problems(files)) }
    }

    private var chunks: [Chunk]
    private static let chunkSize = 64
    package let endIndex: Int
    /// The positions of the files that may register functions with `@compiles`, in their order.
    package private(set) var compilerRegistrations: [Int]

    init(_ files: [ScriptFile]) {
        chunks = stride(from: 0, to: files.count, by: Self.chunkSize).map { start in
            Chunk(Array(files[start..<Swift.min(start + Self.chunkSize, files.count)]))
        }
        endIndex = files.count
        compilerRegistrations = files.indices.filter { files[$0].mayRegisterCompilers }
    }

    package var startIndex: Int { 0 }

    package subscript(position: Int) -> ScriptFile {
        chunks[position / Self.chunkSize].files[position % Self.chunkSize]
    }

    /// The files with problems of their own, in their order. Reads the whole of every file that nobody has read yet.
    var problems: [(path: FilePath, diagnostics: [Diagnostic])] { chunks.flatMap(\.problems.ofFiles) }

    mutating func replace(_ position: Int, with file: ScriptFile) {
        let wasRegistering = self[position].mayRegisterCompilers
        var files = chunks[position / Self.chunkSize].files
        files[position % Self.chunkSize] = file
        chunks[position / Self.chunkSize] = Chunk(files)
        guard file.mayRegisterCompilers != wasRegistering else { return }
        compilerRegistrations = indices.filter { self[$0].mayRegisterCompilers }
    }
}
