import CustomDump
import Revisions
import SourceText
import Testing

@testable import Workspace

struct RevisionWriterTests {
    private static let template = #"""
        """${message}

        Revises: ${down_revision | comma,n}
        """
        revision = ${repr(up_revision)}
        down_revision = ${repr(down_revision)}
        branch_labels = ${repr(branch_labels)}
        depends_on = ${repr(depends_on)}


        def upgrade():
            ${upgrades if upgrades else "pass"}
        """#

    private static let ini = "[alembic]\nscript_location = %(here)s/m\n"

    private static func script(_ id: String, _ down: String, labels: String = "None") -> String {
        "revision = '\(id)'\ndown_revision = \(down)\nbranch_labels = \(labels)\n"
    }

    /// A base, and two heads of which one is labelled.
    private static let branches = [
        "alembic.ini": ini, "m/script.py.mako": template, "m/versions/1.py": script("aaaa1", "None"),
        "m/versions/2.py": script("bbbb1", "'aaaa1'"), "m/versions/3.py": script("cccc1", "'aaaa1'", labels: "'billing'"),
    ]

    private func write(_ workspace: TemporaryWorkspace, _ request: RevisionRequest) throws -> (
        written: WrittenRevision, report: [AuthoringEvent]
    ) {
        var report: [AuthoringEvent] = []
        let writer = RevisionWriter(
            workspace.snapshot, makeDate: { _ in CreateDate(epoch: 1_763_805_600, microsecond: 1) }, makeID: { "0123456789ab" })
        let written = try writer.write(request) { report.append($0) }
        return (written, report)
    }

    @Test func firstRevision() throws {
        let workspace = try TemporaryWorkspace(["alembic.ini": Self.ini, "m/script.py.mako": Self.template])
        let (written, report) = try write(workspace, RevisionRequest(message: "Add users"))
        let name = "m/versions/0123456789ab_add_users.py"
        #expect(written == WrittenRevision(id: "0123456789ab", path: workspace.folder.appending(name)))
        expectNoDifference(
            report,
            [
                .began("Creating directory \(workspace.folder)/m/versions"), .ended(),
                .began("Generating \(workspace.folder)/\(name)"), .ended(),
            ])
        expectNoDifference(
            try workspace.text(name),
            #"""
            """Add users

            Revises: 
            """
            revision = '0123456789ab'
            down_revision = None
            branch_labels = None
            depends_on = None


            def upgrade():
                pass
            """#)
        #expect(workspace.snapshot.graph.heads == ["0123456789ab"])
    }

    @Test(arguments: [
        (RevisionRequest(heads: "bbbb1"), "'bbbb1'", "None", "None"),
        (RevisionRequest(heads: ["bbbb1", "billing@head"]), "('bbbb1', 'cccc1')", "None", "None"),
        (RevisionRequest(heads: "heads"), "('bbbb1', 'cccc1')", "None", "None"),
        (RevisionRequest(heads: "aaaa1", splice: true, branchLabel: "shop"), "'aaaa1'", "('shop',)", "None"),
        (RevisionRequest(heads: "base", branchLabel: "shop"), "None", "('shop',)", "None"),
        (RevisionRequest(heads: "bbbb", dependsOn: ["ccc"]), "'bbbb1'", "None", "'cccc1'"),
        (RevisionRequest(heads: "bbbb1", dependsOn: ["billing", "aaaa"]), "'bbbb1'", "None", "['billing', 'aaaa1']"),
    ])
    func relations(_ request: RevisionRequest, down: String, labels: String, dependencies: String) throws {
        let workspace = try TemporaryWorkspace(Self.branches)
        let text = try workspace.text(try write(workspace, request).written.path.relative(to: workspace.folder))
        #expect(text.contains("down_revision = \(down)\nbranch_labels = \(labels)\ndepends_on = \(dependencies)\n"))
    }

    @Test func sqlRevision() throws {
        let workspace = try TemporaryWorkspace(Self.branches)
        let request = RevisionRequest(
            message: "Invoices\nand their lines", heads: ["bbbb1", "cccc1"], branchLabel: "all", dependsOn: ["aaaa1"], format: .sql)
        let (written, _) = try write(workspace, request)
        expectNoDifference(
            try workspace.text("m/versions/0123456789ab_invoices_and_their_lines.sql"),
            """
            -- revision: 0123456789ab
            -- down_revision: bbbb1, cccc1
            -- depends_on: aaaa1
            -- branch_labels: all
            -- create_date: 2025-11-22 10:00:00
            --
            -- Invoices
            -- and their lines

