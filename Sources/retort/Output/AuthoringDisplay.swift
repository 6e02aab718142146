import Workspace

/// Prints what is written as Alembic does: `Generating /srv/shop/versions/a1b2_users.py ...  done`.
struct AuthoringDisplay {
    let isQuiet: Bool
    private let terminal = Terminal.standardOutput

    init(quiet: Bool) {
        isQuiet = quiet
    }

    func report(_ event: AuthoringEvent) {
        guard !isQuiet else { return }
        let indent = terminal.isInteractive ? "  " : ""
        switch event {
        case .began(let step, let isHook): terminal.write("\(indent)\(step) ...\(isHook ? "\n" : "")")
        case .output(let line): terminal.print(line)
        case .ended(let failed): terminal.print(failed ? "  FAILED" : "  done")
        case .note(let text): terminal.print(indent + text)
        }
    }
}
