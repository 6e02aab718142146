import CustomDump
import PythonSubset
import Revisions
import SourceText
import Testing

@testable import Workspace

struct WorkspaceInitializerTests {
    private func initialize(
        _ workspace: TemporaryWorkspace, _ directory: String = "db/migrations", _ scaffold: Scaffold = .generic, isPackage: Bool = false,
        files: [String] = []
    ) throws -> (result: WorkspaceInitializer.Result, report: [AuthoringEvent]) {
        var report: [AuthoringEvent] = []
        let options = ConfigurationOptions(files: files.map { workspace.folder.appending($0) })
        let initializer = WorkspaceInitializer(
            directory: directory, scaffold: scaffold, isPackage: isPackage, workingDirectory: workspace.folder, options: options)
        let result = try initializer.run { report.append($0) }
        return (result, report)
    }

    /// Each template makes a workspace that loads, and that takes revisions which load.
    @Test(arguments: Scaffold.allCases)
    func takesRevisions(_ scaffold: Scaffold) throws {
        let workspace = try TemporaryWorkspace()
        _ = try initialize(workspace, "migrations", scaffold)
        for id in ["aaaa1", "bbbb1"] { _ = try RevisionWriter(workspace.snapshot).write(RevisionRequest(message: "new", revisionID: id)) }
        let snapshot = workspace.snapshot
        #expect(snapshot.problems == [:])
        #expect(snapshot.scriptLocation == workspace.folder.appending("migrations"))
        #expect(snapshot.environment?.parsed.diagnostics == [])
        #expect(snapshot.graph["bbbb1"]?.downRevisions == ["aaaa1"])
        #expect(snapshot.graph["bbbb1"]?.hasDowngrade == true)
        let expected = ["alembic.ini", "migrations/README", "migrations/env.py", "migrations/script.py.mako"]
        #expect(workspace.files.filter { !$0.contains("versions") && $0 != "pyproject.toml" } == expected)
        #expect(workspace.files.contains("pyproject.toml") == scaffold.usesToml)
    }

    @Test func asynchronousEnvironmentHasTheFourFunctions() {
        for function in [
            "def run_migrations_offline()", "def do_run_migrations(", "async def run_async_migrations()", "def run_migrations_online()",
        ] {
            #expect(Scaffold.async.environment.contains("\n\(function)"), "\(function)")
        }
    }

    @Test func severalDatabasesHaveFunctionsOfTheirOwn() throws {
        let workspace = try TemporaryWorkspace()
        _ = try initialize(workspace, "m", .multidb)
        let written = try RevisionWriter(workspace.snapshot).write(RevisionRequest(revisionID: "aaaa1"))
        let text = try workspace.text(written.path.relative(to: workspace.folder))
        let functions = text.split(separator: "\n").filter { $0.hasPrefix("def ") }
        expectNoDifference(
            functions,
            [
                "def upgrade(engine_name: str) -> None:", "def downgrade(engine_name: str) -> None:", "def upgrade_engine1() -> None:",
                "def downgrade_engine1() -> None:", "def upgrade_engine2() -> None:", "def downgrade_engine2() -> None:",
            ])
    }

    @Test func report() throws {
        let workspace = try TemporaryWorkspace()
        let (result, report) = try initialize(workspace, isPackage: true)
        let folder = "\(workspace.folder)/db/migrations"
        expectNoDifference(
            report,
            [
                .began("Creating directory \(folder)"), .ended(), .began("Creating directory \(folder)/versions"), .ended(),
                .began("Generating \(folder)/README"), .ended(), .began("Generating \(folder)/env.py"), .ended(),
                .began("Generating \(folder)/script.py.mako"), .ended(), .began("Generating \(workspace.folder)/alembic.ini"), .ended(),
                .began("Adding \(folder)/__init__.py"), .ended(), .began("Adding \(folder)/versions/__init__.py"), .ended(),
                .note("Please edit configuration/connection/logging settings in \(workspace.folder)/alembic.ini before proceeding."),
            ])
        #expect(result.written.map { $0.relative(to: workspace.folder) }.sorted() == workspace.files)
    }

    @Test(arguments: [
        ("db/migrations", ["conf/alembic.ini"], "%(here)s/../db/migrations"),
        ("migrations", [], "%(here)s/migrations"),
        ("100%", [], "%(here)s/100%%"),
    ])
    func scriptLocation(directory: String, files: [String], expected: String) throws {
        let workspace = try TemporaryWorkspace(["conf/x": ""])
        _ = try initialize(workspace, directory, files: files)
        #expect(try workspace.text(files.first ?? "alembic.ini").contains("\nscript_location = \(expected)\n"))
    }

    @Test func existingConfigurationStays() throws {
        let workspace = try TemporaryWorkspace([
            "alembic.ini": "[alembic]\n", "pyproject.toml": "[tool.alembic]\nscript_location = \"x\"\n",
        ])
        let (result, report) = try initialize(workspace, "m", .pyproject)
        #expect(try workspace.text("alembic.ini") == "[alembic]\n")
        #expect(try workspace.text("pyproject.toml") == "[tool.alembic]\nscript_location = \"x\"\n")
        #expect(report.contains(.note("File \(workspace.folder)/alembic.ini already exists, skipping")))
        #expect(
            report.contains(
                .note("File \(workspace.folder)/pyproject.toml already exists and already has a [tool.alembic] section, skipping")))
        #expect(result.written.count == 3)
    }

    @Test func tableIsAppended() throws {
        let workspace = try TemporaryWorkspace(["pyproject.toml": "[project]\nname = \"shop\""])
        _ = try initialize(workspace, "m", .pyproject)
        #expect(try workspace.text("pyproject.toml").hasPrefix("[project]\nname = \"shop\"\n\n[tool.alembic]\n"))
        #expect(workspace.snapshot.scriptLocation == workspace.folder.appending("m"))
    }

    @Test func brokenTomlIsLeftAlone() throws {
        let workspace = try TemporaryWorkspace(["pyproject.toml": "[project\n"])
        #expect(throws: AuthoringError.self) { try initialize(workspace, "m", .pyproject) }
        #expect(try workspace.text("pyproject.toml") == "[project\n")
    }

    @Test func notEmpty() throws {
        let workspace = try TemporaryWorkspace(["m/x": ""])
        #expect {
            _ = try initialize(workspace, "m")
        } throws: { error in
            (error as? AuthoringError)?.message == "Directory m already exists and is not empty"
        }
        #expect(workspace.files == ["m/x"])
    }
}
