import Benchmark

let benchmarks: @Sendable () -> Void = {
    Benchmark.defaultConfiguration.metrics = [.cpuTotal, .wallClock]
    Benchmark.defaultConfiguration.maxDuration = .seconds(2)
    Benchmark.defaultConfiguration.scalingFactor = .kilo
    syntaxBenchmarks()
    interpreterBenchmarks()
    renderingBenchmarks()
    messageBenchmarks()
}
