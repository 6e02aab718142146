import OrderedCollections

/// `pathlib`: paths on their text; reading goes through the host.
enum PathModule {
    @Sendable static func member(_ name: String, _ interpreter: Interpreter) -> PythonValue? {
        switch name {
        case "Path", "PurePath", "PosixPath", "PurePosixPath": .class(pathClass(interpreter))
        default: nil
        }
    }

    private static func pathClass(_ interpreter: Interpreter) -> PythonClass {
        interpreter.libraryClass("PosixPath", module: "pathlib", members: table) { type in
            for (name, body) in attributes {
                type.namespace[name] = .property(get: { interpreter, value in body(text(value), interpreter) })
            }
        }
    }

    private static func make(_ path: String, _ interpreter: Interpreter) -> PythonValue {
        .instance(PythonInstance(pathClass(interpreter), payload: path))
    }

    private static func text(_ value: PythonValue) -> String { value.payload(String.self) ?? "." }

    /// A path without empty and `.` parts, as `Path` keeps it.
    private static func tidied(_ path: String) -> String {
        let body = path.split(separator: "/").filter { $0 != "." }.joined(separator: "/")
        let result = (path.hasPrefix("/") ? "/" : "") + body
        return result.isEmpty ? "." : result
    }

    private static func parent(_ path: String) -> String {
        let directory = PathText.directory(path)
        return directory.isEmpty ? (path.hasPrefix("/") ? "/" : ".") : directory
    }

    private static let attributes: [String: @Sendable (String, Interpreter) -> PythonValue] = [
        "name": { path, _ in .string(PathText.base(path)) },
        "stem": { path, _ in .string(PathText.splitSuffix(PathText.base(path)).root) },
        "suffix": { path, _ in .string(PathText.splitSuffix(path).suffix) },
        "parent": { path, interpreter in make(parent(path), interpreter) },
        "parents": { path, interpreter in
            var result: [PythonValue] = []
            var current = path
            while case let next = parent(current), next != current {
                result.append(make(next, interpreter))
                current = next
            }
            return .tuple(result)
        },
        "parts": { path, _ in
            .tuple((path.hasPrefix("/") ? [.string("/")] : []) + path.split(separator: "/").map { .string(String($0)) })
        },
    ]

