/// `Enum(...).create(bind)`: CREATE TYPE ... AS ENUM.
package struct CreateEnum: Sendable, Hashable {
    package var type: EnumType
    /// Offline, `checkfirst` finds nothing and the type is created.
    package var checkFirst: Bool

    package init(_ type: EnumType, checkFirst: Bool = true) {
        self.type = type
        self.checkFirst = checkFirst
    }
}
