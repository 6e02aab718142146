import PythonSubset
import SourceText

/// The metadata of a revision written in Python, as far as its text tells.
package struct PythonMetadata: Sendable {
    /// What a variable of the module is.
    package enum Value: Sendable, Hashable {
        case absent
        /// `None`, a string, or strings in a tuple, list or set.
        case literal([String], ranges: [Range<Int>])
        /// Not a literal: to be had by evaluating the module.
        case computed(Range<Int>)
        /// A literal of another kind.
        case invalid(Range<Int>)
    }

    package let revision: Value
    package let downRevision: Value
    package let branchLabels: Value
    package let dependsOn: Value
    package let doc: String
    package let docRange: Range<Int>?
    package let hasUpgrade: Bool
    package let hasDowngrade: Bool
    /// The first syntax error of the file.
    package let syntaxError: Diagnostic?

    /// Variables that the script front end may have to evaluate.
    package static let variables = ["revision", "down_revision", "branch_labels", "depends_on"]

    package init(_ result: ParseResult, source: SourceText) {
        let bindings = ModuleBindings(result.module, names: Set(Self.variables + ["upgrade", "downgrade"]))
        revision = Value(bindings["revision"], source)
        downRevision = Value(bindings["down_revision"], source)
        branchLabels = Value(bindings["branch_labels"], source)
        dependsOn = Value(bindings["depends_on"], source)
        hasUpgrade = bindings["upgrade"] != nil
        hasDowngrade = bindings["downgrade"] != nil
        syntaxError = result.diagnostics.first { $0.severity == .error }
        if let docstring = result.module.docstring, case .string(let text) = docstring.value {
            doc = text.trimmingSpace()
            docRange = docstring.range
        } else {
            doc = ""
            docRange = nil
        }
    }

    /// The names of those variables that have to be evaluated.
    package var computed: [String] {
        zip(Self.variables, [revision, downRevision, branchLabels, dependsOn]).filter { $1.isComputed }.map(\.0)
    }

    /// The date on the docstring's `Create Date:` line.
    var createDate: String? {
        let found = doc.utf8.withContiguousStorageIfAvailable(Self.createDate) ?? Array(doc.utf8).withUnsafeBufferPointer(Self.createDate)
        guard let date = found?.trimmingSpace(), !date.isEmpty else { return nil }
        return date
    }

    private static func createDate(in doc: UnsafeBufferPointer<UInt8>) -> String? {
        var cursor = ByteCursor(doc)
        while cursor.byte != nil {
            cursor.skipSpaces()
            let label = cursor.offset..<cursor.offset + "Create Date:".utf8.count
            cursor.skipComment()
            if label.upperBound <= cursor.offset, cursor.matches(label, "Create Date:") {
                return String(decoding: doc[label.upperBound..<cursor.offset], as: UTF8.self)
            }
            cursor.skipLine()
        }
        return nil
    }
}

extension PythonMetadata.Value {
    var isComputed: Bool {
        guard case .computed = self else { return false }
        return true
    }

    init(_ binding: ModuleBindings.Binding?, _ source: SourceText) {
        switch binding {
        case nil: self = .absent
        case .other(let range): self = .computed(range)
        case .function(let node): self = .invalid(node.name.range)
        case .value(let expression): self.init(expression, source)
        }
    }

    private init(_ expression: AST.Expression, _ source: SourceText) {
        switch expression {
        case .constant(let node):
            switch node.value {
            case .none: self = .literal([], ranges: [])
            case .string(let text): self = .literal([text], ranges: [source.content(of: node.range, text)])
            default: self = .invalid(node.range)
            }
        case .tuple(let node): self.init(node.elements, node.range, source)
        case .list(let node): self.init(node.elements, node.range, source)
        case .set(let node): self.init(node.elements, node.range, source)
        default: self = .computed(expression.range)
        }
    }

    private init(_ elements: [AST.Expression], _ range: Range<Int>, _ source: SourceText) {
        var texts: [String] = []
        var ranges: [Range<Int>] = []
        for element in elements {
            guard case .constant(let node) = element else {
                self = .computed(range)
                return
            }
            guard case .string(let text) = node.value else {
                self = .invalid(node.range)
                return
            }
            texts.append(text)
            ranges.append(source.content(of: node.range, text))
        }
        self = .literal(texts, ranges: ranges)
    }
}

extension SourceText {
    /// The place of a string literal's text between its quotes; the whole literal if the text is not written out there.
    fileprivate func content(of literal: Range<Int>, _ text: String) -> Range<Int> {
        let quotes: [UInt8] = [UInt8(ascii: "'"), UInt8(ascii: "\"")]
        guard let start = bytes[literal.clamped(to: 0..<bytes.count)].firstIndex(where: quotes.contains) else { return literal }
        for width in [3, 1] {
            let content = start + width..<start + width + text.utf8.count
            if content.upperBound + width == literal.upperBound, self[content] == text { return content }
        }
        return literal
    }
}
