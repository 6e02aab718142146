/// What a plan is made of.
package enum MigrationStep: Sendable, Hashable {
    case revision(RevisionStep)
    case stamp(StampStep)

    /// The step as the offline output names it, after `-- Running `.
    package var shortLog: String {
        switch self {
        case .revision(let step): step.shortLog
        case .stamp(let step): step.shortLog
        }
    }

    /// The step as the log has it.
    package var logMessage: String {
        switch self {
        case .revision(let step): step.logMessage
        case .stamp(let step): step.logMessage
        }
    }
}
