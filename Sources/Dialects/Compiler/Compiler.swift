import Schema

/// Compiles the parts of one statement, and notes what is to be told about it.
final class Compiler {
    let rules: any DialectRules
    let options: RenderOptions
    private(set) var notes: [StatementNote] = []
    /// How deep in an expression the compiler is.
    var depth = 0
    /// How many unnamed placeholders the statement has.
    var parameterCount = 0
    /// The FROM lists of the queries around the one being rendered.
    var enclosingFroms: [[FromClause]] = []
    /// A subquery in a FROM clause does not correlate with what surrounds it.
    var isRenderingFrom = false
    /// But a LATERAL one does.
    var isRenderingLateral = false
    /// The constants that have a label already: SQLAlchemy has one object of each, and numbers it when it comes again.
    var labelledConstants: Set<SQLExpression> = []
    var repeatedLabels = 0
    /// The names of unnamed aliases.
    var anonymousNames: [FromClause: String] = [:]
    /// How many names have been made of each stem.
    var anonymousCounts: [String: Int] = [:]
    var commonTables: [CommonTable] = []
    /// Values are literals in DDL, whatever the options say.
    let rendersLiterals: Bool

    init(rules: any DialectRules, options: RenderOptions, rendersLiterals: Bool = false) {
        self.rules = rules
        self.options = options
        self.rendersLiterals = rendersLiterals
    }

    func note(_ note: StatementNote) {
        if !notes.contains(note) { notes.append(note) }
    }

    /// A placeholder for what could not be known.
    func placeholder(_ opaque: Opaque) -> String {
        note(of: opaque)
        return opaque.volatileText.map(string) ?? opaque.placeholder
    }

    func note(of opaque: Opaque) {
        note(opaque.volatileText == nil ? .unknown(opaque) : .volatile(opaque))
    }

    var doublesPercent: Bool { options.parameterStyle == .pyformat && rules.doublesPercentByDefault }

    /// Text that stands in the SQL verbatim, with the percent signs that the driver wants.
    func verbatim(_ text: String) -> String {
        doublesPercent ? text.replacing(ascii: "%", with: "%%") : text
    }
}

/// `items` rendered and joined.
func joined<Item>(
    _ items: [Item], by separator: String = ", ", _ render: (Item) throws(DialectError) -> String
) throws(DialectError) -> String {
    var parts: [String] = []
    parts.reserveCapacity(items.count)
    for item in items { parts.append(try render(item)) }
    return parts.joined(separator: separator)
}
