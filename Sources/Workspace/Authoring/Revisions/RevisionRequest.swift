import Revisions

/// What a new revision shall be: the options of Alembic's `revision` and `merge`.
package struct RevisionRequest: Sendable {
    package enum Format: String, Sendable, CaseIterable {
        case py, sql
    }

    package var message: String?
    /// What it builds on; several revisions make a merge.
    package var heads: RevisionIdentifier
    /// Allows revisions that are no heads.
    package var splice: Bool
    package var branchLabel: String?
    /// The version location to write into, relative to the working directory.
    package var versionPath: FilePath?
    /// 12 random hexadecimal digits when `nil`.
    package var revisionID: String?
    /// Ids, beginnings of ids, or labels.
    package var dependsOn: [String]
    package var format: Format

    package init(
        message: String? = nil, heads: RevisionIdentifier = "head", splice: Bool = false, branchLabel: String? = nil,
        versionPath: FilePath? = nil, revisionID: String? = nil, dependsOn: [String] = [], format: Format = .py
    ) {
        self.message = message
        self.heads = heads
        self.splice = splice
        self.branchLabel = branchLabel
        self.versionPath = versionPath
        self.revisionID = revisionID
        self.dependsOn = dependsOn
        self.format = format
    }
}

/// A revision file that has been written.
package struct WrittenRevision: Sendable, Hashable {
    package var id: String
    package var path: FilePath
}
