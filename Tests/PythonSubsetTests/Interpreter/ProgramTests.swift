import Foundation
import Testing

/// Programs whose output CPython 3.11 has written (`Programs/record`).
@Suite struct ProgramTests {
    @Test(arguments: [
        "container_expressions", "core", "enumerations", "library_expressions", "number_expressions", "numbers", "regular_expressions",
        "scopes_and_classes", "standard_library", "text_expressions",
    ])
    func printsAsCPython(name: String) throws {
        let folder = try #require(Bundle.module.url(forResource: "Programs", withExtension: nil))
        let program = try String(contentsOf: folder.appending(path: name + ".py"), encoding: .utf8)
        let expected = try String(contentsOf: folder.appending(path: name + ".out"), encoding: .utf8)
        let output = run(program)
        for (line, (actual, wanted)) in zip(output.split(separator: "\n"), expected.split(separator: "\n")).enumerated()
        where actual != wanted {
            Issue.record("line \(line + 1): printed \(actual), expected \(wanted)")
            return
        }
        #expect(output == expected)
    }
}
