import SourceText
import Testing

@testable import PythonSubset

/// A host with files in memory that keeps what scripts print and log.
final class TestHost: PythonHost {
    var modules: [String: String] = [:]
    var files: [String: String] = [:]
    var surroundings: (any Surroundings)?
    var checkpointsLeft = Int.max
    private(set) var output = ""
    private(set) var log: [String] = []

    func findModule(_ name: String, _ interpreter: Interpreter) throws -> ModuleSource {
        guard let text = modules[name] else { return name.hasPrefix("missing") ? .missing : .opaque }
        let isPackage = modules.keys.contains { $0.hasPrefix(name + ".") }
        return .source(compile(text, name: name, uri: "file:///\(name).py", isPackage: isPackage))
    }

    func write(_ text: String) { output += text }
    func log(level: String, message: String) { log.append("\(level) \(message)") }
    /// Files below `/data` are the workspace's.
    func readFile(_ path: String, _ interpreter: Interpreter) -> FileReading {
        files[path].map { .content(Array($0.utf8)) } ?? (path == "/data" ? .directory : path.hasPrefix("/data/") ? .missing : .refused)
    }

    func checkpoint() throws {
        guard checkpointsLeft > 0 else { throw EvaluationLimit.cancelled }
        checkpointsLeft -= 1
    }
}

/// A machine where it is always the same time, and chance always brings sevens.
final class TestSurroundings: Surroundings {
    /// 2026-11-22 20:30:15.123456 UTC.
    func now() -> Int { 1_795_379_415_123_456_789 }
    func monotonic() -> Int { 5_000_000_000 }
    func localOffset(at seconds: Int) -> Int { 3600 }
    func randomBytes(_ count: Int) -> [UInt8] { [UInt8](repeating: 7, count: count) }
    var hostName: String { "vessel" }
    var userName: String { "geber" }
}

func compile(_ text: String, name: String = "__main__", uri: String = "file:///main.py", isPackage: Bool = false) -> CompiledModule {
    CompiledModule(Parser.parse(SourceText(text)).module, name: name, uri: uri, isPackage: isPackage)
}

/// Runs a program and compares what it prints; an exception that it does not catch is printed as the last line of a traceback.
func checkOutput(
    _ program: String, _ expected: String, host: TestHost = TestHost(), sourceLocation: Testing.SourceLocation = #_sourceLocation
) {
    #expect(run(program, host: host) == expected, sourceLocation: sourceLocation)
}

func run(_ program: String, host: TestHost = TestHost(), bounds: EvaluationBounds = EvaluationBounds()) -> String {
    let interpreter = Interpreter(host: host, bounds: bounds)
    do {
        _ = try interpreter.evaluateModule(compile(program))
    } catch let exception as PythonException {
        return host.output + interpreter.summary(of: exception)
    } catch {
        return host.output + "\(error)"
    }
    return host.output
}
