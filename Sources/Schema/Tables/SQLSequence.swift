/// `Sequence(...)`.
package struct SQLSequence: Sendable, Hashable {
    package var name: QualifiedName
    package var dataType: SQLType?
    /// `optional=True`: used only by dialects that have nothing better.
    package var isOptional: Bool
    package var options: SequenceOptions

    package init(_ name: QualifiedName, dataType: SQLType? = nil, isOptional: Bool = false, options: SequenceOptions = SequenceOptions()) {
        self.name = name
        self.dataType = dataType
        self.isOptional = isOptional
        self.options = options
    }
}
