/// An array of C strings, some of which may be null, in one piece of memory.
struct CStrings {
    /// All strings one after another, each with a NUL behind it.
    private var bytes: [UInt8] = []
    private var offsets: [Int?] = []

    var count: Int { offsets.count }

    mutating func append(_ string: (some Collection<UInt8>)?) {
        offsets.append(string == nil ? nil : bytes.count)
        guard let string else { return }
        bytes += string
        bytes.append(0)
    }

    /// Calls `body` with the pointers and a null one behind them.
    func withPointers<T>(_ body: ([UnsafePointer<CChar>?]) -> T) -> T {
        bytes.withUnsafeBytes { bytes in
            let base = bytes.baseAddress?.assumingMemoryBound(to: CChar.self)
            return body(offsets.map { offset in offset.flatMap { base?.advanced(by: $0) } } + [nil])
        }
    }
}
