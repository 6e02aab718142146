/// A file of the workspace, open for reading.
final class WorkspaceFile {
    let isBinary: Bool
    private let bytes: [UInt8]
    private var position = 0
    let name: String

    init(_ bytes: [UInt8], name: String, isBinary: Bool) {
        self.bytes = bytes
        self.name = name
        self.isBinary = isBinary
    }

    /// `open(...)`: reading through the host; writing is refused unless the host takes it, and a file that the host does not give is unknown.
    static func open(_ arguments: Arguments, _ interpreter: Interpreter) throws -> PythonValue {
        let path = try interpreter.path(of: arguments[0])
        let mode = try interpreter.expectString(arguments[1])
        if mode.contains(where: { "wax+".contains($0) }) {
            if let output = interpreter.host.output(named: path, interpreter) { return output }
            throw interpreter.unsupported("Writing a file (\(path))")
        }
        guard let bytes = try interpreter.content(of: path) else {
            return .opaque(Opaque("open(\(PythonText.repr(path)))", location: interpreter.location))
        }
        return make(bytes, name: path, isBinary: mode.contains("b"), interpreter)
    }

    static func make(_ bytes: [UInt8], name: String, isBinary: Bool, _ interpreter: Interpreter) -> PythonValue {
        .instance(PythonInstance(interpreter.types.named("TextIOWrapper"), payload: WorkspaceFile(bytes, name: name, isBinary: isBinary)))
    }

    static let table = Dictionary([
        NativeDefinition("read", "self, size=-1") { interpreter, arguments in
            let file = try file(arguments, interpreter)
            return file.content(file.take(try interpreter.expectInt(arguments[1])))
        },
        NativeDefinition("readline", "self") { interpreter, arguments in
            let file = try file(arguments, interpreter)
            return file.content(file.takeLine())
        },
        NativeDefinition("readlines", "self") { interpreter, arguments in
            let file = try file(arguments, interpreter)
            var lines: [PythonValue] = []
            while case let line = file.takeLine(), !line.isEmpty { lines.append(file.content(line)) }
            return .list(lines)
        },
        NativeDefinition("seek", "self, offset, whence=0") { interpreter, arguments in
            let file = try file(arguments, interpreter)
            file.position = min(max(0, try interpreter.expectInt(arguments[1])), file.bytes.count)
            return .int(file.position)
        },
        NativeDefinition("tell", "self") { interpreter, arguments in .int(try file(arguments, interpreter).position) },
        NativeDefinition("close", "self") { _, _ in .none },
        NativeDefinition("__enter__", "self") { _, arguments in arguments[0] },
        NativeDefinition("__exit__", "self, *args") { _, _ in .bool(false) },
        NativeDefinition("__iter__", "self") { interpreter, arguments in
            let file = try file(arguments, interpreter)
            return .iterator(
                ClosureIterator { _ in
                    let line = file.takeLine()
                    return line.isEmpty ? nil : file.content(line)
                })
        },
    ])

    private static func file(_ arguments: Arguments, _ interpreter: Interpreter) throws -> WorkspaceFile {
        guard let file = arguments[0].payload(WorkspaceFile.self) else { throw interpreter.typeError("a file is required") }
        return file
    }

    private func take(_ count: Int) -> ArraySlice<UInt8> {
        let end = count < 0 || count > bytes.count - position ? bytes.count : position + count
        defer { position = end }
        return bytes[position..<end]
    }

    private func takeLine() -> ArraySlice<UInt8> {
        let end = bytes[position...].firstIndex(of: 0x0A).map { $0 + 1 } ?? bytes.count
        defer { position = end }
        return bytes[position..<end]
    }

    private func content(_ bytes: ArraySlice<UInt8>) -> PythonValue {
        isBinary ? .bytes(Array(bytes)) : .string(String(decoding: bytes, as: UTF8.self).replacing("\r\n", with: "\n"))
    }
}

extension Interpreter {
    /// The bytes of a file of the workspace; `nil` for a file that must not be read.
    ///
    /// - Throws: Python's `FileNotFoundError` or `IsADirectoryError`.
    func content(of path: String) throws -> [UInt8]? {
        switch host.readFile(path, self) {
        case .content(let bytes):
            try reserve(bytes.count)
            return bytes
        case .missing: throw try fileError(.fileNotFoundError, 2, "No such file or directory", path)
        case .directory: throw try fileError(.isADirectoryError, 21, "Is a directory", path)
        case .refused: return nil
        }
    }

    private func fileError(_ name: ExceptionName, _ number: Int, _ reason: String, _ path: String) throws -> PythonException {
        try makeException(call(.class(types.exception(name)), .int(number), .string(reason), .string(path)))
    }

    /// The text of a path: a string or an object with `__fspath__`.
    func path(of value: PythonValue) throws -> String {
        if let text = value.asString { return text }
        if let result = try callSpecial("__fspath__", of: value) { return try expectString(result) }
        return try expectString(value, "path")
    }
}
