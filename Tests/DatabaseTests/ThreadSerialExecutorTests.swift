import Database
import Testing

struct ThreadSerialExecutorTests {
    private actor Counter {
        private let executor: ThreadSerialExecutor
        private var count = 0
        nonisolated var unownedExecutor: UnownedSerialExecutor { executor.asUnownedSerialExecutor() }

        init() throws {
            executor = try ThreadSerialExecutor(name: "retort-test")
        }

        deinit {
            executor.shutDown()
        }

        func add() -> Int {
            count += 1
            return assumeIsolated { $0.count }
        }

        func recurse(_ depth: Int) -> Int {
            withUnsafeTemporaryAllocation(byteCount: 4096, alignment: 8) { buffer in
                buffer[0] = UInt8(truncatingIfNeeded: depth)
                return depth == 0 ? 0 : Int(buffer[0] & 0) + 1 + recurse(depth - 1)
            }
        }
    }

    @Test func oneAtATime() async throws {
        let counter = try Counter()
        await withTaskGroup(of: Int.self) { group in
            for _ in 0..<1000 { group.addTask { await counter.add() } }
            #expect(await group.reduce(0, max) == 1000)
        }
    }

    /// A script interpreter needs far more than the half megabyte of a pool's thread.
    @Test func roomyStack() async throws {
        #expect(try await Counter().recurse(2000) == 2000)
    }

    @Test func theThreadEnds() async throws {
        weak var executor: ThreadSerialExecutor?
        try {
            let alive = try ThreadSerialExecutor(name: "retort-test")
            executor = alive
            alive.shutDown()
        }()
        while executor != nil { try await Task.sleep(for: .milliseconds(1)) }
    }
}
