import Benchmark
import JSONRPC

func messageBenchmarks() {
    let body = Array(
        #"""
        {"jsonrpc":"2.0","id":7,"method":"migration/preview","params":{"revision":"8f3b1c2d4e5a","direction":"upgrade",\#
        "dialect":"postgresql","workspace":"file:///home/someone/shop"}}
        """#.utf8)
    var framed: [UInt8] = []
    Framing.contentLength.append(body, to: &framed)
    let stream = framed

    Benchmark("Framing, a message") { benchmark in
        var decoder = FrameDecoder()
        for _ in benchmark.scaledIterations { blackHole(decoder.feed(stream[...])) }
    }

    Benchmark("JSON, a request parsed") { benchmark in
        for _ in benchmark.scaledIterations { blackHole(try JSONParser.parse(body)) }
    }

    Benchmark("JSON, a request written") { benchmark, request in
        for _ in benchmark.scaledIterations {
            var writer = JSONWriter()
            writer.write(request)
            blackHole(writer.bytes)
        }
    } setup: {
        try JSONParser.parse(body)
    }
}