            -- migrate:up

            -- migrate:down

            """)
        let revision = workspace.snapshot.graph[written.id]
        #expect(revision?.downRevisions == ["bbbb1", "cccc1"])
        #expect(revision?.doc == "Invoices\nand their lines")
        #expect(workspace.snapshot.problems == [:])
    }

    @Test(arguments: [
        (RevisionRequest(), "Multiple heads are present; please specify the head revision"),
        (RevisionRequest(heads: "aaaa1"), "Revision aaaa1 is not a head revision; please specify --splice"),
        (RevisionRequest(heads: "nope"), "Can't locate revision identified by 'nope'"),
        (RevisionRequest(heads: ["bbbb1", "bbbb"]), "Duplicate head revisions specified"),
        (RevisionRequest(heads: "bbbb1", revisionID: "a-b@c"), "Character(s) '-, @' not allowed in revision identifier 'a-b@c'"),
        (RevisionRequest(heads: "bbbb1", revisionID: "../../x"), "can't be a revision identifier"),
        (RevisionRequest(heads: "bbbb1", revisionID: "cccc1"), "Revision cccc1 is already there"),
        (RevisionRequest(heads: "bbbb1", branchLabel: "billing"), "Branch name 'billing' is already used"),
        (RevisionRequest(heads: "bbbb1", dependsOn: ["zzzz"]), "Can't locate revision identified by 'zzzz'"),
        (
            RevisionRequest(heads: "bbbb1", versionPath: FilePath("/elsewhere")),
            "Path /elsewhere is not represented in current version locations"
        ),
        (RevisionRequest(message: "\"\"\"", heads: "bbbb1"), "The new revision can't be read"),
    ])
    func refusalsLeaveNoFile(_ request: RevisionRequest, message: String) throws {
        let workspace = try TemporaryWorkspace(Self.branches)
        #expect {
            _ = try write(workspace, request)
        } throws: { error in
            (error as? AuthoringError)?.message.contains(message) == true
        }
        #expect(workspace.files == Self.branches.keys.sorted())
    }

    @Test func existingFilesStay() throws {
        let name = "m/versions/0123456789ab_.py"
        let workspace = try TemporaryWorkspace(["alembic.ini": Self.ini, "m/script.py.mako": Self.template, name: "x = 1\n"])
        #expect(throws: AuthoringError.self) { try write(workspace, RevisionRequest()) }
        #expect(try workspace.text(name) == "x = 1\n")
    }

    @Test func templateWithoutLabels() throws {
        var files = Self.branches
        files["m/script.py.mako"] = "revision = ${repr(up_revision)}\ndown_revision = ${repr(down_revision)}\n"
        let workspace = try TemporaryWorkspace(files)
        #expect {
            _ = try write(workspace, RevisionRequest(heads: "bbbb1", branchLabel: "shop"))
        } throws: { error in
            (error as? AuthoringError)?.message.contains("have you upgraded your script.py.mako") == true
        }
    }

    @Test func withoutTemplate() throws {
        let workspace = try TemporaryWorkspace(["versions/1.sql": "-- revision: aaaa1\n-- migrate:up\n"])
        #expect(throws: AuthoringError.self) { try write(workspace, RevisionRequest()) }
        let (written, _) = try write(workspace, RevisionRequest(format: .sql))
        #expect(workspace.snapshot.graph[written.id]?.downRevisions == ["aaaa1"])
    }

    @Test func severalLocations() throws {
        let files = [
            "alembic.ini": "[alembic]\nscript_location = m\nversion_locations = a:b\npath_separator = :\n",
            "m/script.py.mako": Self.template,
        ]
        let workspace = try TemporaryWorkspace(files)
        #expect(throws: AuthoringError.self) { try write(workspace, RevisionRequest(message: "one")) }
        let chosen = workspace.folder.appending("b")
        #expect(try write(workspace, RevisionRequest(versionPath: chosen, revisionID: "aaaa1")).written.path.directory == chosen)
        #expect(try write(workspace, RevisionRequest()).written.path.directory == chosen, "beside the head that it builds on")
    }

    @Test func randomIDs() {
        let ids = Set((0..<50).map { _ in RevisionWriter.randomID() })
        #expect(ids.count == 50)
        #expect(ids.allSatisfy { $0.count == 12 && $0.allSatisfy(\.isHexDigit) })
    }
}
