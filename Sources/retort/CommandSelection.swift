import ArgumentParser

/// The commands that the parser is told of.
///
/// Describing all of them takes ArgumentParser several milliseconds, which the start of a server can't afford: where the arguments name
/// commands, it is told of those alone.
enum CommandSelection {
    private static let all = [
        CommandGroup(name: "Revisions", subcommands: [Heads.self, History.self, Branches.self, Show.self]),
        CommandGroup(name: "Files", subcommands: [Init.self, ListTemplates.self, RevisionCommand.self, Merge.self, Edit.self]),
        CommandGroup(
            name: "Database", subcommands: [Upgrade.self, Downgrade.self, Stamp.self, Current.self, Check.self, EnsureVersion.self]),
        CommandGroup(name: "SQL", subcommands: [PreviewCommand.self, PlanCommand.self]),
        CommandGroup(name: "Server", subcommands: [Serve.self, RPC.self]),
    ]

    static func groups(for arguments: some Collection<String>) -> [CommandGroup] {
        let asksForAll = arguments.contains {
            $0 == "help" || $0 == "-h" || $0 == "--help" || $0.hasPrefix("--generate") || $0.hasPrefix("---")
        }
        guard !asksForAll else { return all }
        let named = all.compactMap { group -> CommandGroup? in
            let subcommands = group.subcommands.filter { arguments.contains($0._commandName) }
            return subcommands.isEmpty ? nil : CommandGroup(name: group.name, subcommands: subcommands)
        }
        return named.isEmpty ? all : named
    }
}
