import Database
import Testing

/// A connection that breaks at any byte of a run is reported as what it is, and nothing hangs.
@Suite(.enabled(if: TestDatabase.hasPostgreSQL), .serialized, .timeLimit(.minutes(2)))
struct LostConnectionTests {
    private enum Stage: Int, Comparable {
        case connecting, beginning, inserting, committing, done

        static func < (left: Stage, right: Stage) -> Bool { left.rawValue < right.rawValue }
    }

    /// Inserts `value` in a transaction; gives where it came to and the error that ended it.
    private func insert(_ value: Int, over url: DatabaseURL) async -> (Stage, DatabaseError?) {
        var stage = Stage.connecting
        do {
            let connection = try await Connection.open(url)
            for (next, sql) in [(Stage.beginning, "BEGIN"), (.inserting, "INSERT INTO t VALUES (\(value))"), (.committing, "COMMIT")] {
                stage = next
                try await connection.execute(sql)
            }
            stage = .done
            await connection.close()
            return (stage, nil)
        } catch {
            return (stage, error as? DatabaseError)
        }
    }

    private func check(_ name: String, _ limits: @Sendable (Int) -> CuttingProxy.Counts, total: @Sendable (CuttingProxy.Counts) -> Int)
        async throws
    {
        try await TestDatabase.postgresql.withURL { direct in
            let owner = try await Connection.open(direct)
            try await owner.execute("CREATE TABLE t (a int)")
            let proxy = try CuttingProxy(serverPort: try #require(direct.hosts.first?.port))
            var url = direct
            url.hosts = [DatabaseURL.Host("127.0.0.1", port: proxy.port)]
            url.parameters += [.init("sslmode", "disable"), .init("gssencmode", "disable")]
            async let uncut = proxy.serve(upTo: limits(.max))
            #expect(await insert(0, over: url).0 == .done)
            let count = total(await uncut)
            var reached: Set<Stage> = []
            for cut in 1...count {
                async let served = proxy.serve(upTo: limits(cut))
                let (stage, error) = await insert(cut, over: url)
                _ = await served
                reached.insert(stage)
                if stage != .done {
                    let error = try #require(error)
                    #expect(
                        stage == .connecting ? error.kind == .connectionFailed || error.isConnectionLost : error.isConnectionLost,
                        "\(name) \(cut): \(error)")
                }
                let rows = try await owner.execute("SELECT count(*) FROM t WHERE a = \(cut)").scalar
                if stage != .committing { #expect(rows == (stage == .done ? 1 : 0), "\(name) \(cut): \(stage)") }
            }
            #expect(reached.isSuperset(of: [.connecting, .beginning, .inserting, .committing]))
            await owner.close()
        }
    }

    @Test func cutAfterEveryByteOfTheServer() async throws {
        try await check("server", { .init(fromServer: $0, fromClient: .max) }, total: \.fromServer)
    }

    @Test func cutAfterEveryByteOfTheClient() async throws {
        try await check("client", { .init(fromServer: .max, fromClient: $0) }, total: \.fromClient)
    }
}
