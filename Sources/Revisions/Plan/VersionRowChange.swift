/// One statement on the version table.
package enum VersionRowChange: Sendable, Hashable {
    case insert(String)
    case update(from: String, to: String)
    case delete(String)
}
