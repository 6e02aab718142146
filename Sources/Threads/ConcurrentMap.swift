#if canImport(Glibc)
    import Glibc
#else
    import Darwin
#endif

extension DetachedThread {
    private struct Work<Result: Sendable>: Sendable {
        var next = 0
        var running = 0
        var chunks: [(start: Int, results: [Result])] = []
    }

    /// The results of `body` for `items`, in their order, worked out on all cores; the calling thread takes part and waits.
    ///
    /// - Parameters:
    ///   - chunk: how many items a thread takes at a time; fewer than two chunks are worked out on the calling thread alone.
    ///   - stackSize: of the other threads, in bytes.
    package static func concurrentMap<Item: Sendable, Result: Sendable>(
        _ items: [Item], chunk: Int, stackSize: Int = 8 << 20, _ body: @escaping @Sendable (Item) -> Result
    ) -> [Result] {
        let chunkCount = (items.count + chunk - 1) / chunk
        guard chunkCount > 1 else { return items.map(body) }
        let work = Lock(Work<Result>())
        let serve: @Sendable () -> Void = {
            while true {
                let start = work.withLock { work in
                    defer { work.next += chunk }
                    return work.next
                }
                guard start < items.count else { return }
                let results = items[start..<min(start + chunk, items.count)].map(body)
                work.withLock { $0.chunks.append((start, results)) }
            }
        }
        let others = min(max(Int(sysconf(Int32(_SC_NPROCESSORS_ONLN))), 1), chunkCount, 16) - 1
        for _ in 0..<others {
            work.withLock { $0.running += 1 }
            let error = start(name: "retort-load", stackSize: stackSize) {
                serve()
                work.withLock { $0.running -= 1 }
                work.signal()
            }
            if error != 0 { work.withLock { $0.running -= 1 } }
        }
        serve()
        let chunks = work.wait { $0.running == 0 ? $0.chunks : nil }
        return chunks.sorted { $0.start < $1.start }.flatMap(\.results)
    }
}
