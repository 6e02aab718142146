import PythonSubset

/// Whether a call of unknown code may change the database.
enum UnknownEffects {
    static func mayChangeDatabase(_ callee: Opaque) -> Bool {
        if callee.kind == .volatile { return false }
        let name = callee.origin
        let root = String(name.prefix { $0 != "." && $0 != "(" })
        if standardModules.contains(root) { return false }
        let last = name.split(separator: ".").last.map(String.init) ?? name
        // A class is called to make a value, such as a column's type; what it does to a database, its methods do.
        return !loggingMethods.contains(last) && last.first?.isUppercase != true
    }

    private static let loggingMethods: Set<String> = [
        "debug", "info", "warning", "warn", "error", "exception", "critical", "fatal", "log", "getLogger", "get_logger",
    ]

    /// Modules of Python's standard library, which know no database of the migration.
    private static let standardModules: Set<String> = [
        "abc", "argparse", "ast", "asyncio", "base64", "binascii", "bisect", "builtins", "calendar", "codecs", "collections", "concurrent",
        "configparser", "contextlib", "contextvars", "copy", "csv", "ctypes", "dataclasses", "datetime", "decimal", "difflib", "email",
        "enum",
        "errno", "fnmatch", "fractions", "functools", "gc", "getpass", "glob", "gzip", "hashlib", "heapq", "hmac", "html", "http",
        "importlib",
        "inspect", "io", "ipaddress", "itertools", "json", "locale", "logging", "math", "mimetypes", "multiprocessing", "numbers", "open",
        "operator", "os", "pathlib", "pickle", "pkgutil", "platform", "pprint", "queue", "random", "re", "secrets", "shlex", "shutil",
        "signal",
        "socket", "statistics", "string", "struct", "subprocess", "sys", "tempfile", "textwrap", "threading", "time", "timeit", "tokenize",
        "traceback", "types", "typing", "unicodedata", "urllib", "uuid", "warnings", "weakref", "xml", "zipfile", "zlib", "zoneinfo",
    ]
}
