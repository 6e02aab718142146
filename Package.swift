// swift-tools-version: 6.2
// Format: sections marked and in alphabetical order, one target an entry, dependencies sorted; arrows between targets run one way (docs/architecture.md).

import PackageDescription

/// A pure target: no input or output, no clock, no environment.
func module(_ name: String, _ dependencies: [Target.Dependency] = [], exclude: [String] = []) -> Target {
    .target(name: name, dependencies: dependencies, exclude: exclude)
}

func tests(_ name: String, _ dependencies: [Target.Dependency] = [], resources: [Resource] = []) -> Target {
    .testTarget(
        name: name + "Tests",
        dependencies: [
            .target(name: name), .product(name: "CustomDump", package: "swift-custom-dump"),
            .product(name: "IssueReportingTestSupport", package: "xctest-dynamic-overlay"),
        ] + dependencies,
        resources: resources)
}

/// A program at a fixed address without a table of its symbols: its start has 60,000 addresses less to adjust and half the page faults. Debug information,
/// a third of the file, is left out; symbols stay.
/// C++'s runtime and SQLite come from archives if `scripts/static-libraries` has found them: loading and relocating the shared
/// ones took 2.8 of the 7.3 million instructions of a start.
let releaseLinking =
    ["-L\(Context.packageDirectory)/.build/static", "-Xclang-linker", "-static-libgcc", "-Xclang-linker", "-no-pie"]
    + ["-no-pie", "--no-export-dynamic", "--strip-debug"].flatMap { ["-Xlinker", $0] }

/// Tests find overlapping accesses in debug builds; looking for them at each access of an object's property took 6 % of an evaluation's
/// instructions.
let releaseChecks = ["-enforce-exclusivity=unchecked"]

let package = Package(
    name: "retort",
    platforms: [.macOS(.v15)],
    products: [.executable(name: "retort", targets: ["retort"])],
    dependencies: [
        .package(url: "https://github.com/apple/swift-argument-parser", from: "1.8.2"),
        .package(url: "https://github.com/apple/swift-collections", from: "1.6.0"),
        .package(url: "https://github.com/apple/swift-log", from: "1.16.2"),
        .package(url: "https://github.com/pointfreeco/swift-custom-dump", from: "1.7.3"),
        .package(url: "https://github.com/pointfreeco/xctest-dynamic-overlay", from: "1.13.1"),
        .package(url: "https://github.com/swiftlang/swift-subprocess", from: "1.0.2", traits: []),
    ],
    targets: [
        // MARK: Command line
        .executableTarget(
            name: "retort",
            dependencies: [
                "Database", "Dialects", "JSONRPC", "LanguageServer", "Migrations", "Revisions", "Schema", "SourceText", "Threads",
                "Workspace",
                .product(name: "ArgumentParser", package: "swift-argument-parser"),
                .product(name: "Logging", package: "swift-log"),
            ],
            linkerSettings: [.unsafeFlags(releaseLinking, .when(platforms: [.linux], configuration: .release))]),

        // MARK: Modules
        module("Database", ["CLibPQ", "CSQLite", "Schema", "Threads"]),
        module("Dialects", ["Schema", "SourceText"]),
        module("JSONRPC", ["Threads", .product(name: "DequeModule", package: "swift-collections")]),
        module(
            "LanguageFeatures",
            ["Dialects", "Migrations", "PythonSubset", "Revisions", "Schema", "SourceText", "Threads", "Workspace"]),
        module(
            "LanguageServer",
            [
                "Database", "Dialects", "JSONRPC", "LanguageFeatures", "Migrations", "Revisions", "Schema", "SourceText", "Threads",
                "Workspace",
                .product(name: "Logging", package: "swift-log"),
            ]),
        module("Migrations", ["Database", "Dialects", "PythonSubset", "Revisions", "Schema", "SourceText", "Threads", "Workspace"]),
        module("PythonSubset", ["SourceText", .product(name: "OrderedCollections", package: "swift-collections")]),
        module(
            "Revisions",
            [
                "Dialects", "PythonSubset", "Schema", "SourceText", .product(name: "OrderedCollections", package: "swift-collections"),
            ]),
        module("Schema", ["SourceText"]),
        module("SourceText"),
        module("Threads", [.product(name: "DequeModule", package: "swift-collections")]),
        module(
            "Workspace",
            [
                "PythonSubset", "Revisions", "SourceText", "Threads", .product(name: "Subprocess", package: "swift-subprocess"),
            ]),

        // MARK: System libraries
        .systemLibrary(name: "CLibPQ", providers: [.apt(["libpq-dev"]), .brew(["libpq"])]),
        .systemLibrary(name: "CSQLite", providers: [.apt(["libsqlite3-dev"]), .brew(["sqlite"])]),

        // MARK: Tests
        tests("Database"),
        tests("Dialects"),
        tests("JSONRPC"),
        tests("LanguageFeatures"),
        tests("LanguageServer"),
        tests("Migrations"),
        tests("PythonSubset", resources: [.copy("Interpreter/Programs")]),
        tests("Revisions"),
        tests("Schema"),
        tests("SourceText"),
        tests("Threads"),
        tests("Workspace"),
        .testTarget(name: "ArchitectureTests"),
    ]
)

// The fuzz targets (`make fuzz`) are built on request alone: they take their `main` from libFuzzer.
if Context.environment["RETORT_BUILD_FUZZ"] != nil {
    let fuzz = Target.executableTarget(
        name: "fuzz",
        dependencies: [
            "Database", "Dialects", "JSONRPC", "PythonSubset", "Revisions", "SourceText", "Workspace",
            .product(name: "OrderedCollections", package: "swift-collections"),
        ],
        path: "Tests/Fuzz", exclude: ["Dictionaries", "Seeds"])
    package.targets.append(fuzz)
}

// The modules that Benchmarks/Micro measures, for its build alone.
if Context.environment["RETORT_BUILD_MICRO"] != nil {
    package.products.append(
        .library(name: "RetortModules", targets: ["JSONRPC", "Migrations", "PythonSubset", "Revisions", "SourceText", "Workspace"]))
}

// Settings of all targets of ours, set once.
for target in package.targets where target.type != .system {
    target.swiftSettings = [
        .swiftLanguageMode(.v6),
        .enableUpcomingFeature("ExistentialAny"),
        .enableUpcomingFeature("MemberImportVisibility"),
        .treatAllWarnings(as: .error),
        .unsafeFlags(releaseChecks, .when(configuration: .release)),
    ]
}
