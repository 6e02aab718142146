/// A part of a Mako template (Mako's documentation, "Syntax"), with the zero-based line that it begins on.
struct MakoPiece: Hashable {
    enum Content: Hashable {
        case text(String)
        /// `${code | filters}`.
        case expression(String, filters: [String])
        /// The code of a `%` line.
        case control(String)
        /// `<% %>`.
        case block(String)
        /// `<%! %>`: runs once, before everything else.
        case moduleBlock(String)
    }

    var content: Content
    var line: Int
}

/// What is wrong with a template, and on which zero-based line.
struct MakoError: Error, Hashable {
    var line: Int
    var message: String
}
