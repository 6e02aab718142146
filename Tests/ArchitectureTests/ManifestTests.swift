import Testing

/// Package.swift against the map of docs/architecture.md.
struct ManifestTests {
    @Test func mapNamesEveryTarget() throws {
        #expect(try Set(ArchitectureMap().mayUse.keys) == Set(SourceTree.targets()))
    }

    @Test func dependenciesAreTheAllowedArrows() throws {
        let map = try ArchitectureMap()
        let declared = try declaredDependencies()
        #expect(Set(declared.keys) == Set(map.mayUse.keys).subtracting(["CLibPQ", "CSQLite"]))
        for (target, dependencies) in declared {
            #expect(dependencies == map.mayUse[target], "\(target) in Package.swift and in docs/architecture.md")
        }
    }

    @Test func arrowsRunOneWay() throws {
        var open = try ArchitectureMap().mayUse
        while let (leaf, _) = open.first(where: { $0.value.isDisjoint(with: open.keys) }) {
            open[leaf] = nil
        }
        #expect(open.isEmpty, "these targets use each other: \(open.keys.sorted())")
    }

    /// The targets of ours that each target of the manifest depends on, tests aside.
    private func declaredDependencies() throws -> [String: Set<String>] {
        let ours = try Set(SourceTree.targets())
        var declared: [String: Set<String>] = [:]
        for entry in try SourceTree.text("Package.swift").split(separator: /\n {8}(?=module\(|\.\w+\(|tests\()/) {
            guard entry.hasPrefix("module(") || entry.hasPrefix(".executableTarget(") else { continue }
            let strings = entry.matches(of: /(package: )?"([\w-]+)"/).filter { $0.1 == nil }.map { String($0.2) }
            declared[strings.first ?? ""] = Set(strings.dropFirst()).intersection(ours)
        }
        return declared
    }
}
