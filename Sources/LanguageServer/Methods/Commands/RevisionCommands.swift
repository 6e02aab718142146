import JSONRPC
import LanguageFeatures
import Workspace

/// The commands of one revision, as lenses, hints and code actions carry them.
struct RevisionCommands {
    enum Name: String {
        case previewUpgrade = "retort.previewUpgrade"
        case previewDowngrade = "retort.previewDowngrade"
        case upgradeTo = "retort.upgradeTo"
        case downgradeBefore = "retort.downgradeBefore"
    }

    private let query: LanguageQuery
    private let revision: String
    private let state: AppliedState?

    init(_ query: LanguageQuery, _ revision: String, _ state: AppliedState?) {
        self.query = query
        self.revision = revision
        self.state = state
    }

    /// Whether there would be anything to do, as far as the database's state is known.
    func applies(_ name: Name) -> Bool {
        guard let state else { return true }
        switch name {
        case .previewUpgrade, .previewDowngrade: return true
        case .upgradeTo: return !state.applied.contains(revision)
        case .downgradeBefore: return state.applied.contains(revision)
        }
    }

    /// LSP `Command`.
    func command(_ name: Name, title: String) -> JSON {
        [
            "title": .string(title), "command": .string(name.rawValue),
            "arguments": [
                [
                    "workspace": .string(query.snapshot.folder.uri), "revision": .string(revision), "uri": .string(query.path.uri),
                ]
            ],
        ]
    }
}
