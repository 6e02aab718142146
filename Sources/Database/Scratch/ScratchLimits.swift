/// What a scratch database may take.
package struct ScratchLimits: Sendable, Hashable {
    /// Bytes of the database itself.
    package var databaseSize = 64 << 20
    /// Bytes of all SQLite memory of the process beyond what it had when the database was opened: sorters and temporary tables count.
    package var memory = 192 << 20
    /// Bytes of one value.
    package var valueSize = 8 << 20
    /// Bytes of what one statement returns.
    package var resultSize = 32 << 20

    package init() {}
}
