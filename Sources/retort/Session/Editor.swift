import Workspace

#if canImport(Glibc)
    import Glibc
#elseif canImport(Darwin)
    import Darwin
#endif

/// The person's text editor: `$EDITOR`, `$VISUAL`, or one of the usual ones.
struct Editor {
    private static let usualEditors = ["sensible-editor", "editor", "nano", "vim", "emacs", "code", "vi"]

    /// The program and the arguments that come before the file.
    private let words: [String]

    init(_ environment: [String: String]) throws(CommandFailure) {
        let wanted = ["EDITOR", "VISUAL"].compactMap { environment[$0] }.compactMap(CommandWords.split)
        let folders = (environment["PATH"] ?? "/usr/bin:/bin").split(separator: ":").map(String.init)
        for candidate in wanted + Self.usualEditors.map({ [$0] }) {
            guard let program = candidate.first else { continue }
            let paths = program.contains("/") ? [program] : folders.map { "\($0)/\(program)" }
            guard let path = paths.first(where: { access($0, X_OK) == 0 }) else { continue }
            words = [path] + candidate.dropFirst()
            return
        }
        throw CommandFailure(
            "Error executing editor (No suitable editor found)", hint: "Set the EDITOR or VISUAL environment variable.")
    }

    /// Opens a file on this terminal and waits for the editor to end.
    func open(_ file: FilePath) throws(CommandFailure) {
        var arguments = (words + [file.string]).map { strdup($0) } + [nil]
        defer { for argument in arguments { free(argument) } }
        var process = pid_t()
        let problem = posix_spawn(&process, words[0], nil, nil, &arguments, environ)
        guard problem == 0 else { throw CommandFailure("Error executing editor (\(words[0]): \(String(cString: strerror(problem))))") }
        var status: Int32 = 0
        while waitpid(process, &status, 0) < 0, errno == EINTR {}
        guard status == 0 else { throw CommandFailure("Error executing editor (\(words[0]) did not end well)") }
    }
}
