import JSONRPC
@testable import LanguageServer
import Testing
import Threads

@Suite struct MessageQueueTests {
    @Test(arguments: [
        // An earlier message, and the later ones that it blocks.
        ("config", "config update(a) update(b) read(a) workspace"),
        ("update(a)", "config update(a) read(a) workspace"),
        ("read(a)", "config update(a)"),
        ("workspace", "config update(a) update(b)"),
        ("free", ""),
    ])
    func dependencies(_ earlier: String, _ blocked: String) {
        let all = ["config", "update(a)", "update(b)", "read(a)", "workspace", "free"]
        #expect(all.filter { dependency(earlier).blocks(dependency($0)) }.joined(separator: " ") == blocked)
    }

    private func dependency(_ name: String) -> MessageDependency {
        switch name {
        case "config": .globalConfigurationChange
        case "update(a)": .documentUpdate(uri: "a")
        case "update(b)": .documentUpdate(uri: "b")
        case "read(a)": .documentRequest(uri: "a")
        case "read(b)": .documentRequest(uri: "b")
        case "workspace": .workspaceRequest
        default: .freestanding
        }
    }

    /// Adds the messages, then finishes them in this order; returns what was running after each of these steps.
    private func check(_ messages: [String], finishing order: [Int], _ expected: [[Int]], sourceLocation: SourceLocation = #_sourceLocation)
    {
        let queue = MessageQueue()
        let running = Lock<[Int: MessageQueue.Ticket]>([:])
        for (number, name) in messages.enumerated() {
            queue.add(dependency(name)) { ticket in running.withLock { $0[number] = ticket } }
        }
        var steps = [running.withLock { $0.keys.sorted() }]
        for number in order {
            let ticket = running.withLock { $0.removeValue(forKey: number) }
            ticket?.release()
            steps.append(running.withLock { $0.keys.sorted() })
        }
        #expect(steps == expected, sourceLocation: sourceLocation)
    }

    @Test func readsRunTogetherAndUpdatesAlone() {
        check(["read(a)", "workspace", "read(a)"], finishing: [], [[0, 1, 2]])
        check(["update(a)", "read(a)", "read(a)"], finishing: [0], [[0], [1, 2]])
        check(["read(a)", "update(a)", "read(a)"], finishing: [0, 1], [[0], [1], [2]])
        check(["update(a)", "update(b)", "read(b)", "free"], finishing: [1, 3, 0], [[0, 1, 3], [0, 2, 3], [0, 2], [2]])
        check(["workspace", "update(a)", "read(b)", "config", "workspace"], finishing: [2, 0, 1, 3], [[0, 2], [0], [1], [3], [4]])
    }

    /// Messages that finish while they are started must not nest.
    @Test func aLongChainOfImmediateMessagesIsALoop() {
        let queue = MessageQueue()
        let first = Lock<MessageQueue.Ticket?>(nil)
        let order = Lock<[Int]>([])
        queue.add(.documentUpdate(uri: "a")) { ticket in first.withLock { $0 = ticket } }
        for number in 0..<2000 {
            queue.add(.documentUpdate(uri: "a")) { ticket in
                order.withLock { $0.append(number) }
                ticket.release()
            }
        }
        first.withLock { $0.take() }?.release()
        #expect(order.withLock { $0 } == Array(0..<2000))
    }

    @Test func aTicketThatIsDroppedIsReleased() {
        let queue = MessageQueue()
        let hasStarted = Lock(false)
        queue.add(.globalConfigurationChange) { _ in }
        queue.add(.workspaceRequest) { _ in hasStarted.withLock { $0 = true } }
        #expect(hasStarted.withLock { $0 })
    }

    /// Random messages that finish in random order: what runs is always what no earlier unfinished message blocks.
    @Test func startsAllThatMayRunAndNothingElse() {
        var generator = SystemRandomNumberGenerator()
        let names = ["config", "update(a)", "update(b)", "read(a)", "read(b)", "workspace", "free"]
        for _ in 0..<200 {
            let queue = MessageQueue()
            let running = Lock<[Int: MessageQueue.Ticket]>([:])
            var unfinished: [(number: Int, dependency: MessageDependency)] = []
            for step in 0..<40 {
                if Bool.random(using: &generator) || unfinished.isEmpty {
                    let dependency = dependency(names.randomElement(using: &generator) ?? "free")
                    unfinished.append((step, dependency))
                    queue.add(dependency) { ticket in running.withLock { $0[step] = ticket } }
                } else if let number = running.withLock({ $0.keys.randomElement(using: &generator) }) {
                    let ticket = running.withLock { $0.removeValue(forKey: number) }
                    unfinished.removeAll { $0.number == number }
                    ticket?.release()
                }
                let free = unfinished.filter { later in
                    !unfinished.contains { $0.number < later.number && $0.dependency.blocks(later.dependency) }
                }
                #expect(running.withLock { $0.keys.sorted() } == free.map(\.number))
            }
        }
    }
}
