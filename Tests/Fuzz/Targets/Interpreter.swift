import OrderedCollections
import PythonSubset
import SourceText

extension FuzzTarget {
    /// A Python module without a host; its functions are called as well.
    static let interpreter = FuzzTarget(name: "interpreter") { bytes in
        let parsed = Parser.parse(SourceText(bytes: bytes)).module
        let interpreter = Interpreter(host: QuietHost(), bounds: fuzzBounds)
        do {
            let module = try interpreter.evaluateModule(CompiledModule(parsed, name: "__main__", uri: "file:///main.py"))
            for value in module.namespace.values {
                if case .function = value { _ = try? interpreter.call(value) }
                _ = try? interpreter.repr(of: value)
            }
        } catch let raised as PythonException {
            _ = interpreter.summary(of: raised)
        } catch {}
    }
}

/// Few enough steps for many runs a second.
let fuzzBounds: EvaluationBounds = {
    var bounds = EvaluationBounds()
    bounds.steps = 200_000
    return bounds
}()

private final class QuietHost: PythonHost {}
