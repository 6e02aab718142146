import Testing

@testable import Threads

struct TaskThreadsTests {
    /// What a source hands to its turns, and how often it was asked.
    private final class Mailbox: Sendable {
        private let values = Lock([Int?]())

        func send(_ value: Int?) {
            values.withLock { $0.append(value) }
            values.signal()
        }

        /// Blocks until there is a value; nil is the end.
        func receive() -> Int? {
            values.wait { $0.isEmpty ? nil : .some($0.removeFirst()) }
        }
    }

    @Test func theThreadOfATurnRunsTheTaskThatItStarted() async {
        let threads = TaskThreads(workers: 2)
        let mailbox = Mailbox()
        let (pairs, continuation) = AsyncStream.makeStream(of: (turn: ThreadIdentity, task: ThreadIdentity).self)
        let code = threads.takeTurns {
            guard mailbox.receive() != nil else { return false }
            let turn = ThreadIdentity.current
            Task(executorPreference: threads) { continuation.yield((turn, .current)) }
            return true
        }
        #expect(code == 0)
        var iterator = pairs.makeAsyncIterator()
        var same = 0
        for number in 0..<100 {
            mailbox.send(number)
            if let pair = await iterator.next(), pair.turn == pair.task { same += 1 }
        }
        mailbox.send(nil)
        // A condition may wake a thread for no reason, and that thread take a task.
        #expect(same > 90)
    }

    @Test func theNextTurnDoesNotWaitForTheTask() async {
        let threads = TaskThreads(workers: 2)
        let mailbox = Mailbox()
        let release = Lock(false)
        let (numbers, continuation) = AsyncStream.makeStream(of: Int.self)
        _ = threads.takeTurns {
            guard let number = mailbox.receive() else { return false }
            Task(executorPreference: threads) {
                if number == 0 { release.wait { $0 ? () : nil } }
                continuation.yield(number)
            }
            return true
        }
        mailbox.send(0)
        mailbox.send(1)
        var iterator = numbers.makeAsyncIterator()
        #expect(await iterator.next() == 1)
        release.withLock { $0 = true }
        release.signal()
        #expect(await iterator.next() == 0)
        mailbox.send(nil)
    }

    @Test func noMoreTasksRunThanThereAreWorkers() async {
        let threads = TaskThreads(workers: 2)
        let running = Lock((now: 0, most: 0))
        await withTaskGroup { group in
            for _ in 0..<50 {
                group.addTask(executorPreference: threads) {
                    running.withLock {
                        $0.now += 1
                        $0.most = max($0.most, $0.now)
                    }
                    for _ in 0..<1000 { _ = ContinuousClock.now }
                    running.withLock { $0.now -= 1 }
                }
            }
        }
        #expect(running.withLock { $0.now } == 0)
        #expect((1...2).contains(running.withLock { $0.most }))
    }

    @Test func everyTaskRunsOnceWhoeverStartsIt() async {
        let threads = TaskThreads(workers: 3)
        let sum = await withTaskGroup(of: Int.self) { group in
            for number in 0..<2000 {
                group.addTask(executorPreference: threads) {
                    await Task(executorPreference: threads) { number }.value
                }
            }
            return await group.reduce(0, +)
        }
        #expect(sum == 2000 * 1999 / 2)
    }

    @Test func sleepersSleepAsLongAsTheyWant() async {
        let threads = TaskThreads(workers: 1)
        let woken = Lock([Int]())
        await withTaskGroup { group in
            for milliseconds in [30, 10, 20] {
                group.addTask(executorPreference: threads) {
                    let began = ContinuousClock.now
                    try? await threads.sleep(for: .milliseconds(milliseconds))
                    #expect(ContinuousClock.now - began >= .milliseconds(milliseconds))
                    woken.withLock { $0.append(milliseconds) }
                }
            }
        }
        #expect(woken.withLock { $0.sorted() } == [10, 20, 30])
    }

    @Test func dueSleepersWakeInTheOrderOfTheirDeadlines() async {
        let schedule = Lock((TaskSchedule(workers: 1), count: 0))
        let now = ContinuousClock.now
        await withTaskGroup { group in
            for id in [3, 1, 2] {
                group.addTask {
                    await withCheckedContinuation { continuation in
                        schedule.withLock {
                            $0.0.add(TaskSleeper(id: id, deadline: now - .seconds(10 - id), continuation: continuation))
                            $0.count += 1
                        }
                    }
                }
            }
            while schedule.withLock({ $0.count }) < 3 { await Task.yield() }
            let work = schedule.withLock { $0.0.next(on: .current, tasksFirst: false) }
            guard case .wake(let sleepers)? = work else {
                Issue.record("nothing is due")
                return
            }
            #expect(sleepers.map(\.id) == [1, 2, 3])
            for sleeper in sleepers { sleeper.resume() }
        }
    }

    @Test func aCancelledSleeperWakesAtOnce() async {
        let threads = TaskThreads(workers: 1)
        let task = Task(executorPreference: threads) { try await threads.sleep(for: .seconds(3600)) }
        task.cancel()
        await #expect(throws: CancellationError.self) { try await task.value }
        let late = Task(executorPreference: threads) {
            withUnsafeCurrentTask { $0?.cancel() }
            try await threads.sleep(for: .seconds(3600))
        }
        await #expect(throws: CancellationError.self) { try await late.value }
    }
}
