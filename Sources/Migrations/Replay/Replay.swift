import Database
import PythonSubset
import Revisions
import Schema
import Workspace

/// Stands behind a preview for SQLite with a scratch database, in which it carries out the revisions that come before.
///
/// From one step of the preview to the next the same database goes on; images on the way let the next preview begin close to where it needs
/// to be.
final class Replay: PreviewDatabase {
    /// What the database begins as.
    struct Origin {
        /// The database that it is a copy of, and the heads that it stands at; `nil` for an empty one.
        var database: (name: String, heads: [String])?
        /// Makes the copy; the second value says whether it has the rows of the database, and not its schema alone.
        var copy: () throws -> (image: [UInt8], hasRows: Bool)
        /// Keeps images for later previews; `nil` where the origin is one moment of a real database.
        var cache: ReplayCache?

        init(
            database: (name: String, heads: [String])? = nil, cache: ReplayCache? = nil,
            copy: @escaping () throws -> (image: [UInt8], hasRows: Bool) = { ([], false) }
        ) {
            self.database = database
            self.cache = cache
            self.copy = copy
        }
    }

    /// How many steps are carried out before an image is kept.
    private static let stride = 32

    private let origin: Origin
    private let configuration: ContextConfiguration
    private let snapshot: Snapshot
    private let runner: StepRunner
    private let modules: RecordingModules
    private let checkpoint: () throws -> Void
    /// Steps that come before the preview's own.
    private let baseCount: Int
    private var chain: ReplayChain
    /// The copy of the origin, once it was made.
    private var copy: (image: [UInt8], hasRows: Bool)?
    private var database: ReplayedDatabase?
    /// How many steps of the chain the database has carried out.
    private var position = 0
    private var dependencies: [RecordingModules.Dependency: Int] = [:]
    /// Why the database may not be what a real one would be.
    private var doubts: [ReplayFailure] = []
    private var askedPosition: Int?

    init(
        _ origin: Origin, base: [RevisionStep], steps: [RevisionStep], configuration: ContextConfiguration, snapshot: Snapshot,
        arguments: ScriptArguments, databaseURL: String?, checkpoint: @escaping () throws -> Void
    ) {
        self.origin = origin
        self.configuration = configuration
        self.snapshot = snapshot
        self.checkpoint = checkpoint
        modules = RecordingModules(snapshot)
        runner = StepRunner(
            snapshot: snapshot, arguments: arguments, databaseURL: databaseURL, modules: modules, checkpoint: checkpoint)
        baseCount = base.count
        chain = ReplayChain(
            base + steps, snapshot: snapshot,
            surroundings: Surroundings(options: configuration.options, arguments: arguments, databaseURL: databaseURL))
    }

    private struct Surroundings: Hashable {
        var options: ContextOptions
        var arguments: ScriptArguments
        var databaseURL: String?
    }

    var basis: PreviewBasis {
        guard let askedPosition else { return .nothing }
        guard let database = origin.database else { return .replay(revisions: askedPosition) }
        return .database(database.name, heads: database.heads, replayed: askedPosition)
    }

    /// The steps before are carried out when the next question comes.
    func passed(_ statement: Statement) {}

    func answer(
        _ step: RevisionStep, at index: Int, _ arguments: [RunArgument], _ script: (any ScriptDatabase) throws -> Void
    ) throws -> String? {
        let database = try database(after: baseCount + index, arguments)
        askedPosition = baseCount + index
        let doubt = doubts.first
        do {
            let found = try withoutActuallyEscaping(script) { script in
                try database.carryOut(step, arguments) { _, _ in try script(database) }
            }
            doubts += found.map { ReplayFailure(revision: step.revision.id, reason: $0) }
        } catch {
            self.database = nil
            throw error
        }
        if let failure = database.failure {
            // The script went on without answers; what it would have done to the database is not known from here on.
            self.database = nil
            keep(.failure(ReplayFailure(revision: step.revision.id, reason: failure.message)), at: baseCount + index + 1)
        } else {
            position = baseCount + index + 1
        }
        return doubt.map {
            "The database behind this preview may not be what a real one is, because of revision \($0.revision ?? ""): \($0.reason)"
        }
    }

    /// The database after the first steps of the chain.
    private func database(after count: Int, _ arguments: [RunArgument]) throws -> ReplayedDatabase {
        if database == nil || position > count { try begin(before: count) }
        guard let database else { throw ReplayFailure(reason: "no scratch database could be opened.") }
        var isNew = false
        while position < count {
            try checkpoint()
            let step = chain.steps[position]
            do {
                var found: [String] = []
                runner.onDoubt = { found.append($0) }
                found += try database.carryOut(step, arguments) { [runner] context, arguments in
                    try runner.run(step, context, arguments)
                }
                doubts += found.map { ReplayFailure(revision: step.revision.id, reason: $0) }
            } catch {
                self.database = nil
                throw failure(of: step, error)
            }
            position += 1
            isNew = true
            if position % Self.stride == 0, position < count { keep(.image(try database.image()), at: position) }
        }
        if isNew, count > 0 { keep(.image(try database.image()), at: count) }
        return database
    }

    /// Opens the database at the latest point that is known.
    private func begin(before count: Int) throws {
        let copy = try self.copy ?? origin.copy()
        self.copy = copy
        var image = copy.image
        position = 0
        dependencies = [:]
        doubts = []
        for known in (1...max(count, 1)).reversed() where known <= count {
            guard let cache = origin.cache, let entry = cache.entry(chain.key(known)), isCurrent(entry) else { continue }
            switch entry.outcome {
            case .failure(let failure): throw failure
            case .image(let bytes): image = bytes
            }
            position = known
            dependencies = entry.dependencies
            doubts = entry.doubts
            break
        }
        database = try ReplayedDatabase(
            image, configuration: configuration, graph: snapshot.graph, hasRealRows: copy.hasRows, checkpoint: checkpoint)
    }

    /// Whether everything that the scripts imported is still what it was.
    private func isCurrent(_ entry: ReplayCache.Entry) -> Bool {
        let modules = SnapshotModules(snapshot)
        return entry.dependencies.allSatisfy { modules.content($0.key) == $0.value }
    }

    private func keep(_ outcome: ReplayCache.Outcome, at count: Int) {
        guard let cache = origin.cache else { return }
        dependencies.merge(modules.contents) { _, new in new }
        cache.store(ReplayCache.Entry(outcome: outcome, dependencies: dependencies, doubts: Array(doubts.prefix(1))), chain.key(count))
    }

    /// A step that can't be carried out; what only this evaluation is to blame for is passed on as it is.
    private func failure(of step: RevisionStep, _ error: any Error) -> any Error {
        if (error as? DatabaseError ?? (error as? MigrationFailure)?.database)?.kind == .stoppedByServer {
            do {
                try checkpoint()
            } catch let cancelled as CancellationError {
                return cancelled
            } catch {}
            return ReplayFailure(revision: step.revision.id, reason: "it takes too long or too much memory.")
        }
        let reason: String
        switch error {
        case let error as MigrationFailure:
            reason = error.message
        case let error as ScriptFailure: reason = error.message
        case let error as DatabaseError: reason = error.message
        case let error as RevisionError: reason = error.message
        default: return error
        }
        let failure = ReplayFailure(revision: step.revision.id, reason: reason)
        if (try? checkpoint()) != nil { keep(.failure(failure), at: position + 1) }
        return failure
    }
}
