import SourceText

/// A new text for a range of a file; byte offsets.
package struct TextChange: Sendable, Hashable {
    package var range: Range<Int>
    package var text: String

    package init(_ range: Range<Int>, _ text: String) {
        self.range = range
        self.text = text
    }

    /// The text with the line ends of the file that it goes into.
    package func text(in source: SourceText) -> String {
        guard source.bytes.count > source.lineRange(0).upperBound, source.bytes[source.lineRange(0).upperBound] == 0x0D else { return text }
        return text.replacing("\r\n", with: "\n").replacing("\n", with: "\r\n")
    }
}

/// Changes of files that are made together.
package struct WorkspaceChange: Sendable, Hashable {
    /// Changes that don't overlap, by the URI of their file.
    package var changes: [String: [TextChange]]
    /// The file that gets another name, after the changes.
    package var rename: (from: String, to: String)? {
        get { renamed.count == 2 ? (renamed[0], renamed[1]) : nil }
        set { renamed = newValue.map { [$0.from, $0.to] } ?? [] }
    }
    private var renamed: [String] = []

    package init(_ changes: [String: [TextChange]] = [:]) {
        self.changes = changes
    }
}

/// Why something can't be changed, in words for the person who asked.
package struct EditRefusal: Error, Sendable, Hashable {
    package let message: String

    package init(_ message: String) {
        self.message = message
    }
}
