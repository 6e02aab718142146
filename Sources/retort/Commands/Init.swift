import ArgumentParser
import Workspace

/// `alembic init`.
struct Init: AsyncParsableCommand {
    static let configuration = CommandConfiguration(commandName: "init", abstract: "Make a new script folder and its configuration")

    @ParentCommand var retort: Retort

    @Option(name: [.short, .long], help: "A template that list_templates names")
    var template = "generic"

    @Flag(help: "Write __init__.py files into the folder and its versions")
    var package = false

    @Argument(help: "The new folder; it must be empty or absent")
    var directory: String

    func run() async throws {
        try await CommandSession.run {
            guard let scaffold = Scaffold(rawValue: template) else {
                throw CommandFailure(
                    "No such template '\(template)'", hint: "There are \(Scaffold.allCases.map(\.rawValue).joined(separator: ", ")).")
            }
            let here = FileSystem.currentDirectory
            let options = CommandSession.options(retort.global.values, ProcessEnvironment.variables, here)
            let initializer = WorkspaceInitializer(
                directory: directory, scaffold: scaffold, isPackage: package, workingDirectory: here, options: options)
            _ = try initializer.run(report: AuthoringDisplay(quiet: retort.global.quiet).report)
        }
    }
}
