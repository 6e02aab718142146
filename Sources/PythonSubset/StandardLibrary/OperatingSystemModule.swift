/// `os` and `os.path`: the environment is unknown, paths are computed on their text.
enum OperatingSystemModule {
    @Sendable static func member(_ name: String, _ interpreter: Interpreter) -> PythonValue? {
        switch name {
        case "environ", "environb": return .opaque(Opaque("os.environ", location: interpreter.location))
        case "getenv":
            return .native(name, "key, default=None") { interpreter, arguments in
                .opaque(Opaque("os.environ[\(try interpreter.repr(of: arguments[0]))]", location: interpreter.location))
            }
        case "path": return (try? interpreter.importModule("os.path")).map { .module($0) }
        case "sep": return .string("/")
        case "linesep": return .string("\n")
        case "name": return .string("posix")
        case "curdir": return .string(".")
        case "pathsep": return .string(":")
        case "devnull": return .string("/dev/null")
        case "fspath": return .native(name, "path") { interpreter, arguments in .string(try interpreter.path(of: arguments[0])) }
        case "PathLike": return .class(interpreter.libraryClass(name, module: "os", members: [:]))
        case "error": return .class(interpreter.types.exception(.osError))
        case "getcwd", "listdir", "walk", "scandir", "cpu_count", "uname", "stat", "get_terminal_size":
            return .native(name, "*args, **kwargs") { interpreter, _ in .opaque(Opaque("os.\(name)()", location: interpreter.location)) }
        case "urandom":
            return .native(name, "size") { interpreter, arguments in
                let count = try interpreter.expectInt(arguments[0])
                return try RandomModule.bytes(count, interpreter.label("os.urandom", arguments), interpreter)
            }
        case "getlogin": return MachineModules.getpassMember("getuser", interpreter)
        case "getpid":
            return .native(name, "") { interpreter, _ in .opaque(Opaque("os.getpid()", kind: .volatile, location: interpreter.location)) }
        case "system", "popen", "remove", "unlink", "mkdir", "makedirs", "rename", "rmdir", "chdir", "kill", "execv", "putenv", "_exit",
            "chmod":
            return .native(name, "*args, **kwargs") { interpreter, _ in throw interpreter.unsupported("os.\(name)()") }
        default: return nil
        }
    }

    @Sendable static func pathMember(_ name: String, _ interpreter: Interpreter) -> PythonValue? {
        switch name {
        case "sep": return .string("/")
        case "join":
            return .native(name, "path, *paths") { interpreter, arguments in
                .string(PathText.join(try ([arguments[0]] + arguments.rest).map { try interpreter.path(of: $0) }))
            }
        case "splitext":
            return .native(name, "path") { interpreter, arguments in
                let (root, suffix) = PathText.splitSuffix(try interpreter.path(of: arguments[0]))
                return .tuple([.string(root), .string(suffix)])
            }
        case "split":
            return .native(name, "path") { interpreter, arguments in
                let path = try interpreter.path(of: arguments[0])
                return .tuple([.string(PathText.directory(path)), .string(PathText.base(path))])
            }
        case "abspath", "realpath":
            return .native(name, "path, **kwargs") { interpreter, arguments in
                let path = try interpreter.path(of: arguments[0])
                guard path.hasPrefix("/") else {
                    throw UnknownValue(Opaque("os.path.\(name)(\(PythonText.repr(path)))", location: interpreter.location))
                }
                return .string(PathText.normalize(path))
            }
        case "isabs":
            return .native(name, "path") { interpreter, arguments in .bool(try interpreter.path(of: arguments[0]).hasPrefix("/")) }
        case "exists", "isfile", "isdir", "lexists", "getsize", "getmtime":
            return .native(name, "path") { interpreter, arguments in
                let path = try interpreter.path(of: arguments[0])
                switch interpreter.host.readFile(path, interpreter) {
                case .content(let bytes) where name == "getsize": return .int(bytes.count)
                case .content where name != "getmtime": return .bool(name != "isdir")
                case .directory where !name.hasPrefix("get"): return .bool(name != "isfile")
                case .missing where !name.hasPrefix("get"): return .bool(false)
                default: break
                }
                return .opaque(Opaque("os.path.\(name)(\(PythonText.repr(path)))", location: interpreter.location))
            }
        case "relpath":
            return .native(name, "path, start='.'") { interpreter, arguments in
                let (path, start) = (try interpreter.path(of: arguments[0]), try interpreter.path(of: arguments[1]))
                return .string(PathText.relative(path, from: start))
            }
        default:
            guard let body = texts[name] else { return nil }
            return .native(name, "path") { interpreter, arguments in .string(body(try interpreter.path(of: arguments[0]))) }
        }
    }

    private static let texts: [String: @Sendable (String) -> String] = [
        "dirname": { PathText.directory($0) }, "basename": { PathText.base($0) }, "normpath": { PathText.normalize($0) },
        "normcase": { $0 }, "expanduser": { $0 }, "expandvars": { $0 },
    ]
}

/// POSIX paths as text, as `posixpath` treats them.
enum PathText {
    static func join(_ parts: [String]) -> String {
        parts.dropFirst().reduce(parts.first ?? "") { path, part in
            if part.hasPrefix("/") { return part }
            return path.isEmpty || path.hasSuffix("/") ? path + part : path + "/" + part
        }
    }

    static func base(_ path: String) -> String {
        path.lastIndex(of: "/").map { String(path[path.index(after: $0)...]) } ?? path
    }

    static func directory(_ path: String) -> String {
        guard let slash = path.lastIndex(of: "/") else { return "" }
        let head = path[...slash]
        let trimmed = head.reversed().drop { $0 == "/" }.reversed()
        return trimmed.isEmpty ? String(head) : String(trimmed)
    }

    static func splitSuffix(_ path: String) -> (root: String, suffix: String) {
        let name = base(path)
        let body = name.drop { $0 == "." }
        guard let dot = body.lastIndex(of: ".") else { return (path, "") }
        let suffix = String(body[dot...])
        return (String(path.dropLast(suffix.count)), suffix)
    }

    static func normalize(_ path: String) -> String {
        let isAbsolute = path.hasPrefix("/")
        var parts: [Substring] = []
        for part in path.split(separator: "/") where part != "." {
            if part == "..", let last = parts.last, last != ".." {
                parts.removeLast()
            } else if part != ".." || !isAbsolute {
                parts.append(part)
            }
        }
        let text = (isAbsolute ? "/" : "") + parts.joined(separator: "/")
        return text.isEmpty ? "." : text
    }

    static func relative(_ path: String, from start: String) -> String {
        let (target, origin) = (normalize(path).split(separator: "/"), normalize(start).split(separator: "/").filter { $0 != "." })
        let shared = zip(target, origin).prefix { $0 == $1 }.count
        let parts = Array(repeating: "..", count: origin.count - shared) + target.dropFirst(shared).map(String.init)
        return parts.isEmpty ? "." : parts.joined(separator: "/")
    }
}
