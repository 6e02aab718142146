/// An operation and the place of the script that asked for it.
package struct OperationStep: Sendable, Hashable {
    package var operation: Operation
    package var source: SourceLocation?

    package init(_ operation: Operation, source: SourceLocation? = nil) {
        self.operation = operation
        self.source = source
    }
}
