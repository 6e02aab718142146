/// SQLAlchemy's rule for identifiers that are too long.
package enum LongIdentifier {
    /// The first characters, `_`, and the last four digits of the MD5 of the whole.
    package static func shortened(_ name: String, to limit: Int) -> String {
        guard name.unicodeScalars.count > limit, limit > 8 else { return name }
        let kept = String(String.UnicodeScalarView(name.unicodeScalars.prefix(limit - 8)))
        return kept + "_" + MD5.hexadecimal(of: Array(name.utf8)).suffix(4)
    }
}
