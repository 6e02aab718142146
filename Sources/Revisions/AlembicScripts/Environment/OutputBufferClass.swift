import PythonSubset

/// The native state of a file that env.py opened for the offline script.
struct OutputBuffer {
    let path: String
}

/// A file open for writing: what it is given goes to the runner by way of `output_buffer=`, nothing is written here.
enum OutputBufferClass {
    static let definition = ScriptClass(
        "_OutputBuffer", module: "io",
        [
            .attribute("name") { _, value in value.payload(OutputBuffer.self).map { .string($0.path) } ?? .none },
            .function("write", "self, text") { script, arguments in .int(try script.string(arguments["text"]).unicodeScalars.count) },
            .function("flush", "self") { _, _ in .none },
            .function("close", "self") { _, _ in .none },
            .function("__enter__", "self") { _, arguments in arguments["self"] },
            .function("__exit__", "self, type_, value, traceback") { _, _ in .bool(false) },
        ])
}
