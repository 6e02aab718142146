/// A decision that the evaluation took without knowing the value it depends on.
package struct Unknown {
    package enum Purpose: Hashable, Sendable {
        /// `if`, `and`, `or`, `not`, a conditional expression: taken as true; `while`: ends.
        case condition
        /// A loop over it: taken as empty.
        case iteration
        /// `with`: entered, nothing done at its end.
        case context
        /// A call of it: what the call does besides giving a value is not known.
        case call
    }

    package let opaque: Opaque
    /// Where the decision was taken.
    package let location: SourceLocation?
    package let purpose: Purpose
}
