/// `io`.
enum IOModule {
    @Sendable static func member(_ name: String, _ interpreter: Interpreter) -> PythonValue? {
        switch name {
        case "StringIO", "BytesIO":
            return .class(interpreter.libraryClass(name, module: "io", members: name == "StringIO" ? text : bytes))
        case "open": return interpreter.builtins.attribute("open")
        case "TextIOWrapper": return .class(interpreter.types.named("TextIOWrapper"))
        default: return nil
        }
    }

    /// `sys.stdout`.
    static func output(_ interpreter: Interpreter) -> PythonValue {
        .instance(
            PythonInstance(
                interpreter.libraryClass(
                    "TextIO", module: "io",
                    members: Dictionary([
                        NativeDefinition("write", "self, text") { interpreter, arguments in
                            interpreter.host.write(try interpreter.string(of: arguments[1]))
                            return .none
                        },
                        NativeDefinition("flush", "self") { _, _ in .none },
                        NativeDefinition("isatty", "self") { _, _ in .bool(false) },
                    ]))))
    }

    /// What was written, and where reading stands.
    private final class Buffer {
        var text = ""
        var position = 0
    }

    private static func buffer(_ arguments: Arguments) -> Buffer {
        if let buffer = arguments[0].payload(Buffer.self) { return buffer }
        let buffer = Buffer()
        arguments[0].asInstance?.payload = buffer
        return buffer
    }

    private static let text = Dictionary([
        NativeDefinition("__init__", "self, initial_value='', newline=None") { interpreter, arguments in
            buffer(arguments).text = try interpreter.expectString(arguments[1])
            return .none
        },
        NativeDefinition("write", "self, text") { interpreter, arguments in
            let (buffer, text) = (buffer(arguments), try interpreter.expectString(arguments[1]))
            try interpreter.reserve(buffer.text.utf8.count + text.utf8.count)
            buffer.text += text
            return .int(text.unicodeScalars.count)
        },
        NativeDefinition("getvalue", "self") { _, arguments in .string(buffer(arguments).text) },
        NativeDefinition("read", "self, size=-1") { _, arguments in
            let buffer = buffer(arguments)
            defer { buffer.position = buffer.text.utf8.count }
            return .string(String(decoding: buffer.text.utf8.dropFirst(buffer.position), as: UTF8.self))
        },
        NativeDefinition("seek", "self, offset, whence=0") { interpreter, arguments in
            buffer(arguments).position = max(0, try interpreter.expectInt(arguments[1]))
            return .int(buffer(arguments).position)
        },
        NativeDefinition("close", "self") { _, _ in .none },
        NativeDefinition("__enter__", "self") { _, arguments in arguments[0] },
        NativeDefinition("__exit__", "self, *args") { _, _ in .bool(false) },
        NativeDefinition("__iter__", "self") { _, arguments in
            .iterator(ElementIterator(StringMembers.splitLines(buffer(arguments).text, keepsEnds: true).map { .string($0) }))
        },
    ])

    private static let bytes = Dictionary([
        NativeDefinition("__new__", "cls, initial_bytes=b''") { interpreter, arguments in
            WorkspaceFile.make(arguments[1].asBytes ?? [], name: "<bytes>", isBinary: true, interpreter)
        }
    ])
}
