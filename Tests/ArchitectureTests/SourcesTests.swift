import Testing

/// The files of Sources against the invariants of docs/architecture.md.
struct SourcesTests {
    static let pure = ["SourceText", "Schema", "Dialects", "PythonSubset", "Revisions"]
    static let notPure: Set = [
        "CLibPQ", "CSQLite", "Foundation", "FoundationEssentials", "Glibc", "Musl", "Darwin", "Dispatch", "Subprocess", "System",
        "SystemPackage",
    ]

    @Test func importsFollowTheMap() throws {
        let map = try ArchitectureMap()
        for target in try SourceTree.targets() {
            for file in SourceTree.swiftFiles(below: "Sources/" + target) {
                let ours = try SourceTree.imports(file).intersection(map.mayUse.keys)
                #expect(ours.isSubset(of: map.mayUse[target] ?? []), "\(file) imports \(ours.sorted())")
            }
        }
    }

    @Test func cIsImportedInDatabaseAlone() throws {
        for file in SourceTree.swiftFiles(below: "Sources") where !file.hasPrefix("Sources/Database/") {
            #expect(try SourceTree.imports(file).isDisjoint(with: ["CLibPQ", "CSQLite"]), "\(file)")
        }
    }

    /// The files of pure modules that need `pow`, `sin` and their like, which are pure too but come with the C library.
    static let mathematics: Set = [
        "Sources/PythonSubset/Interpreter/Operators/Interpreter+Arithmetic.swift", "Sources/PythonSubset/StandardLibrary/DigestSine.swift",
        "Sources/PythonSubset/StandardLibrary/MathModule.swift",
    ]

    @Test(arguments: pure) func pureModulesDoNoInputOrOutput(_ target: String) throws {
        for file in SourceTree.swiftFiles(below: "Sources/" + target) where !Self.mathematics.contains(file) {
            #expect(try SourceTree.imports(file).isDisjoint(with: Self.notPure), "\(file)")
        }
    }

    @Test func methodsOfLSPAreNamedInLanguageServerAlone() throws {
        for file in SourceTree.swiftFiles(below: "Sources") where !file.hasPrefix("Sources/LanguageServer/") {
            let found = try SourceTree.lines(of: file, with: ["\"textDocument/", "\"window/", "\"workspace/", "\"client/"])
            #expect(found.isEmpty, "\(file)")
        }
    }

    /// The system's pool of threads wakes an idle server every second, and costs a request two changes of thread.
    @Test(arguments: ["JSONRPC", "LanguageServer"]) func tasksRunOnThreadsOfOurOwn(_ target: String) throws {
        for file in SourceTree.swiftFiles(below: "Sources/" + target) {
            let found = try SourceTree.lines(of: file, with: [" Task {", "Task(priority", "Task.detached", "Task.sleep("])
            #expect(found.isEmpty, "\(file)")
        }
    }

    @Test func nothingTrapsOnPurpose() throws {
        for file in SourceTree.swiftFiles(below: "Sources") {
            let found = try SourceTree.lines(of: file, with: ["try!", "as!", "fatalError(", "preconditionFailure("])
            #expect(found.isEmpty, "\(file)")
        }
    }

    @Test func noFileIsLongerThan600Lines() throws {
        for file in SourceTree.swiftFiles(below: "Sources") + SourceTree.swiftFiles(below: "Tests") {
            let lines = try SourceTree.text(file).split(separator: "\n", omittingEmptySubsequences: false).count - 1
            #expect(lines <= 600, "\(file) has \(lines) lines")
        }
    }
}
