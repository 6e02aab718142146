import Dialects
import SourceText
import Workspace

extension Completions {
    /// Tables, and the columns of those that the statement names; after a dot what belongs to the table, alias or schema before it.
    func names(_ offset: Int, _ place: SQLPlace) -> [Completion] {
        guard let start = place.start else { return [] }
        let replaced = start..<max(start, offset)
        let known = known
        if place.qualifier.isEmpty {
            let named = Set(place.tables.compactMap { Self.table($0.name, in: known) }).sorted()
            return (tables(replaced) + named.flatMap { columns(of: $0, replaced) }).map { Self.written($0, place.isQuoted) }
        }
        let aliased = place.tables.first { $0.alias?.lowercased() == place.qualifier.lowercased() }
        let own = Self.table(aliased?.name ?? place.qualifier, in: known).map { columns(of: $0, replaced) } ?? []
        let schema = place.qualifier.lowercased() + "."
        let inSchema = tables(replaced).filter { $0.label.lowercased().hasPrefix(schema) }.map { completion in
            var completion = completion
            completion.label = String(completion.label.dropFirst(schema.count))
            completion.text = completion.label
            return completion
        }
        return (own + inSchema).map { Self.written($0, place.isQuoted) }
    }

    /// The known table that a statement means by a name: in whatever case, and of whatever schema where the name has none.
    private static func table(_ name: String, in known: KnownTables) -> String? {
        if known.tables[name] != nil { return name }
        let wanted = name.lowercased()
        let names = known.tables.keys.sorted()
        return names.first { $0.lowercased() == wanted } ?? names.first { $0.lowercased().hasSuffix("." + wanted) }
    }

    /// As SQL writes a name: in quotes where it needs them, or where the person has begun with one.
    private static func written(_ completion: Completion, _ isQuoted: Bool) -> Completion {
        let parts = completion.text.split(separator: ".", omittingEmptySubsequences: false)
        let quoted = parts.map { part in
            let isPlain = part.first?.isNumber == false && part.allSatisfy { $0 == "_" || $0.isLowercase || $0.isNumber }
            return isPlain && !isQuoted ? String(part) : "\"\(part)\""
        }
        var completion = completion
        completion.text = quoted.joined(separator: ".")
        if isQuoted { completion.filter = completion.text }
        return completion
    }
}
