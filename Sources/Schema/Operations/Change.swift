/// An argument of `alter_column` that can be left out, be `None`, or have a value.
package enum Change<Value: Sendable & Hashable>: Sendable, Hashable {
    /// Not given, or `False`.
    case unchanged
    /// `None`: drop what is there.
    case drop
    case set(Value)
}
