/// A thing with a name in a document, and the things inside it.
package struct DocumentSymbol: Sendable, Hashable {
    package enum Kind: Sendable {
        case revision, function, section, operation, statement, configurationSection, option
    }

    package var name: String
    package var detail: String?
    package var kind: Kind
    /// All of it, byte offsets.
    package var range: Range<Int>
    /// Its name, inside `range`.
    package var selection: Range<Int>
    package var children: [DocumentSymbol] = []
}
