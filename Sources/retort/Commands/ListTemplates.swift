import ArgumentParser
import Workspace

/// `alembic list_templates`.
struct ListTemplates: ParsableCommand {
    static let configuration = CommandConfiguration(commandName: "list_templates", abstract: "List the templates of init")

    func run() {
        let terminal = Terminal.standardOutput
        terminal.print("Available templates:\n")
        for scaffold in Scaffold.allCases { terminal.print("\(scaffold.rawValue) - \(scaffold.synopsis)") }
        terminal.print("\nTemplates are used via the 'init' command, e.g.:")
        terminal.print("\n  retort init --template generic ./scripts")
    }
}
