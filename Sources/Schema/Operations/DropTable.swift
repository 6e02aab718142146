/// `op.drop_table(...)`.
package struct DropTable: Sendable, Hashable {
    package var table: QualifiedName
    package var ifExists: Bool
    package var options: DialectOptions

    package init(_ table: QualifiedName, ifExists: Bool = false, options: DialectOptions = DialectOptions()) {
        self.table = table
        self.ifExists = ifExists
        self.options = options
    }
}
