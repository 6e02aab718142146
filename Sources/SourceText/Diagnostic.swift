/// Something to tell the person about a place in a file.
package struct Diagnostic: Sendable, Hashable {
    package enum Severity: Int, Sendable {
        case error = 1
        case warning, information, hint
    }

    /// Another place that the diagnostic is about.
    package struct Related: Sendable, Hashable {
        package var uri: String
        package var range: Range<Int>
        package var message: String

        package init(uri: String, range: Range<Int>, message: String) {
            self.uri = uri
            self.range = range
            self.message = message
        }
    }

    /// Byte offsets in the file that the diagnostic belongs to.
    package var range: Range<Int>
    package var severity: Severity
    /// A stable name in kebab case, such as `syntax-error` or `missing-down-revision`.
    package var code: String
    /// What is wrong and what to do, in a sentence or two.
    package var message: String
    package var related: [Related]

    package init(_ range: Range<Int>, _ severity: Severity = .error, code: String, _ message: String, related: [Related] = []) {
        self.range = range
        self.severity = severity
        self.code = code
        self.message = message
        self.related = related
    }
}
