import Revisions
import SourceText
import Workspace

extension Completions {
    func python(_ offset: Int) -> [Completion] {
        let cursor = PythonCursor(file.source, at: offset)
        if cursor.isInComment { return [] }
        if let start = cursor.stringStart { return string(cursor, start..<wordEnd(max(start, offset), dotted: true)) }
        let replaced = cursor.wordStart..<max(cursor.wordStart, offset)
        guard let receiver = cursor.receiver else { return keywords(cursor, replaced) }
        if cursor.batches[receiver] != nil { return names(ScriptName.batchOperations, receiver, replaced) }
        switch ImportedNames(file).modules[receiver] {
        case "op"?: return names(ScriptName.operations, receiver, replaced)
        case "sa"?: return names(ScriptName.sqlalchemy, receiver, replaced)
        case let dialect?: return names(ScriptName.dialects[dialect] ?? [], receiver, replaced)
        case nil: return []
        }
    }

    /// The end of the name that a place stands in.
    func wordEnd(_ offset: Int, dotted: Bool = false) -> Int {
        var end = SelectionRanges.word(at: offset, in: file.source).upperBound
        while dotted, end < file.source.bytes.count, file.source.bytes[end] == UInt8(ascii: ".") {
            end = SelectionRanges.word(at: end + 1, in: file.source).upperBound
        }
        return end
    }

    /// The arguments that the call around the place takes by name and that are not given yet.
    private func keywords(_ cursor: PythonCursor, _ replaced: Range<Int>) -> [Completion] {
        guard cursor.isAtArgument, let frame = cursor.frames.last, frame.keyword == nil,
            let parameters = ImportedNames(file).called(frame.callee, batches: cursor.batches)?.name.parameters
        else { return [] }
        let positional = parameters.prefix { !$0.hasPrefix("*") }.prefix(frame.argument)
        return parameters.dropFirst(positional.count).compactMap { parameter in
            let name = String(parameter.prefix { $0 != "=" })
            guard !parameter.hasPrefix("*"), !frame.given.contains(name) else { return nil }
            return Completion(label: name + "=", kind: .keyword, detail: parameter, text: name + "=", replaced: replaced)
        }
    }

    private func names(_ names: [ScriptName], _ receiver: String, _ replaced: Range<Int>) -> [Completion] {
        names.map { name in
            Completion(
                label: name.name, kind: name.kind == .type ? .type : .function,
                detail: name.parameters.map { "(\($0.joined(separator: ", ")))" },
                documentation: "```python\n\(receiver).\(name.signature)\n```\n\(name.summary)", text: name.name, replaced: replaced)
        }
    }

    private func string(_ cursor: PythonCursor, _ replaced: Range<Int>) -> [Completion] {
        guard let frame = cursor.frames.last(where: { !$0.callee.isEmpty }) else {
            switch cursor.assigned {
            case "down_revision": return revisions(replaced, labels: false)
            case "depends_on": return revisions(replaced, labels: true)
            default: return []
            }
        }
        let name = frame.callee.split(separator: ".").last.map(String.init) ?? ""
        if name == "ForeignKey", frame.argument == 0 { return foreignColumns(replaced) }
        let receiver = String(frame.callee.dropLast(name.utf8.count + 1))
        let batch = cursor.batches[receiver]
        guard batch != nil || ImportedNames(file).modules[receiver] == "op" else {
            // A string inside another call, such as `sa.Column("...")` in a directive, names nothing that is known.
            return []
        }
        let parameters = ScriptName.named(name, in: batch == nil ? "op" : "batch_op")?.parameters ?? []
        let parameter = frame.keyword ?? Self.parameter(frame.argument, parameters)
        let table = batch ?? table(frame, parameters)
        switch parameter {
        case "table_name", "old_table_name", "source_table", "referent_table", "source", "referent": return tables(replaced)
        case "column_name", "columns", "local_cols", "insert_before", "insert_after": return table.map { columns(of: $0, replaced) } ?? []
        case "remote_cols": return self.table("referent_table", frame, parameters).map { columns(of: $0, replaced) } ?? []
        default: return []
        }
    }

    /// The name of the parameter at a position; the last one with a star takes the rest.
    static func parameter(_ position: Int, _ parameters: [String]) -> String? {
        let positional = parameters.prefix { !$0.hasPrefix("*") }
        if positional.indices.contains(position) { return String(positional[position].prefix { $0 != "=" }) }
        guard parameters.indices.contains(positional.count), parameters[positional.count] != "*" else { return nil }
        let rest = parameters[positional.count]
        return rest.hasPrefix("**") ? nil : String(rest.dropFirst())
    }

    private func table(_ frame: PythonCursor.Frame, _ parameters: [String]) -> String? {
        table("table_name", frame, parameters) ?? table("source_table", frame, parameters)
    }

    private func table(_ name: String, _ frame: PythonCursor.Frame, _ parameters: [String]) -> String? {
        if let text = frame.named[name] { return text }
        return parameters.firstIndex { $0.prefix { $0 != "=" } == name }.flatMap { frame.strings[$0] }
    }

    /// `table.column` of every table that is known.
    private func foreignColumns(_ replaced: Range<Int>) -> [Completion] {
        known.tables.sorted { $0.key < $1.key }.flatMap { table, columns in
            columns.map { Completion(label: "\(table).\($0)", kind: .column, detail: "column", text: "\(table).\($0)", replaced: replaced) }
        }
    }
}
