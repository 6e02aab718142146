import JSONRPC

extension FuzzTarget {
    /// JSON: what is read can be written, and is read again as the same.
    static let json = FuzzTarget(name: "json") { bytes in
        guard let value = try? JSONParser.parse(bytes) else { return }
        let written = value.utf8
        guard let again = try? JSONParser.parse(written) else { preconditionFailure("what was written can't be read") }
        precondition(again.utf8 == written, "a value changes when it is written and read")
    }
}
