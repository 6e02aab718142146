import Benchmark
import PythonSubset
import SourceText

private final class NoHost: PythonHost {}

func interpreterBenchmarks() {
    let loop = CompiledModule(Parser.parse(SourceText(Sample.loop)).module, name: "loop", uri: "file:///loop.py")

    Benchmark("Interpreter, a loop of 2,000", configuration: .init(scalingFactor: .one)) { benchmark in
        for _ in benchmark.scaledIterations {
            blackHole(try Interpreter(host: NoHost()).evaluateModule(loop))
        }
    }
}
