import OrderedCollections
import PythonSubset
import Schema

/// The native state of a `sqlalchemy.engine.URL`.
final class URLObject {
    let text: String

    init(_ text: String) {
        self.text = text
    }
}

/// `make_url()` and `URL`.
enum URLClass {
    static let makeURL = ScriptMember.function("make_url", "name_or_url") { script, arguments in
        if let text = arguments["name_or_url"].asString { return script.instance("URL", URLObject(text)) }
        return arguments["name_or_url"]
    }

    static let definition = ScriptClass(
        "URL", module: "sqlalchemy.engine.url",
        [
            .classFunction(
                "create", "cls, drivername, username=None, password=None, host=None, port=None, database=None, query={}"
            ) { script, arguments in
                for name in ["drivername", "username", "password", "host", "port", "database"] {
                    if case .opaque = arguments[name] { return arguments[name] }
                }
                return script.instance("URL", URLObject(try text(arguments, script)))
            },
            .function("render_as_string", "self, hide_password=True") { _, arguments in
                .string(arguments["self"].payload(URLObject.self)?.text ?? "")
            },
            .function("__str__", "self") { _, arguments in .string(arguments["self"].payload(URLObject.self)?.text ?? "") },
            .function("__to_string__", "self, hide_password=True") { _, arguments in
                .string(arguments["self"].payload(URLObject.self)?.text ?? "")
            },
            .attribute("drivername") { _, value in
                .string(String((value.payload(URLObject.self)?.text ?? "").prefix { $0 != ":" }))
            },
            .function("get_backend_name", "self") { _, arguments in
                .string(String((arguments["self"].payload(URLObject.self)?.text ?? "").prefix { $0 != ":" && $0 != "+" }))
            },
            .attribute("database") { _, value in
                let text = value.payload(URLObject.self)?.text ?? ""
                let path = text.split(separator: "/", maxSplits: 3, omittingEmptySubsequences: false).last.map(String.init) ?? ""
                return .string(String(path.prefix { $0 != "?" }))
            },
            .function("set", "self, **kw") { script, arguments in
                guard let driver = arguments.keywords["drivername"]?.asString, arguments.keywords.count == 1,
                    let text = arguments["self"].payload(URLObject.self)?.text
                else { return script.unmodelled("URL.set()") }
                return script.instance("URL", URLObject(driver + text.drop { $0 != ":" }))
            },
        ])

    private static func text(_ arguments: Arguments, _ script: ScriptEvaluation) throws -> String {
        var text = try script.string(arguments["drivername"]) + "://"
        if let user = try script.optionalString(arguments["username"]) {
            text += escaped(user)
            if let password = try script.optionalString(arguments["password"]) { text += ":" + escaped(password) }
            text += "@"
        }
        if let host = try script.optionalString(arguments["host"]) { text += host.contains(":") ? "[\(host)]" : host }
        if let port = try script.optionalString(arguments["port"]) { text += ":" + port }
        if let database = try script.optionalString(arguments["database"]) { text += "/" + database }
        return text
    }

    private static func escaped(_ text: String) -> String {
        text.replacing("%", with: "%25").replacing(":", with: "%3A").replacing("@", with: "%40").replacing("/", with: "%2F")
    }
}
