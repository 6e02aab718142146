/// `JSON`, `JSONB` and `JSONPATH`.
package struct JSONType: Sendable, Hashable {
    package enum Class: String, Sendable, Hashable {
        case json = "JSON"
        case JSONB, JSONPATH
    }

    package var `class`: Class
    /// `none_as_null`: a Python `None` is SQL NULL, not JSON `null`.
    package var noneAsNull: Bool

    package init(_ class: Class, noneAsNull: Bool = false) {
        self.class = `class`
        self.noneAsNull = noneAsNull
    }
}
