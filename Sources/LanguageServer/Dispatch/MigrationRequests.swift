/// The names of the protocol's own requests.
enum MigrationRequests {
    static let all = [
        MigrationBranches.method, MigrationCheck.method, MigrationCurrent.method, MigrationDowngrade.method, MigrationEnsureVersion.method,
        MigrationHeads.method, MigrationHistory.method, MigrationInit.method, MigrationMerge.method, MigrationPlanMethod.method,
        MigrationPreview.method, MigrationPreviewDocument.method, MigrationRestoreRevision.method, MigrationRevision.method,
        MigrationRevisions.method, MigrationShow.method, MigrationStamp.method, MigrationUpgrade.method, MigrationWorkspace.method,
    ]
}
