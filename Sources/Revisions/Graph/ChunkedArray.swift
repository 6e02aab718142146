/// A list of which a copy with another element shares all but a chunk with the list before.
package struct ChunkedArray<Element: Sendable>: RandomAccessCollection, Sendable {
    private var chunks: [[Element]]
    package let endIndex: Int
    private static var chunkSize: Int { 32 }

    init(_ elements: [Element]) {
        chunks = stride(from: 0, to: elements.count, by: Self.chunkSize).map { start in
            Array(elements[start..<Swift.min(start + Self.chunkSize, elements.count)])
        }
        endIndex = elements.count
    }

    package var startIndex: Int { 0 }

    package internal(set) subscript(position: Int) -> Element {
        get { chunks[position / Self.chunkSize][position % Self.chunkSize] }
        set { chunks[position / Self.chunkSize][position % Self.chunkSize] = newValue }
    }
}
