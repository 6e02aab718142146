import Revisions
import Schema
import Workspace
import Database
import Dialects
import SourceText

/// Renders migrations without a database: previews, plans and `--sql`.
package struct OfflineRunner: Sendable {
    package let snapshot: Snapshot
    /// Looked at every few thousand steps of a script; throws `EvaluationLimit` to end it.
    package let checkpoint: @Sendable () throws -> Void
    let sources: DatabaseSources

    package init(_ snapshot: Snapshot, sources: DatabaseSources = DatabaseSources(), checkpoint: @escaping @Sendable () throws -> Void = {})
    {
        self.snapshot = snapshot
        self.sources = sources
        self.checkpoint = checkpoint
    }

    /// Renders what `request` asks for. What can't be known is left out or marked, and said in the diagnostics.
    ///
    /// - Throws: when the target does not resolve, the configuration can't be used, or env.py ends in an error.
    package func preview(_ request: PreviewRequest, from source: PreviewSource = .nothing) throws(MigrationFailure) -> Preview {
        try preview(request, from: source, recordings: nil)
    }

    /// - Parameter recordings: where what scripts do is recorded, for a run that follows.
    func preview(
        _ request: PreviewRequest, from source: PreviewSource, recordings: ScriptRecordings?
    ) throws(MigrationFailure) -> Preview {
        if let error = snapshot.configurationError {
            throw MigrationFailure(.configuration, error.description)
        }
        let (heads, steps) = try selection(request.subject)
        do {
            return try render(request, startingHeads: heads, steps: steps, source, recordings)
        } catch let failure as MigrationFailure {
            throw failure
        } catch let error as RevisionError {
            throw MigrationFailure(error)
        } catch let error as DatabaseError {
            throw MigrationFailure(error)
        } catch is CancellationError {
            throw MigrationFailure(.cancelled, "The preview was cancelled.")
        } catch {
            throw MigrationFailure(.scriptFailed, "\(error)")
        }
    }

    private func render(
        _ request: PreviewRequest, startingHeads: [String], steps: [MigrationStep], _ source: PreviewSource, _ recordings: ScriptRecordings?
    ) throws -> Preview {
        let databaseURL = request.dialect.map { "\($0.rawValue)://" } ?? sources.preferred
        let sink = OfflineSink(startingHeads: startingHeads)
        let runner = StepRunner(snapshot: snapshot, arguments: request.arguments, databaseURL: databaseURL, checkpoint: checkpoint)
        runner.onIncomplete = sink.markIncomplete
        let scripts = StepPreview(runner, sink)
        scripts.recordings = recordings
        let environment = MigrationEnvironment(
            snapshot: snapshot, arguments: request.arguments, mode: .offline, databaseURL: databaseURL, checkpoint: checkpoint
        ) { [snapshot] configuration in
            let dialect = try dialect(of: configuration, databaseURL)
            scripts.database = try database(
                source, dialect, configuration, startingHeads: startingHeads, steps: steps.compactMap(\.revisionStep),
                request, databaseURL: databaseURL)
            recordings?.record(
                steps.compactMap(\.revisionStep), of: snapshot, dialect: dialect.name, arguments: request.arguments, checkpoint: checkpoint)
            return MigrationContext(dialect: dialect, configuration: configuration, graph: snapshot.graph, sink: sink) { _ in
                steps
            } runScript: { step, context, arguments in
                try scripts.run(step, context, arguments)
            }
        }
        try environment.run()
        guard let context = environment.context else {
            throw MigrationFailure(
                .scriptFailed, "env.py ended without calling context.configure() in offline mode.",
                hint: "A preview needs the offline half of env.py: 'if context.is_offline_mode(): run_migrations_offline()'.",
                location: snapshot.environment.map { SourceLocation(uri: $0.uri, range: 0..<0) })
        }
        let unknown = sink.statements.contains { $0.notes.contains(where: \.isIncomplete) }
        return Preview(
            dialect: context.dialect.name, options: context.options, statements: sink.statements,
            steps: sink.steps.map { Preview.Step(step: $0.step, statements: sink.statements[$0.range], isComplete: $0.isComplete) },
            diagnostics: runner.diagnostics + sink.statements.flatMap(\.diagnostics),
            isComplete: sink.steps.allSatisfy(\.isComplete) && !unknown, startingHeads: startingHeads,
            headsAfter: context.heads.heads, basis: scripts.basis, lacksDatabase: scripts.lacksDatabase)
    }

    /// The dialect of the caller's URL, or of what env.py configures: a name, or its URL.
    private func dialect(of configuration: ContextConfiguration, _ databaseURL: String?) throws(MigrationFailure) -> Dialect {
        if let databaseURL { return try Self.dialect(ofURL: databaseURL) }
        if let name = configuration.dialectName { return try Self.dialect(named: name) }
        switch configuration.url {
        case .known(let url): return try Self.dialect(ofURL: url)
        case .unknown(let opaque):
            if let fallback = sources.fallback { return try Self.dialect(ofURL: fallback) }
            throw MigrationFailure(
                .databaseUnknown, "The database URL comes from \(opaque.origin), which can't be known from the text.",
                hint: "Ask for a dialect, or give the URL. " + DatabaseSources.advice, location: opaque.source)
        case nil:
            return try sources.fallback.map(Self.dialect(ofURL:)) ?? .sqlite
        }
    }

    private static func dialect(ofURL url: String) throws(MigrationFailure) -> Dialect {
        let scheme = url.prefix { $0 != ":" && $0 != "+" }
        return try dialect(named: scheme == "postgres" ? "postgresql" : String(scheme))
    }

    static func dialect(named name: String) throws(MigrationFailure) -> Dialect {
        guard let dialect = Dialect(named: DialectName(rawValue: name)) else {
            throw MigrationFailure(
                .databaseUnknown, "Retort has no dialect '\(name)'.",
                hint: "It has \(Dialect.all.map(\.name.rawValue).joined(separator: " and ")).")
        }
        return dialect
    }
}

extension MigrationFailure {
    /// A target or graph that does not resolve.
    package init(_ error: RevisionError) {
        switch error.code {
        case .cycle, .dependencyCycle, .loop, .dependencyLoop, .labelClash, .missingDownRevision, .unknownDependency, .incompleteMetadata:
            self.init(.graph, error.message)
        case .missingHead, .overlap: self.init(.versionTable, error.message)
        default: self.init(.target, error.message)
        }
    }
}
