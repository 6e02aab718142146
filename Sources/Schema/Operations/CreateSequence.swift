/// `op.execute(CreateSequence(...))`.
package struct CreateSequence: Sendable, Hashable {
    package var sequence: SQLSequence
    package var ifNotExists: Bool

    package init(_ sequence: SQLSequence, ifNotExists: Bool = false) {
        self.sequence = sequence
        self.ifNotExists = ifNotExists
    }
}
