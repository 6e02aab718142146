import Benchmark
import PythonSubset
import SourceText

func syntaxBenchmarks() {
    let source = SourceText(Sample.revision)

    Benchmark("Lexer and outline of a revision") { benchmark in
        for _ in benchmark.scaledIterations { blackHole(Parser.parse(source, bodies: .skipped)) }
    }

    Benchmark("Parser, a whole revision") { benchmark in
        for _ in benchmark.scaledIterations { blackHole(Parser.parse(source)) }
    }
}
