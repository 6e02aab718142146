import CustomDump
import SourceText
import Testing

@testable import Workspace

struct PostWriteHooksTests {
    private func configuration(ini: String? = nil, toml: String? = nil) -> Configuration {
        var configuration = Configuration(baseDirectory: FilePath("/srv"))
        if let ini { configuration.readIni(FilePath("/srv/alembic.ini"), SourceText(ini)) }
        if let toml { configuration.readToml(FilePath("/srv/pyproject.toml"), SourceText(toml)) }
        return configuration
    }

    @Test(arguments: [
        ("a b  c", ["a", "b", "c"]),
        ("'a b' c", ["a b", "c"]),
        (#""a \" b" c"#, [#"a " b"#, "c"]),
        (#"a\ b"#, ["a b"]),
        ("--x='y z'\"w\"", ["--x=y zw"]),
        ("''", [""]),
        (#""a\nb""#, [#"a\nb"#]),
        ("'open", nil),
    ])
    func commandWords(_ text: String, _ expected: [String]?) {
        #expect(CommandWords.split(text) == expected)
    }

    @Test func ofAnIni() throws {
        let hooks = try PostWriteHook.all(
            configuration(
                ini: """
                    [alembic]
                    [post_write_hooks]
                    hooks = black, ruff
                    black.type = console_scripts
                    black.entrypoint = black
                    black.options = -l 79 REVISION_SCRIPT_FILENAME
                    ruff.type = module
                    ruff.module = ruff
                    ruff.options = check --fix
                    ruff.cwd = %(here)s/x
                    """))
        expectNoDifference(hooks.map(\.name), ["black", "ruff"])
        expectNoDifference(hooks.map(\.kind), [.consoleScript("black"), .module("ruff")])
        expectNoDifference(
            hooks.map(\.arguments), [["-l", "79", "REVISION_SCRIPT_FILENAME"], ["REVISION_SCRIPT_FILENAME", "check", "--fix"]])
        expectNoDifference(hooks.map(\.workingDirectory), [nil, "/srv/x"])
    }

    @Test func ofAToml() throws {
        let toml = """
            [[tool.alembic.post_write_hooks]]
            name = "fmt"
            type = "exec"
            executable = "%(here)s/fmt"
            """
        let hooks = try PostWriteHook.all(configuration(ini: "[alembic]\n", toml: toml))
        expectNoDifference(hooks.map(\.kind), [.executable("/srv/fmt")])
    }

    @Test(arguments: [
        ("x.type = exec", "Key x.executable is required for post write hook 'x'"),
        ("x.options = y", "Key 'x.type' (or 'type' in toml) is required for post write hook 'x'"),
        ("x.type = custom", "No formatter with name 'custom' registered"),
        ("x.type = exec\nx.executable = y\nx.options = 'z", "open quote"),
    ])
    func mistakes(options: String, message: String) {
        #expect {
            try PostWriteHook.all(configuration(ini: "[alembic]\n[post_write_hooks]\nhooks = x\n\(options)\n"))
        } throws: { error in
            (error as? AuthoringError)?.message.contains(message) == true
        }
    }

    private func run(
        _ workspace: TemporaryWorkspace, _ options: String, named names: String = "x",
        environment: [String: String] = ["PATH": "/usr/bin:/bin"], timeLimit: Duration = .seconds(60)
    ) async throws -> [AuthoringEvent] {
        let hooks = try PostWriteHooks(
            configuration(ini: "[alembic]\n[post_write_hooks]\nhooks = \(names)\n\(options)\n"), environment: environment,
            workingDirectory: workspace.folder, timeLimit: timeLimit)
        var report: [AuthoringEvent] = []
        try await hooks.run(on: workspace.folder.appending("new.py")) { report.append($0) }
        return report
    }

    @Test func printsAndChanges() async throws {
        let workspace = try TemporaryWorkspace([
            "new.py": "a\n", "sub/tool": "#!/bin/sh\necho \"$PWD $2\"\necho more >&2\necho \"$GREETING\" > \"$1\"\n",
        ])
        workspace.makeExecutable("sub/tool")
        let report = try await run(
            workspace, "x.type = exec\nx.executable = ./tool\nx.cwd = sub\nx.options = REVISION_SCRIPT_FILENAME 'b c'",
            environment: ["GREETING": "hello"])
        expectNoDifference(
            report,
            [
                .began("Running post write hook 'x'", isHook: true), .output("\(workspace.folder)/sub b c"), .output("more"), .ended(),
            ])
        #expect(try workspace.text("new.py") == "hello\n")
    }

    /// As in Alembic 1.20.1: a linter that has found something is no reason for the command to fail, nor for the hooks behind it not to run.
    @Test func statusesAreToldAndPassedOver() async throws {
        let workspace = try TemporaryWorkspace()
        let report = try await run(
            workspace,
            """
            x.type = exec
            x.executable = sh
            x.options = -c 'echo broken; exit 3' REVISION_SCRIPT_FILENAME
            y.type = exec
            y.executable = echo
            """, named: "x, y")
        let told = report.compactMap { if case .output(let line) = $0 { line } else { nil } }
        #expect(told.first == "broken" && told.last == "\(workspace.folder)/new.py")
        #expect(told.dropFirst().first?.hasSuffix("sh ended with status 3") == true)
        #expect(report.count { $0 == .ended() } == 2)
    }

    @Test func programsOfTheVirtualEnvironmentGoFirst() async throws {
        let workspace = try TemporaryWorkspace([
            ".venv/bin/fmt": "#!/bin/sh\necho ours\n", ".venv/bin/python3": "#!/bin/sh\necho \"$1 $2\"\n",
        ])
        workspace.makeExecutable(".venv/bin/fmt")
        workspace.makeExecutable(".venv/bin/python3")
        #expect(try await run(workspace, "x.type = console_scripts\nx.entrypoint = fmt").contains(.output("ours")))
        #expect(try await run(workspace, "x.type = module\nx.module = fmt").contains(.output("-m fmt")))
    }

    @Test(arguments: [
        ("x.type = exec\nx.executable = no_such_program", "no program 'no_such_program'"),
        ("x.type = console_scripts\nx.entrypoint = no_such_program", "Could not find entrypoint"),
        ("x.type = exec\nx.executable = sh\nx.cwd = nowhere", "nowhere is not there"),
    ])
    func failuresNameTheFile(options: String, message: String) async throws {
        let workspace = try TemporaryWorkspace()
        await #expect {
            _ = try await run(workspace, options)
        } throws: { error in
            guard let error = error as? AuthoringError else { return false }
            return error.message.contains("\(workspace.folder)/new.py was written")
                && error.message.lowercased().contains(message.lowercased())
        }
    }

    @Test func hooksThatHangAreStopped() async throws {
        let workspace = try TemporaryWorkspace()
        await #expect {
            _ = try await run(
                workspace, "x.type = exec\nx.executable = sh\nx.options = -c 'exec sleep 1000' REVISION_SCRIPT_FILENAME",
                timeLimit: .milliseconds(10))
        } throws: { error in
            (error as? AuthoringError)?.message.contains("was stopped after") == true
        }
    }
}
