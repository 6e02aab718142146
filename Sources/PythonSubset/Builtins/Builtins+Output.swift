extension Builtins {
    static let output = [
        NativeDefinition("print", "*values, sep=None, end=None, file=None, flush=False") { interpreter, arguments in
            let separator = arguments["sep"].asString ?? " "
            let end = arguments["end"].asString ?? "\n"
            let text = try arguments.rest.map { try interpreter.string(of: $0) }.joined(separator: separator) + end
            try interpreter.reserve(text.utf8.count)
            if case .instance = arguments["file"], let write = try interpreter.findAttribute("write", of: arguments["file"]) {
                _ = try interpreter.call(write, .string(text))
            } else {
                interpreter.host.write(text)
            }
            return .none
        },
        NativeDefinition("repr", "obj, /") { interpreter, arguments in
            if case .opaque(let opaque) = arguments[0] { throw UnknownValue(opaque) }
            return .string(try interpreter.repr(of: arguments[0]))
        },
        NativeDefinition("ascii", "obj, /") { interpreter, arguments in .string(PythonText.ascii(try interpreter.repr(of: arguments[0]))) },
        NativeDefinition("format", "value, format_spec='', /") { interpreter, arguments in
            try interpreter.format(arguments[0], interpreter.expectString(arguments[1]))
        },
        NativeDefinition("open", "file, mode='r', buffering=-1, encoding=None, errors=None, newline=None, closefd=True, opener=None") {
            interpreter, arguments in
            try WorkspaceFile.open(arguments, interpreter)
        },
    ]
}
