import PythonSubset
import SourceText

/// A `script.py.mako`: Mako's syntax over Python expressions, evaluated without any effect outside of it.
package struct MakoTemplate: Sendable {
    let source: SourceText
    let path: FilePath
    /// The workspace's modules, which a template may import.
    let modules: ModuleSources?
    /// How many steps a template may take; a stock one takes some hundred.
    private static let steps = 1_000_000

    package init(_ source: SourceText, path: FilePath, modules: ModuleSources? = nil) {
        self.source = source
        self.path = path
        self.modules = modules
    }

    /// The text that the template makes of these variables.
    ///
    /// - Throws: an `AuthoringError` at the template's line.
    package func render(_ variables: TemplateVariables) throws(AuthoringError) -> String {
        let program: MakoProgram
        do {
            program = try MakoProgram(try MakoReader.pieces(source))
        } catch {
            throw self.error(error.message, line: error.line)
        }
        let code = SourceText(program.source)
        let parsed = Parser.parse(code)
        if let problem = parsed.diagnostics.first(where: { $0.severity == .error }) {
            throw error(problem.message, program, code, problem.range)
        }
        let host = TemplateHost(modules: modules)
        var bounds = EvaluationBounds()
        bounds.steps = Self.steps
        let interpreter = Interpreter(host: host, bounds: bounds)
        do {
            try variables.define(in: interpreter)
            let writer = PythonValue.native(MakoProgram.writer, "text") { interpreter, arguments in
                if let opaque = arguments[0].asOpaque { throw interpreter.valueError("'\(opaque.origin)' can't be known here") }
                host.append(try interpreter.expectString(arguments[0], "the value of an expression"))
                return .none
            }
            try interpreter.setAttribute(MakoProgram.writer, of: .module(interpreter.builtins), to: writer)
            _ = try interpreter.evaluateModule(CompiledModule(parsed.module, name: "template", uri: path.uri))
        } catch let exception as PythonException {
            throw error(interpreter.summary(of: exception), program, code, exception.location(in: path.uri)?.range)
        } catch let limit as EvaluationLimit {
            throw error(limit.description, program, code, limit.location?.range)
        } catch {
            throw self.error("\(error)", program, code, nil)
        }
        if let unknown = interpreter.unknowns.first {
            throw error("'\(unknown.opaque.origin)' can't be known here", program, code, unknown.location?.range)
        }
        return host.output
    }

    private func error(_ message: String, _ program: MakoProgram, _ code: SourceText, _ range: Range<Int>?) -> AuthoringError {
        let line = range.map { code.line(at: $0.lowerBound) } ?? 0
        return error(message, line: program.templateLines.indices.contains(line) ? program.templateLines[line] : 0)
    }

    private func error(_ message: String, line: Int) -> AuthoringError {
        AuthoringError(
            .template, "The template \(path) can't be rendered: line \(line + 1): \(message).", path: path,
            range: source.lineStarts.indices.contains(line) ? source.lineRange(line) : nil)
    }
}

/// Grants a template the workspace's own modules, and nothing else.
private final class TemplateHost: PythonHost {
    private let modules: ModuleSources?
    private(set) var output = ""

    init(modules: ModuleSources?) {
        self.modules = modules
    }

    func append(_ text: String) { output += text }

    func findModule(_ name: String, _ interpreter: Interpreter) throws -> ModuleSource {
        guard let (file, isPackage) = modules?.module(name) else { return .opaque }
        return .source(file.parsed.compiled(as: name, uri: file.uri, isPackage: isPackage))
    }
}
