/// The character types; each class of SQLAlchemy that renders in a way of its own.
package struct CharacterType: Sendable, Hashable {
    package enum Class: String, Sendable, Hashable {
        case string = "String"
        case unicode = "Unicode"
        case text = "Text"
        case unicodeText = "UnicodeText"
        case VARCHAR, NVARCHAR, CHAR, NCHAR, TEXT, CLOB
    }

    package var `class`: Class
    package var length: Int?
    package var collation: String?

    package init(_ class: Class, length: Int? = nil, collation: String? = nil) {
        self.class = `class`
        self.length = length
        self.collation = collation
    }
}
