import Dialects
import Revisions
import Schema
import SourceText

/// What a run would do, step by step, before anything is touched.
package struct MigrationPlan: Sendable {
    package struct Step: Sendable {
        package var step: MigrationStep
        package var statements: [Statement]
        /// Whether all of the step's SQL could be known from the text.
        package var isComplete: Bool
    }

    package var dialect: DialectName
    /// The database's URL without its password, when the plan is for one.
    package var database: String?
    package var heads: [String]
    package var headsAfter: [String]
    package var steps: [Step]
    package var hazards: [PlanHazard]
    package var diagnostics: [LocatedDiagnostic]
    /// Changes whenever anything does that the caller should see before it confirms: steps, statements, hazards, heads.
    package var hash: String
    /// What it was made from besides the text of the scripts.
    package var basis: PreviewBasis

    /// Whether data would be lost.
    package var isDestructive: Bool { hazards.contains { $0.kind == .dataLoss } }

    /// Whether a batch copies a table into a new one; a step that could not be known in full might.
    var recreatesTables: Bool { steps.contains { step in !step.isComplete || step.statements.contains { $0.knownHazards != nil } } }

    package var isComplete: Bool { steps.allSatisfy(\.isComplete) }
}

/// A diagnostic and the file it is in.
package struct LocatedDiagnostic: Sendable, Hashable {
    package var uri: String
    package var diagnostic: Diagnostic

    package init(uri: String, _ diagnostic: Diagnostic) {
        self.uri = uri
        self.diagnostic = diagnostic
    }
}
