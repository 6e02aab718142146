/// `Numeric`, `NUMERIC` and `DECIMAL`.
package struct NumericType: Sendable, Hashable {
    package enum Class: String, Sendable, Hashable {
        case numeric = "Numeric"
        case NUMERIC, DECIMAL
    }

    package var `class`: Class
    package var precision: Int?
    package var scale: Int?

    package init(_ class: Class, precision: Int? = nil, scale: Int? = nil) {
        self.class = `class`
        self.precision = precision
        self.scale = scale
    }
}
