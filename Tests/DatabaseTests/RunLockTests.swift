#if canImport(Glibc)
    import Glibc
#else
    import Darwin
#endif
import Database
import Testing

@testable import struct Database.BackOff
@testable import enum Database.RunLockKey

struct RunLockTests {
    /// The derivation is a promise to other programs: FNV-1a, computed apart in Python.
    @Test func key() {
        #expect(RunLockKey.derive(database: "app", schema: "public", versionTable: "alembic_version") == 756845112112343779)
        #expect(
            RunLockKey.derive(database: "", schema: "", versionTable: "") != RunLockKey.derive(database: "a", schema: "", versionTable: ""))
    }

    @Test(arguments: TestDatabase.available)
    func theSecondWaitsItsTurn(_ database: TestDatabase) async throws {
        try await database.withURL { url in
            let first = try await Connection.open(url)
            let second = try await Connection.open(url)
            let waits = AsyncStream.makeStream(of: RunLock.Wait.self)
            try await first.run { connection in
                _ = try RunLock.acquire(on: connection, versionTable: "alembic_version")
            }
            async let acquired = second.run { connection in
                let lock = try RunLock.acquire(on: connection, versionTable: "alembic_version") { waits.continuation.yield($0) }
                let isInTransaction = connection.isInTransaction
                try connection.rollback()
                try lock.release()
                return isInTransaction
            }
            var iterator = waits.stream.makeAsyncIterator()
            let wait = try #require(await iterator.next())
            if database == .postgresql {
                let processID = try await first.execute("SELECT pg_backend_pid()").scalar?.integer
                #expect(wait.holder?.processID == processID.map { Int($0) })
                #expect(wait.holder?.applicationName == "retort")
            } else {
                #expect(wait.holder?.processID == Int(getpid()))
            }
            await first.close()
            #expect(try await acquired == (database == .sqlite))
            await second.close()
        }
    }

    @Test(arguments: TestDatabase.available)
    func limitAndCancel(_ database: TestDatabase) async throws {
        try await database.withURL { url in
            let first = try await Connection.open(url)
            let second = try await Connection.open(url)
            try await first.run { _ = try RunLock.acquire(on: $0, versionTable: "v") }
            let late = try await databaseError {
                try await second.run { _ = try RunLock.acquire(on: $0, versionTable: "v", limit: .milliseconds(60)) }
            }
            #expect(late.kind == .lockTimeout)
            #expect(late.message.contains("another run on the version table v"))
            async let waiting = databaseError { try await second.run { _ = try RunLock.acquire(on: $0, versionTable: "v") } }
            try await Task.sleep(for: .milliseconds(50))
            second.cancel()
            #expect(try await waiting.isCancelled)
            await first.close()
            await second.close()
        }
    }

    /// Version tables of other names and schemas do not wait for each other, and a lock given back is free.
    @Test(.enabled(if: TestDatabase.hasPostgreSQL))
    func otherTables() async throws {
        try await TestDatabase.postgresql.withURL { url in
            let first = try await Connection.open(url)
            let second = try await Connection.open(url)
            try await first.run { connection in
                _ = try RunLock.acquire(on: connection, versionTable: "v")
                try RunLock.acquire(on: connection, versionTable: "other").release()
            }
            try await second.run { connection in
                _ = try RunLock.acquire(on: connection, versionTable: "w", limit: .zero)
                _ = try RunLock.acquire(on: connection, versionTable: "v", schema: "elsewhere", limit: .zero)
                _ = try RunLock.acquire(on: connection, versionTable: "other", limit: .zero)
            }
            await first.close()
            await second.close()
        }
    }

    /// A link in the lock file's place, which anybody may put into a shared folder, is not written through.
    @Test func lockFileIsNoLink() async throws {
        try await TestDatabase.sqlite.withURL { url in
            let path = try #require(url.database)
            let victim = path + ".victim"
            try await Connection.open(url).execute("CREATE TABLE t (id INTEGER)")
            let descriptor = creat(victim, 0o600)
            try #require(write(descriptor, "other", 5) == 5 && symlink(victim, path + "-retort-lock") == 0)
            close(descriptor)
            let connection = try await Connection.open(url)
            let refused = try await databaseError {
                try await connection.run { _ = try RunLock.acquire(on: $0, versionTable: "v", limit: .zero) }
            }
            #expect(refused.message.contains("-retort-lock"))
            var information = stat()
            #expect(stat(victim, &information) == 0 && information.st_size == 5)
            await connection.close()
        }
    }

    @Test func backOff() {
        var backOff = BackOff()
        let pauses = (0..<20).map { _ in backOff.next() }
        #expect(pauses[0] < .milliseconds(32))
        #expect(pauses.allSatisfy { $0 > .milliseconds(18) && $0 <= .milliseconds(1250) })
        #expect(pauses[10] > .milliseconds(700))
    }
}
