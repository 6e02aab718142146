/// Something that may be written at a place.
package struct Completion: Sendable, Hashable {
    package enum Kind: Sendable {
        case revision, label, function, type, table, column, keyword
    }

    package var label: String
    package var kind: Kind
    /// What stands beside it in the list.
    package var detail: String?
    /// In Markdown.
    package var documentation: String?
    /// What is written in place of `replaced`.
    package var text: String
    /// What the person's letters are compared with, when it is not the label.
    package var filter: String?
    /// Byte offsets of what the completion replaces.
    package var replaced: Range<Int>
}
