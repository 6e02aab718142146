// swift-tools-version: 6.2
// Micro-benchmarks of Retort's modules; `Benchmarks/micro-benchmarks` runs them. A package of its own, so that a build of Retort fetches nothing for them.

import PackageDescription

/// The package that is measured; SwiftPM calls it after its folder.
let root = Context.packageDirectory.split(separator: "/").dropLast(2).last?.lowercased() ?? ""
/// What it is called in the compiler: its modules are `package`, so that these benchmarks are compiled as a part of it.
let packageName = String(root.map { $0.isLetter || $0.isNumber ? $0 : "_" })

let package = Package(
    name: "micro",
    platforms: [.macOS(.v15)],
    dependencies: [
        .package(path: "../.."),
        .package(url: "https://github.com/ordo-one/benchmark", from: "1.38.1", traits: []),
    ],
    targets: [
        .executableTarget(
            name: "Micro",
            dependencies: [.product(name: "Benchmark", package: "benchmark"), .product(name: "RetortModules", package: root)],
            path: "Benchmarks/Micro",
            packageAccess: false,
            swiftSettings: [.swiftLanguageMode(.v6), .unsafeFlags(["-package-name", packageName])],
            plugins: [.plugin(name: "BenchmarkPlugin", package: "benchmark")])
    ]
)