    private static let table = Dictionary([
        NativeDefinition("__new__", "cls, *segments") { interpreter, arguments in
            let parts = try arguments.rest.map { try interpreter.path(of: $0) }
            return make(tidied(PathText.join(parts)), interpreter)
        },
        NativeDefinition("__init__", "self, *segments") { _, _ in .none },
        NativeDefinition("__str__", "self") { _, arguments in .string(text(arguments[0])) },
        NativeDefinition("__fspath__", "self") { _, arguments in .string(text(arguments[0])) },
        NativeDefinition("as_posix", "self") { _, arguments in .string(text(arguments[0])) },
        NativeDefinition("__repr__", "self") { _, arguments in .string("PosixPath(\(PythonText.repr(text(arguments[0]))))") },
        NativeDefinition("__eq__", "self, other") { _, arguments in
            guard let other = arguments[1].payload(String.self) else { return .notImplemented }
            return .bool(text(arguments[0]) == other)
        },
        NativeDefinition("__lt__", "self, other") { _, arguments in
            guard let other = arguments[1].payload(String.self) else { return .notImplemented }
            return .bool(text(arguments[0]) < other)
        },
        NativeDefinition("__hash__", "self") { interpreter, arguments in .int(try interpreter.hash(.string(text(arguments[0])))) },
        NativeDefinition("__truediv__", "self, other") { interpreter, arguments in
            make(tidied(PathText.join([text(arguments[0]), try interpreter.path(of: arguments[1])])), interpreter)
        },
        NativeDefinition("__rtruediv__", "self, other") { interpreter, arguments in
            make(tidied(PathText.join([try interpreter.path(of: arguments[1]), text(arguments[0])])), interpreter)
        },
        NativeDefinition("joinpath", "self, *others") { interpreter, arguments in
            make(tidied(PathText.join([text(arguments[0])] + (try arguments.rest.map { try interpreter.path(of: $0) }))), interpreter)
        },
        NativeDefinition("resolve", "self, strict=False") { interpreter, arguments in try absolute(arguments, interpreter) },
        NativeDefinition("absolute", "self") { interpreter, arguments in try absolute(arguments, interpreter) },
        NativeDefinition("expanduser", "self") { _, arguments in arguments[0] },
        NativeDefinition("is_absolute", "self") { _, arguments in .bool(text(arguments[0]).hasPrefix("/")) },
        NativeDefinition("with_name", "self, name") { interpreter, arguments in
            make(tidied(PathText.join([parent(text(arguments[0])), try interpreter.expectString(arguments[1])])), interpreter)
        },
        NativeDefinition("with_suffix", "self, suffix") { interpreter, arguments in
            make(PathText.splitSuffix(text(arguments[0])).root + (try interpreter.expectString(arguments[1])), interpreter)
        },
        NativeDefinition("relative_to", "self, other") { interpreter, arguments in
            make(PathText.relative(text(arguments[0]), from: try interpreter.path(of: arguments[1])), interpreter)
        },
        NativeDefinition("read_text", "self, encoding=None, errors=None") { interpreter, arguments in
            let path = text(arguments[0])
            guard let bytes = try interpreter.content(of: path) else { return unknown(path, "read_text", interpreter) }
            return .string(String(decoding: bytes, as: UTF8.self).replacing("\r\n", with: "\n"))
        },
        NativeDefinition("read_bytes", "self") { interpreter, arguments in
            let path = text(arguments[0])
            guard let bytes = try interpreter.content(of: path) else { return unknown(path, "read_bytes", interpreter) }
            return .bytes(bytes)
        },
        NativeDefinition("open", "self, mode='r', **kwargs") { interpreter, arguments in
            let open = interpreter.builtins.attribute("open") ?? .none
            return try interpreter.call(open, .string(text(arguments[0])), arguments[1])
        },
        NativeDefinition("exists", "self") { interpreter, arguments in exists(arguments, "exists", interpreter) },
        NativeDefinition("is_file", "self") { interpreter, arguments in exists(arguments, "is_file", interpreter) },
        NativeDefinition("is_dir", "self") { interpreter, arguments in exists(arguments, "is_dir", interpreter) },
        NativeDefinition("glob", "self, pattern") { interpreter, arguments in unknown(text(arguments[0]), "glob", interpreter) },
        NativeDefinition("rglob", "self, pattern") { interpreter, arguments in unknown(text(arguments[0]), "rglob", interpreter) },
        NativeDefinition("iterdir", "self") { interpreter, arguments in unknown(text(arguments[0]), "iterdir", interpreter) },
        NativeDefinition("cwd", "*args") { interpreter, _ in unknown(".", "cwd", interpreter) },
        NativeDefinition("home", "*args") { interpreter, _ in unknown("~", "home", interpreter) },
    ])

    private static func absolute(_ arguments: Arguments, _ interpreter: Interpreter) throws -> PythonValue {
        let path = text(arguments[0])
        return path.hasPrefix("/") ? make(PathText.normalize(path), interpreter) : unknown(path, "resolve", interpreter)
    }

    private static func exists(_ arguments: Arguments, _ name: String, _ interpreter: Interpreter) -> PythonValue {
        switch interpreter.host.readFile(text(arguments[0]), interpreter) {
        case .content: .bool(name != "is_dir")
        case .directory: .bool(name != "is_file")
        case .missing: .bool(false)
        case .refused: unknown(text(arguments[0]), name, interpreter)
        }
    }

    private static func unknown(_ path: String, _ method: String, _ interpreter: Interpreter) -> PythonValue {
        .opaque(Opaque("Path(\(PythonText.repr(path))).\(method)()", location: interpreter.location))
    }
}
