import SourceText

/// What is recorded of one step that was carried out.
package struct AppliedRecord: Sendable, Hashable {
    package var revision: String
    /// `upgrade` or `downgrade`.
    package var direction: String
    /// Of the script as it was then (`hash(of:)`).
    package var scriptHash: String
    /// In UTC: `2026-11-22 20:41:03 UTC`.
    package var appliedAt: String
    /// The role on PostgreSQL, the account of the operating system on SQLite.
    package var appliedBy: String
    package var durationMilliseconds: Int
    /// The script is another one now.
    package var isEdited = false

    /// FNV-1a over 64 bits of a script's bytes: it tells an edit, not an adversary.
    static func hash(of source: SourceText) -> String { StepCount.hash(source.bytes) }
}
