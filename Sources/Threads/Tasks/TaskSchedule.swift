import DequeModule

/// What `TaskThreads` have to do, and who does it.
struct TaskSchedule: Sendable {
    /// What a thread does next.
    enum Work: Sendable {
        case turn(Int, @Sendable () -> Bool)
        case task(UnownedJob)
        case wake([TaskSleeper])
    }

    /// What a thread has done.
    enum Done {
        case nothing, task
        case turn(Int, goesOn: Bool)
    }

    /// Who is to be called because there is something to do.
    enum Call {
        case nobody, idleThread, idleThreads, newThread
    }

    private struct Source {
        let id: Int
        let turn: @Sendable () -> Bool
        /// Who takes its turn now.
        var thread: ThreadIdentity?
    }

    private let workers: Int
    private var tasks: Deque<UnownedJob> = []
    private var running = 0
    private var sources: [Source] = []
    private var lastID = 0
    private var threads = 0
    private var idle = 0
    private var sleepers: [TaskSleeper] = []
    /// Until when an idle thread waits for the first sleeper.
    private var alarm: ContinuousClock.Instant?

    init(workers: Int) {
        self.workers = workers
    }

    private var mayStartTask: Bool { !tasks.isEmpty && running < workers }

    // MARK: What there is to do

    /// A thread that starts a task in its turn runs it itself afterwards, so nobody needs to be called for the first one.
    mutating func add(_ task: UnownedJob, on thread: ThreadIdentity) {
        tasks.append(task)
        isOwn = tasks.count == 1 && running < workers && sources.contains { $0.thread == thread }
    }

    /// Whether the thread that changed the schedule goes on to do what there is to do.
    private var isOwn = false

    mutating func add(_ turn: @escaping @Sendable () -> Bool) -> Int {
        sources.append(Source(id: makeID(), turn: turn))
        return lastID
    }

    /// Whether there is a thread that takes the turns of a source; if there is none, the source is taken away.
    mutating func isServed(orRemoves id: Int) -> Bool {
        if threads == 0 { sources.removeAll { $0.id == id } }
        return threads > 0
    }

    mutating func makeID() -> Int {
        lastID += 1
        return lastID
    }

    mutating func add(_ sleeper: TaskSleeper) {
        let position = sleepers.firstIndex { sleeper.deadline < $0.deadline } ?? sleepers.endIndex
        sleepers.insert(sleeper, at: position)
    }

    mutating func removeSleeper(_ id: Int) -> TaskSleeper? {
        sleepers.firstIndex { $0.id == id }.map { sleepers.remove(at: $0) }
    }

    // MARK: Who does it

    /// Whom to call after a change.
    mutating func call() -> Call {
        defer { isOwn = false }
        let isEarlier = sleepers.first.map { first in alarm.map { first.deadline < $0 } ?? true } ?? false
        guard isEarlier || !isOwn && (mayStartTask || sources.contains { $0.thread == nil }) else { return .nobody }
        // Any idle thread can wait for the first sleeper; one that waits for a later one has to look again.
        if idle > 0 { return isEarlier && alarm != nil ? .idleThreads : .idleThread }
        guard threads < workers + sources.count + (isEarlier ? 1 : 0) else { return .nobody }
        threads += 1
        return .newThread
    }

    mutating func threadDidNotStart() {
        threads -= 1
    }

    /// Takes note of what a thread has done, or that it is idle no more.
    mutating func finish(_ done: Done, isIdle: Bool) {
        if isIdle {
            idle -= 1
            alarm = nil
        }
        switch done {
        case .nothing: break
        case .task: running -= 1
        case .turn(let id, let goesOn):
            guard let position = sources.firstIndex(where: { $0.id == id }) else { return }
            if goesOn { sources[position].thread = nil } else { sources.remove(at: position) }
        }
    }

    /// What a thread does next; nil when there is nothing.
    ///
    /// - Parameter tasksFirst: the thread comes from a turn, in which tasks were started.
    mutating func next(on thread: ThreadIdentity, tasksFirst: Bool) -> Work? {
        if let due = takeDueSleepers() { return .wake(due) }
        if tasksFirst, let task = takeTask() { return task }
        if let position = sources.firstIndex(where: { $0.thread == nil }) {
            sources[position].thread = thread
            return .turn(sources[position].id, sources[position].turn)
        }
        return takeTask()
    }

    private mutating func takeTask() -> Work? {
        guard mayStartTask, let task = tasks.popFirst() else { return nil }
        running += 1
        return .task(task)
    }

    private mutating func takeDueSleepers() -> [TaskSleeper]? {
        guard let first = sleepers.first else { return nil }
        let now = ContinuousClock.now
        guard first.deadline <= now else { return nil }
        let end = sleepers.firstIndex { now < $0.deadline } ?? sleepers.endIndex
        defer { sleepers.removeFirst(end) }
        return Array(sleepers[..<end])
    }

    /// A thread has nothing to do; until when it waits, if it is the one that wakes sleepers.
    mutating func rest() -> ContinuousClock.Instant? {
        idle += 1
        guard alarm == nil, let first = sleepers.first else { return nil }
        alarm = first.deadline
        return alarm
    }
}
