import ArgumentParser
import JSONRPC
import Workspace

/// The options that stand before the command, as in Alembic.
struct GlobalOptions: ParsableArguments {
    @Option(
        name: [.short, .long], help: "An ini file, a pyproject.toml, or both by giving it twice (default: ALEMBIC_CONFIG, else alembic.ini)"
    )
    var config: [String] = []

    @Option(name: [.short, .long], help: "The section of the ini file that holds the main options")
    var name = "alembic"

    @Option(name: .customShort("x"), help: "An argument for env.py, as context.get_x_argument() gives it; repeatable")
    var x: [String] = []

    @Flag(name: [.customShort("q"), .long], help: "Print nothing but errors and results")
    var quiet = false

    @Flag(name: .long, help: .hidden)
    var raiseerr = false

    var values: GlobalValues { GlobalValues(config: config, name: name, x: x, quiet: quiet) }
}

/// What the options before the command say; without arguments, what holds when none is given.
struct GlobalValues {
    var config: [String] = []
    var name = "alembic"
    var x: [String] = []
    var quiet = false
}

/// The options of commands that read or write a database.
struct DatabaseOptions: ParsableArguments {
    @Option(help: "The database's URL; goes before RETORT_DATABASE_URL and before what env.py says")
    var url: String?

    @Flag(help: "Print the result as the protocol has it")
    var json = false

    /// Answers with what the server's method gives, for `--json`; the URL goes along.
    func call(_ global: GlobalOptions, _ method: String, _ params: JSONObject = [:]) async throws {
        var params = params
        params["databaseURL"] = url.map { .string($0) }
        if !global.x.isEmpty { params["xArguments"] = global.x.json }
        try await ServerCall(global: global.values, method: method, params: .object(params)).perform()
    }
}
