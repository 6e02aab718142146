/// Why a revision, a target or a range could not be resolved, or why a graph cannot be walked there.
package struct RevisionError: Error, Sendable, Hashable, CustomStringConvertible {
    package enum Code: String, Sendable {
        case ambiguousPrefix = "ambiguous-revision"
        case ambiguousWalk = "ambiguous-walk"
        case cycle = "revision-cycle"
        case dependencyCycle = "dependency-cycle"
        case dependencyLoop = "dependency-loop"
        case illegalCharacter = "illegal-revision-id"
        case incompleteMetadata = "incomplete-metadata"
        case invalidRange = "invalid-range"
        case labelClash = "branch-label-clash"
        case loop = "revision-loop"
        case missingDownRevision = "missing-down-revision"
        case missingHead = "missing-head"
        case multipleHeads = "multiple-heads"
        case noSuchBranch = "no-such-branch"
        case noSuchRevision = "no-such-revision"
        case notAncestor = "not-an-ancestor"
        case notInBranch = "not-in-branch"
        case outOfRange = "relative-revision-out-of-range"
        case overlap = "overlapping-revisions"
        case unknownDependency = "unknown-dependency"
    }

    package let code: Code
    /// What is wrong, in Alembic's words where it has some.
    package let message: String
    /// What was asked for: the identifier, prefix or target that does not resolve.
    package let argument: String?
    /// The revisions that the error is about.
    package let revisions: [String]

    package init(_ code: Code, _ message: String, argument: String? = nil, revisions: [String] = []) {
        self.code = code
        self.message = message
        self.argument = argument
        self.revisions = revisions
    }

    package var description: String { message }
}

extension RevisionError {
    static func multipleHeads(_ heads: [String], argument: String) -> RevisionError {
        RevisionError(
            .multipleHeads, "Multiple heads are present for given argument '\(argument)'; \(heads.joined(separator: ", "))",
            argument: argument, revisions: heads)
    }

    static func notAncestor(lower: RevisionIdentifier, upper: RevisionIdentifier) -> RevisionError {
        RevisionError(
            .notAncestor, "Revision \(lower.orBase) is not an ancestor of revision \(upper.orBase)", revisions: [lower.text, upper.text])
    }

    static func outOfRange(_ relative: String, _ steps: Int) -> RevisionError {
        RevisionError(.outOfRange, "Relative revision \(relative) didn't produce \(steps.magnitude) migrations", argument: relative)
    }
}
