import Schema

/// PostgreSQL's text of an array, `{1,NULL,"a\\"b",{...}}`. It is read by scalars: a quote is one whatever combining character follows it.
enum PostgreSQLArray {
    /// The elements; nil where the text is no such array.
    static func elements(of text: String, item: String) -> [SQLLiteral]? {
        var rest = Substring(text).unicodeScalars
        // Bounds stand before the braces where they are not the usual ones: `[0:1]={a,b}`.
        if rest.first == "[", let equals = rest.firstIndex(of: "=") { rest = rest[equals...].dropFirst() }
        guard rest.popFirst() == "{" else { return nil }
        guard let elements = list(&rest, item, depth: 0), rest.isEmpty else { return nil }
        return elements
    }

    private static let maximalDepth = 6

    /// What follows an opening brace, to its closing one.
    private static func list(_ rest: inout Substring.UnicodeScalarView, _ item: String, depth: Int) -> [SQLLiteral]? {
        guard depth < maximalDepth else { return nil }
        var elements: [SQLLiteral] = []
        if rest.first == "}" {
            rest.removeFirst()
            return elements
        }
        while let first = rest.first {
            if first == "{" {
                rest.removeFirst()
                guard let inner = list(&rest, item, depth: depth + 1) else { return nil }
                elements.append(.array(inner))
            } else {
                elements.append(element(&rest, item))
            }
            switch rest.popFirst() {
            case ",": continue
            case "}": return elements
            default: return nil
            }
        }
        return nil
    }

    private static func element(_ rest: inout Substring.UnicodeScalarView, _ item: String) -> SQLLiteral {
        var text = String.UnicodeScalarView()
        if rest.first == "\"" {
            rest.removeFirst()
            while let scalar = rest.popFirst(), scalar != "\"" {
                text.append(scalar == "\\" ? rest.popFirst() ?? scalar : scalar)
            }
            return SQLLiteral(String(text), ofType: item)
        }
        while let scalar = rest.first, scalar != ",", scalar != "}" {
            rest.removeFirst()
            text.append(scalar == "\\" ? rest.popFirst() ?? scalar : scalar)
        }
        return String(text) == "NULL" ? .null : SQLLiteral(String(text), ofType: item)
    }
}
