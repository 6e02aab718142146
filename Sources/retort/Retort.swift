import ArgumentParser

/// Alembic's command line, and the server.
@main
struct Retort: AsyncParsableCommand {
    static let version = "0.1.0"

    static let configuration = CommandConfiguration(
        commandName: "retort",
        abstract: "The language server for database migrations, with Alembic's command line.",
        version: "retort \(version)",
        groupedSubcommands: CommandSelection.groups(for: CommandLine.arguments.dropFirst()))

    @OptionGroup var global: GlobalOptions

    /// Parses and runs; errors end as Alembic's do: `FAILED: ...` and 255, or 2 for arguments that can't be understood.
    static func main() async {
        ProcessTitle.hidePasswords()
        let arguments = Array(CommandLine.arguments.dropFirst())
        do {
            if let command = BareCommand(arguments) { return try await command.run() }
            var command = try parseAsRoot(ArgumentOrder.positionalsWithSignsLast(arguments))
            if var asynchronous = command as? any AsyncParsableCommand {
                try await asynchronous.run()
            } else {
                try command.run()
            }
        } catch let code as ExitCode {
            ProcessEnvironment.exit(code.rawValue)
        } catch {
            let message = fullMessage(for: error)
            if exitCode(for: error) == .success {
                Terminal.standardOutput.print(message)
                return
            }
            Terminal.standardError.print(message)
            ProcessEnvironment.exit(2)
        }
    }
}
