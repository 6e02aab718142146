/// Something that a person may have done at a place: an edit, or a command of the server.
package struct QuickFix: Sendable, Hashable {
    package enum Action: Sendable, Hashable {
        case edit(WorkspaceChange)
        /// A new revision after another one; `splice` where that is no head.
        case newRevision(after: String, splice: Bool)
        case merge([String])
        case restore(String)
    }

    package let title: String
    package let action: Action
    /// The code of the diagnostic that it mends, and the place of it; nil where nothing is wrong.
    package let code: String?
    package let isPreferred: Bool

    init(_ title: String, _ action: Action, code: String? = nil, isPreferred: Bool = false) {
        self.title = title
        self.action = action
        self.code = code
        self.isPreferred = isPreferred
    }
}
