/// `with_for_update(...)`.
package struct RowLocking: Sendable, Hashable {
    package var isShared: Bool
    package var isKeyShare: Bool
    package var isNoWait: Bool
    package var skipsLocked: Bool
    package var of: [FromClause]

    package init(isShared: Bool = false, isKeyShare: Bool = false, isNoWait: Bool = false, skipsLocked: Bool = false, of: [FromClause] = [])
    {
        self.isShared = isShared
        self.isKeyShare = isKeyShare
        self.isNoWait = isNoWait
        self.skipsLocked = skipsLocked
        self.of = of
    }
}
