/// `SmallInteger`, `Integer`, `BigInteger` and their upper-case twins.
package enum IntegerSize: Sendable, Hashable {
    case small, regular, big
}
