/// `Enum(...).drop(bind)`: DROP TYPE.
package struct DropEnum: Sendable, Hashable {
    package var type: EnumType
    package var checkFirst: Bool

    package init(_ type: EnumType, checkFirst: Bool = true) {
        self.type = type
        self.checkFirst = checkFirst
    }
}
