/// The databases that Retort runs on.
package enum DatabaseDialect: String, Sendable, Hashable, CaseIterable {
    case postgresql
    case sqlite
}
