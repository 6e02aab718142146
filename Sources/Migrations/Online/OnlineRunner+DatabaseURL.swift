import Database
import Revisions
import Schema
import SourceText

extension OnlineRunner {
    /// The database of this workspace: the caller's, or the one that env.py connects to.
    package func databaseURL(_ arguments: ScriptArguments = ScriptArguments()) throws(MigrationFailure) -> DatabaseURL {
        if let preferred = sources.preferred { return try DatabaseSources.parse(preferred) }
        let found: ContextConfiguration.Text?
        do throws(MigrationFailure) {
            found = try environmentURL(arguments)
        } catch {
            if let fallback = sources.fallback { return try DatabaseSources.parse(fallback) }
            var failure = error
            failure.kind = .databaseUnknown
            failure.hint = failure.hint ?? "env.py has to name the database. " + DatabaseSources.advice
            throw failure
        }
        switch found {
        case .known(let url): return try DatabaseSources.parse(url)
        case .unknown(let opaque):
            if let fallback = sources.fallback { return try DatabaseSources.parse(fallback) }
            throw MigrationFailure(
                .databaseUnknown, "The database URL comes from \(opaque.origin), which can't be known from the text.",
                hint: DatabaseSources.advice, location: opaque.source)
        case nil:
            if let fallback = sources.fallback { return try DatabaseSources.parse(fallback) }
            throw MigrationFailure(
                .databaseUnknown, "The workspace names no database: there is no 'sqlalchemy.url' in its configuration.",
                hint: "Set sqlalchemy.url, or give the URL. " + DatabaseSources.advice)
        }
    }

    /// The URL that env.py would connect to.
    private func environmentURL(_ arguments: ScriptArguments) throws(MigrationFailure) -> ContextConfiguration.Text? {
        var found: ContextConfiguration.Text?
        let environment = MigrationEnvironment(
            snapshot: snapshot, arguments: arguments, mode: .findingURL, databaseURL: nil, checkpoint: {}
        ) { configuration in
            found = configuration.url
            throw URLFound()
        }
        do {
            try environment.run()
        } catch is URLFound {
            return found
        } catch let failure as MigrationFailure {
            throw failure
        } catch {
            throw MigrationFailure(.scriptFailed, "\(error)")
        }
        return found
    }

    /// Ends the evaluation of env.py once it has given its URL.
    private struct URLFound: Error {}
}
