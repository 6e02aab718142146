#if canImport(Glibc)
    import Glibc
#else
    import Darwin
#endif

/// Threads that run Swift's tasks in turn with waiting for what comes from outside.
///
/// A source's turn (`takeTurns`) blocks until there is something, and handles it. The tasks that it starts run on the same thread afterwards,
/// while another thread takes the next turn: a request is answered by the thread that has read it, and what follows is read meanwhile.
/// Threads are started when there is something to do for them and stay; while nothing happens none of them wakes, which can't be said of
/// the system's pool. Tasks run here if they were made with `Task(executorPreference:)`.
package final class TaskThreads: TaskExecutor {
    /// One for each core, two at least, so that a long task leaves room for short ones.
    package static let shared = TaskThreads(workers: max(2, Int(sysconf(Int32(_SC_NPROCESSORS_ONLN)))))

    /// In bytes; an interpreter of scripts and a parser of nested messages run here. Pages that are not touched cost nothing.
    private static let stackSize = 16 << 20

    private let schedule: Lock<TaskSchedule>

    /// - Parameter workers: how many tasks may run at a time; turns have threads beside them.
    package init(workers: Int) {
        schedule = Lock(TaskSchedule(workers: workers))
    }

    package func enqueue(_ job: consuming ExecutorJob) {
        let job = UnownedJob(job)
        change { $0.add(job, on: .current) }
    }

    /// Calls `turn` again and again, on one thread at a time, until it returns false.
    ///
    /// - Returns: the error number of `pthread_create` if there is no thread for it; 0 otherwise.
    package func takeTurns(_ turn: @escaping @Sendable () -> Bool) -> Int32 {
        let (id, call) = schedule.withLock { ($0.add(turn), $0.call()) }
        let code = answer(call)
        return code == 0 || schedule.withLock({ $0.isServed(orRemoves: id) }) ? 0 : code
    }

    /// Changes the schedule and sees to it that somebody does what there is to do.
    @discardableResult
    func change<Result>(_ body: (inout TaskSchedule) -> Result) -> Result {
        let (result, call) = schedule.withLock { (body(&$0), $0.call()) }
        answer(call)
        return result
    }

    @discardableResult
    private func answer(_ call: TaskSchedule.Call) -> Int32 {
        switch call {
        case .nobody: break
        case .idleThread: schedule.signalOne()
        case .idleThreads: schedule.signal()
        case .newThread:
            let code = DetachedThread.start(name: "retort-tasks", stackSize: Self.stackSize) { [self] in serve() }
            if code != 0 { schedule.withLock { $0.threadDidNotStart() } }
            return code
        }
        return 0
    }

    private func serve() {
        var done = TaskSchedule.Done.nothing
        while true {
            var isIdle = false
            let (work, call) = schedule.wait { schedule -> Waiting<(TaskSchedule.Work, TaskSchedule.Call)> in
                schedule.finish(done, isIdle: isIdle)
                let mayRunTask = if case .turn = done { true } else { false }
                done = .nothing
                if let work = schedule.next(on: .current, tasksFirst: mayRunTask) { return .over((work, schedule.call())) }
                isIdle = true
                return .again(schedule.rest())
            }
            answer(call)
            done = perform(work)
        }
    }

    private func perform(_ work: TaskSchedule.Work) -> TaskSchedule.Done {
        switch work {
        case .turn(let id, let turn): return .turn(id, goesOn: turn())
        case .task(let job):
            job.runSynchronously(on: asUnownedTaskExecutor())
            return .task
        case .wake(let sleepers):
            for sleeper in sleepers { sleeper.resume() }
            return .nothing
        }
    }
}
