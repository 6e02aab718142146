/// Why bytes are not JSON.
package struct JSONParseError: Error, Hashable, CustomStringConvertible {
    /// The offset of the first byte that can't be.
    package let offset: Int
    package let reason: String

    package var description: String { "\(reason) at byte \(offset)" }
}
