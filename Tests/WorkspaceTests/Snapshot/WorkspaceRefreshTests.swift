import Foundation
import Revisions
import SourceText
import Testing

@testable import Workspace

/// A workspace that is kept sees what happens to its files, whoever does it.
struct WorkspaceRefreshTests {
    /// What happens between two snapshots, and the heads that the second one has.
    struct Change: Sendable, CustomTestStringConvertible {
        var testDescription: String
        var heads: [String]
        var happen: @Sendable (TemporaryWorkspace) throws -> Void
    }

    static let changes = [
        Change(testDescription: "nothing", heads: ["b"]) { _ in },
        Change(testDescription: "an id written in place", heads: ["x"]) { try $0.append("versions/b.py", "revision = 'x'\n") },
        Change(testDescription: "a new file", heads: ["c"]) { try $0.write("versions/c.py", revision: "c", after: "b") },
        Change(testDescription: "a deleted file", heads: ["a"]) { try $0.remove("versions/b.py") },
        Change(testDescription: "a file put in the place of another", heads: ["y"]) {
            try $0.write("new", revision: "y", after: "a")
            try $0.move("new", "versions/b.py")
        },
        Change(testDescription: "a file behind a link", heads: ["z"]) { try $0.append("elsewhere.py", "revision = 'z'\n") },
        Change(testDescription: "a helper module", heads: ["h2"]) { try $0.write("helper.py", text: "ID = 'h2'\n") },
        Change(testDescription: "the configuration", heads: ["other"]) {
            try $0.write("others/o.py", revision: "other", after: nil)
            try $0.write("alembic.ini", text: "[alembic]\nscript_location = .\nversion_locations = others\n")
        },
        Change(testDescription: "a folder that is replaced", heads: ["new"]) {
            try $0.write("versions2/n.py", revision: "new", after: nil)
            try $0.move("versions", "old")
            try $0.move("versions2", "versions")
        },
    ]

    @Test(arguments: changes, [true, false])
    func seesWhatChanged(_ change: Change, isKept: Bool) throws {
        let files = try TemporaryWorkspace()
        try files.write("alembic.ini", text: "[alembic]\nscript_location = .\n")
        try files.write("versions/a.py", revision: "a", after: nil)
        try files.write("versions/b.py", revision: "b", after: "a")
        if change.heads == ["z"] {
            try files.write("elsewhere.py", revision: "linked", after: "b")
            try files.link("versions/l.py", to: "elsewhere.py")
        }
        if change.heads == ["h2"] {
            try files.write("helper.py", text: "ID = 'h1'\n")
            try files.write("versions/h.py", text: "from helper import ID\nrevision = ID\ndown_revision = 'b'\n")
        }
        let workspace = Workspace(folder: files.folder, isKept: isKept)
        let before = workspace.snapshot()
        #expect(before.configurationError == nil)
        #expect(before.graph.heads != change.heads || change.heads == ["b"])
        try change.happen(files)
        let after = workspace.snapshot()
        #expect(after.graph.heads == change.heads)
        #expect(workspace.snapshot().generation == after.generation)
        #expect((after.generation == before.generation) == (change.heads == ["b"]) || !isKept)
    }

    @Test func anEditReadsOneFileAndKeepsTheOthers() throws {
        let files = try TemporaryWorkspace()
        try files.write("alembic.ini", text: "[alembic]\nscript_location = .\n")
        try files.write("versions/a.py", revision: "a", after: nil)
        try files.write("versions/b.py", revision: "b", after: "a")
        let workspace = Workspace(folder: files.folder, isKept: true)
        let path = files.folder.appending("versions").appending("b.py")
        let before = workspace.snapshot()
        let text = try #require(before.file(of: "b")).source.string
        workspace.setOverlay(path, SourceText(text + "\ndef upgrade(:\n"))
        let edited = workspace.snapshot()
        #expect(edited.generation == before.generation + 1)
        #expect(edited.file(of: "a") === before.file(of: "a"))
        #expect(edited.problems[path]?.map(\.code) == ["syntax-error"])
        #expect(before.problems[path] == nil)
        workspace.setOverlay(path, SourceText(text.replacing("'b'", with: "'b2'")))
        #expect(workspace.snapshot().graph.heads == ["b2"])
        workspace.setOverlay(path, nil)
        #expect(workspace.snapshot().graph.heads == ["b"])
    }

    /// The files lie in chunks of 128: an edit of one leaves the others of its chunk, and earlier snapshots, as they were.
    @Test(arguments: [0, 127, 128, 299])
    func anEditAmongManyFiles(_ edited: Int) throws {
        let files = try TemporaryWorkspace()
        try files.write("alembic.ini", text: "[alembic]\nscript_location = .\n")
        let names = (0..<300).map { "r\(1000 + $0)" }
        for (index, name) in names.enumerated() {
            try files.write("versions/\(name).py", revision: name, after: index == 0 ? nil : names[index - 1])
        }
        let workspace = Workspace(folder: files.folder, isKept: true)
        let before = workspace.snapshot()
        let path = files.folder.appending("versions/\(names[edited]).py")
        let text = try #require(before.file(at: path)).source.string + "from sqlalchemy.ext.compiler import compiles\n"
        workspace.setOverlay(path, SourceText(text))
        let after = workspace.snapshot()
        #expect(after.files.indices.filter { before.files[$0] !== after.files[$0] } == [edited])
        #expect(after.files[edited].source.string == text)
        #expect(before.files.compilerRegistrations.isEmpty)
        #expect(after.files.compilerRegistrations == [edited])
        workspace.setOverlay(path, nil)
        #expect(workspace.snapshot().files.compilerRegistrations.isEmpty)
    }

    @Test func aBufferWithoutAFileIsARevisionToo() throws {
        let files = try TemporaryWorkspace()
        try files.write("alembic.ini", text: "[alembic]\nscript_location = .\n")
        try files.write("versions/a.py", revision: "a", after: nil)
        let workspace = Workspace(folder: files.folder, isKept: true)
        #expect(workspace.snapshot().graph.heads == ["a"])
        let path = files.folder.appending("versions").appending("c.py")
        workspace.setOverlay(path, SourceText("revision = 'c'\ndown_revision = 'a'\n"))
        #expect(workspace.snapshot().graph.heads == ["c"])
        workspace.setOverlay(path, nil)
        #expect(workspace.snapshot().graph.heads == ["a"])
    }
}

extension TemporaryWorkspace {
    fileprivate func write(_ name: String, text: String) throws {
        let file = folder.appending(name)
        try FileSystem.makeDirectory(file.directory)
        try FileSystem.write(Array(text.utf8), to: file, replacing: true)
    }

    fileprivate func write(_ name: String, revision: String, after down: String?) throws {
        try write(name, text: "revision = '\(revision)'\ndown_revision = \(down.map { "'\($0)'" } ?? "None")\n")
    }

    fileprivate func append(_ name: String, _ text: String) throws {
        try write(name, text: try self.text(name) + text)
    }

    fileprivate func remove(_ name: String) throws { try FileManager.default.removeItem(atPath: folder.appending(name).string) }

    fileprivate func move(_ name: String, _ other: String) throws {
        try #require(rename(folder.appending(name).string, folder.appending(other).string) == 0)
    }

    fileprivate func link(_ name: String, to target: String) throws {
        try FileManager.default.createSymbolicLink(
            atPath: folder.appending(name).string, withDestinationPath: folder.appending(target).string)
    }
}
