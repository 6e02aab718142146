/// PostgreSQL's `BIT` and `BIT VARYING`.
package struct BitType: Sendable, Hashable {
    package var length: Int?
    package var isVarying: Bool

    package init(length: Int? = nil, isVarying: Bool = false) {
        self.length = length
        self.isVarying = isVarying
    }
}
