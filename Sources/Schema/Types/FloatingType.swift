/// The binary floating-point types.
package struct FloatingType: Sendable, Hashable {
    package enum Class: String, Sendable, Hashable {
        case float = "Float"
        case double = "Double"
        case FLOAT, REAL, DOUBLE, DOUBLE_PRECISION
    }

    package var `class`: Class
    package var precision: Int?

    package init(_ class: Class, precision: Int? = nil) {
        self.class = `class`
        self.precision = precision
    }
}
