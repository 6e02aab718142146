import OrderedCollections
import PythonSubset
import Schema

/// LIKE and its kin.
enum LikeMembers {
    static let all: [ScriptMember] = [
        like("like", .like), like("ilike", .ilike), like("not_like", .notLike), like("notlike", .notLike), like("not_ilike", .notIlike),
        like("notilike", .notIlike), affix("startswith", .startsWith), affix("endswith", .endsWith), affix("contains", .contains),
        affix("istartswith", .istartsWith), affix("iendswith", .iendsWith), affix("icontains", .icontains),
        .function("match", "self, other, **kw") { script, arguments in
            script.condition(
                .binary(
                    BinaryExpression(
                        .match, try script.expression(arguments["self"]), try script.expression(arguments["other"]), type: .boolean)))
        },
        .function("regexp_match", "self, pattern, flags=None") { script, arguments in
            script.condition(
                .binary(
                    BinaryExpression(
                        .regexpMatch, try script.expression(arguments["self"]), try script.expression(arguments["pattern"]), type: .boolean,
                        flags: try script.optionalString(arguments["flags"]))))
        },
    ]

    private static func like(_ name: String, _ operator: BinaryExpression.Operator) -> ScriptMember {
        .function(name, "self, other, escape=None") { script, arguments in
            let right = try script.expression(arguments["other"], type: script.expressionType(arguments["self"]) ?? .null)
            return script.condition(
                .binary(
                    BinaryExpression(
                        `operator`, try script.expression(arguments["self"]), right, type: .boolean,
                        escape: try script.optionalString(arguments["escape"]))))
        }
    }

    private static func affix(_ name: String, _ operator: BinaryExpression.Operator) -> ScriptMember {
        .function(name, "self, other, **kw") { script, arguments in
            let type = script.expressionType(arguments["self"])
            if name == "contains", let type, type.coercionFamily == .array || type.coercionFamily == .json {
                return try JSONMembers.operate("@>", arguments["self"], arguments["other"], type: .boolean, script)
            }
            var escape = try script.optionalString(arguments.keywords["escape"] ?? .none)
            var other = arguments["other"]
            if let auto = arguments.keywords["autoescape"], try script.truth(auto), let text = other.asString {
                let mark = escape ?? "/"
                escape = mark
                other = .string(text.replacing(mark, with: mark + mark).replacing("%", with: mark + "%").replacing("_", with: mark + "_"))
            }
            return script.condition(
                .binary(
                    BinaryExpression(
                        `operator`, try script.expression(arguments["self"]), try script.expression(other, type: type ?? .null),
                        type: .boolean,
                        escape: escape)))
        }
    }
}
