import Subprocess

/// Runs a program to its end and keeps what it prints.
enum ProgramRun {
    enum Outcome: Sendable {
        case succeeded
        /// Status or signal, in words.
        case failed(String)
        case timedOut
    }

    struct Ending: Sendable {
        var outcome: Outcome
        /// Standard output and standard error as they came.
        var output: String
    }

    /// - Throws: when the program can't be started, or prints more than `outputLimit` bytes.
    static func run(
        _ path: String, _ arguments: [String], environment: [String: String], workingDirectory: String, timeLimit: Duration,
        outputLimit: Int
    ) async throws -> Ending {
        var variables: [Environment.Key: String] = [:]
        for (name, value) in environment {
            if let key = Environment.Key(rawValue: name) { variables[key] = value }
        }
        let configuration = Subprocess.Configuration(
            executable: .path(libraryPath(path)), arguments: Arguments(arguments), environment: .custom(variables),
            workingDirectory: libraryPath(workingDirectory))
        return try await withThrowingTaskGroup(of: Ending.self) { group in
            group.addTask {
                let result = try await Subprocess.run(
                    configuration, input: .none, output: .string(limit: outputLimit), error: .combinedWithOutput)
                return Ending(outcome: outcome(result.terminationStatus), output: result.standardOutput)
            }
            group.addTask {
                try await Task.sleep(for: timeLimit)
                return Ending(outcome: .timedOut, output: "")
            }
            defer { group.cancelAll() }
            return try await group.next() ?? Ending(outcome: .timedOut, output: "")
        }
    }

    /// A path of the library's own type. Its module is one thing on Linux and another on macOS; its conformance is the same.
    private static func libraryPath<Path: ExpressibleByStringLiteral>(_ text: String) -> Path where Path.StringLiteralType == String {
        Path(stringLiteral: text)
    }

    private static func outcome(_ status: TerminationStatus) -> Outcome {
        switch status {
        case .exited(0): .succeeded
        case .exited(let code): .failed("status \(code)")
        case .signaled(let signal): .failed("signal \(signal)")
        }
    }
}
