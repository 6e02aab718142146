import SourceText

extension IniFile {
    /// Reads an ini file by the rules of Python's `ConfigParser()` in its strict default form: `=` or `:` separate, `#` and `;` begin a
    /// comment at the start of a line only, deeper indentation continues a value, empty lines belong to it.
    ///
    /// What Python rejects is a diagnostic here, and the rest of the file is read.
    package static func parse(_ source: SourceText) -> (file: IniFile, diagnostics: [Diagnostic]) {
        var parser = IniParser(source: source)
        parser.run()
        return (parser.file, parser.diagnostics)
    }
}

private struct IniParser {
    let source: SourceText
    var file = IniFile()
    var diagnostics: [Diagnostic] = []

    private enum Place { case none, defaults, section(Int) }
    private var place = Place.none
    private var pending: (name: String, nameRange: Range<Int>, lines: [String], range: Range<Int>, indent: Int)?
    private var sectionIndent = 0

    init(source: SourceText) {
        self.source = source
    }

    mutating func run() {
        for line in source.lineStarts.indices {
            read(line: source.lineRange(line), first: line == 0)
        }
        finishOption()
    }

    private mutating func read(line: Range<Int>, first: Bool) {
        var range = line
        if first, source.bytes.starts(with: [0xEF, 0xBB, 0xBF]) { range = min(3, line.upperBound)..<line.upperBound }
        let content = trimmed(range)
        let indent = content.lowerBound - range.lowerBound
        if content.isEmpty {
            if pending != nil { pending?.lines.append("") }
            return
        }
        let head = source.bytes[content.lowerBound]
        if head == UInt8(ascii: "#") || head == UInt8(ascii: ";") {
            return
        }
        if let option = pending, indent > option.indent {
            pending?.lines.append(source[content])
            pending?.range = option.range.lowerBound..<content.upperBound
            return
        }
        finishOption()
        if head == UInt8(ascii: "["), let close = source.bytes[content].lastIndex(of: UInt8(ascii: "]")), close > content.lowerBound + 1 {
            beginSection(source[content.lowerBound + 1..<close], content.lowerBound..<close + 1)
            return
        }
        beginOption(content, indent: indent)
    }

    private mutating func beginSection(_ name: String, _ range: Range<Int>) {
        if name == IniFile.defaultSectionName {
            place = .defaults
        } else if let index = file.sections.firstIndex(where: { $0.name == name }) {
            diagnostics.append(
                Diagnostic(
                    range, code: "ini-duplicate-section", "Section [\(name)] is already in this file; Python's ConfigParser rejects that."))
            place = .section(index)
        } else {
            file.sections.append(IniFile.Section(name: name, range: range))
            place = .section(file.sections.count - 1)
        }
    }

    private mutating func beginOption(_ content: Range<Int>, indent: Int) {
        if case .none = place {
            diagnostics.append(Diagnostic(content, code: "ini-no-section", "This line stands before the first [section]."))
            return
        }
        let bytes = source.bytes
        guard let delimiter = bytes[content].firstIndex(where: { $0 == UInt8(ascii: "=") || $0 == UInt8(ascii: ":") }) else {
            diagnostics.append(Diagnostic(content, code: "ini-syntax", "Expected 'name = value'."))
            return
        }
        let nameRange = trimmed(content.lowerBound..<delimiter)
        guard !nameRange.isEmpty else {
            diagnostics.append(Diagnostic(content, code: "ini-syntax", "Expected a name before '\(source[delimiter..<delimiter + 1])'."))
            return
        }
        let valueRange = trimmed(delimiter + 1..<content.upperBound)
        pending = (source[nameRange].lowercased(), nameRange, [source[valueRange]], valueRange, indent)
    }

    private mutating func finishOption() {
        guard let (name, nameRange, lines, range, _) = pending else { return }
        pending = nil
        var kept = lines
        while kept.count > 1, kept.last == "" { kept.removeLast() }
        let option = IniFile.Option(value: kept.joined(separator: "\n"), nameRange: nameRange, valueRange: range)
        switch place {
        case .none: break
        case .defaults: file.defaults.set(name, option)
        case .section(let index):
            if file.sections[index].options[name] != nil {
                diagnostics.append(
                    Diagnostic(
                        nameRange, code: "ini-duplicate-option",
                        "Option '\(name)' is already in [\(file.sections[index].name)]; Python's ConfigParser rejects that."))
            }
            file.sections[index].set(name, option)
        }
    }

    private func trimmed(_ range: Range<Int>) -> Range<Int> {
        var (start, end) = (range.lowerBound, range.upperBound)
        while start < end, isSpace(source.bytes[start]) { start += 1 }
        while end > start, isSpace(source.bytes[end - 1]) { end -= 1 }
        return start..<end
    }

    private func isSpace(_ byte: UInt8) -> Bool {
        byte == 0x20 || (0x09...0x0D).contains(byte)
    }
}
