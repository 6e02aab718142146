/// Makes a revision's file name after the options `file_template` and `truncate_slug_length`.
struct RevisionFileName {
    private static let defaultTemplate = "%(rev)s_%(slug)s"
    private static let defaultSlugLength = 40

    private let template: String
    private let slugLength: Int

    init(_ configuration: Configuration) throws(ConfigurationError) {
        template = try configuration.alembicOption("file_template") ?? Self.defaultTemplate
        guard let text = try configuration.alembicOption("truncate_slug_length") else {
            slugLength = Self.defaultSlugLength
            return
        }
        guard let length = Int(text.trimmed), length >= 0 else {
            throw ConfigurationError("'truncate_slug_length' must be a number, not '\(text)'.", path: configuration.path)
        }
        slugLength = length == 0 ? Self.defaultSlugLength : length
    }

    /// The path below the version location, without the extension; a `/` in the template makes a folder.
    func name(id: String, message: String?, date: CreateDate) throws(ConfigurationError) -> String {
        do {
            return try PercentFormat.format(
                template,
                [
                    "rev": id, "slug": slug(message ?? ""), "epoch": String(date.epoch), "year": String(date.year),
                    "month": String(date.month), "day": String(date.day), "hour": String(date.hour), "minute": String(date.minute),
                    "second": String(date.second),
                ])
        } catch {
            throw ConfigurationError("'file_template': \(error)")
        }
    }

    /// The words of a message, in lower case and joined by `_`; a long one is cut behind a word.
    func slug(_ message: String) -> String {
        let words = message.unicodeScalars.split { !Self.isWord($0) }.map(String.init)
        let slug = words.joined(separator: "_").lowercased()
        guard slug.unicodeScalars.count > slugLength else { return slug }
        let cut = String(slug.unicodeScalars.prefix(slugLength))
        guard let last = cut.lastIndex(of: "_") else { return cut + "_" }
        return cut[..<last] + "_"
    }

    /// Python's `\w`.
    private static func isWord(_ scalar: Unicode.Scalar) -> Bool {
        switch scalar.properties.generalCategory {
        case .uppercaseLetter, .lowercaseLetter, .titlecaseLetter, .modifierLetter, .otherLetter, .decimalNumber, .letterNumber,
            .otherNumber:
            true
        default: scalar == "_"
        }
    }
}
