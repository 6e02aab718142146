import Dialects
import PythonSubset
import Revisions
import SourceText
import Workspace

/// The outline of a document as an editor shows it.
package struct DocumentSymbols {
    let index: WorkspaceIndex

    package init(_ index: WorkspaceIndex) {
        self.index = index
    }

    /// The symbols of a revision file, of env.py or of the ini file; none for another file.
    package func of(_ path: FilePath) -> [DocumentSymbol] {
        let snapshot = index.snapshot
        if let file = snapshot.file(at: path) { return of(file) }
        if let environment = snapshot.environment, environment.path == path { return functions(environment.parsed.module, operations: []) }
        return path == snapshot.configuration.iniPath ? configuration(snapshot.configuration.ini, snapshot.configuration.iniSource) : []
    }

    private func of(_ file: ScriptFile) -> [DocumentSymbol] {
        let outline = index.outline(file)
        let inner: [DocumentSymbol] =
            switch file.script {
            case .python(let parsed): functions(parsed.module, operations: outline.operations)
            case .sql: sections(outline, file.source)
            }
        guard let revision = file.revision else { return inner }
        let symbol = DocumentSymbol(
            name: revision.id, detail: revision.message.isEmpty ? nil : revision.message, kind: .revision,
            range: 0..<file.source.bytes.count,
            selection: revision.ranges.id, children: inner)
        return [symbol]
    }

    private func functions(_ module: AST.Module, operations: [OperationCall]) -> [DocumentSymbol] {
        module.body.compactMap { statement in
            guard case .functionDefinition(let function) = statement else { return nil }
            let calls = operations.filter { function.range.contains($0.range.lowerBound) }
            return DocumentSymbol(
                name: function.name.name, kind: .function, range: function.range, selection: function.name.range,
                children: calls.map { call in
                    DocumentSymbol(
                        name: [call.name, call.table].compactMap { $0 }.joined(separator: " "), kind: .operation, range: call.range,
                        selection: call.nameRange)
                })
        }
    }

    private func sections(_ outline: FileOutline, _ source: SourceText) -> [DocumentSymbol] {
        outline.statements.map { entry in
            let section = entry.section
            return DocumentSymbol(
                name: source[section.marker], kind: .section,
                range: section.marker.lowerBound..<max(section.marker.upperBound, section.range.upperBound),
                selection: section.marker,
                children: entry.parts.map { part in
                    DocumentSymbol(name: Self.firstLine(part.sql), kind: .statement, range: part.range, selection: part.range)
                })
        }
    }

    private func configuration(_ ini: IniFile, _ source: SourceText) -> [DocumentSymbol] {
        ini.sections.filter { !$0.range.isEmpty }.map { section in
            let options = section.order.compactMap { name in
                section.options[name].flatMap { $0.nameRange.isEmpty ? nil : (name, $0) }
            }
            let end = options.map { max($0.1.valueRange.upperBound, $0.1.nameRange.upperBound) }.max() ?? section.range.upperBound
            return DocumentSymbol(
                name: section.name, kind: .configurationSection, range: section.range.lowerBound..<max(end, section.range.upperBound),
                selection: section.range,
                children: options.map { name, option in
                    DocumentSymbol(
                        name: name, detail: Self.firstLine(option.value), kind: .option,
                        range: option.nameRange.lowerBound..<max(option.nameRange.upperBound, option.valueRange.upperBound),
                        selection: option.nameRange)
                })
        }
    }

    /// The first line of a text, cut to what an outline shows.
    static func firstLine(_ text: String) -> String {
        let line = text.prefix { !$0.isNewline }
        return line.count > 80 ? line.prefix(79) + "…" : String(line)
    }
}
