import Revisions
import SourceText
import Workspace

/// Revisions and the tables that they make, by a part of their names.
package struct WorkspaceSymbols {
    let index: WorkspaceIndex

    package init(_ index: WorkspaceIndex) {
        self.index = index
    }

    package struct Symbol: Sendable, Hashable {
        package enum Kind: Sendable {
            case revision, label, table
        }

        package let name: String
        package let kind: Kind
        /// The message of the revision that it is in.
        package let container: String?
        package let uri: String
        package let range: Range<Int>
    }

    /// At most so many are found.
    package static let limit = 500

    /// Symbols that hold the query's letters in order, in upper or lower case; all for an empty query.
    package func matching(_ query: String) -> [Symbol] {
        var found: [Symbol] = []
        for file in index.snapshot.files {
            guard let revision = file.revision else { continue }
            let title = revision.message.isEmpty ? revision.id : "\(revision.id) \(revision.message)"
            if Self.matches(title, query) {
                found.append(Symbol(name: title, kind: .revision, container: nil, uri: revision.uri, range: revision.ranges.id))
            }
            for (label, range) in zip(revision.branchLabels, revision.ranges.branchLabels) where Self.matches(label, query) {
                found.append(Symbol(name: label, kind: .label, container: title, uri: revision.uri, range: range))
            }
            for located in index.changes(file) {
                guard case .createTable(let name, _) = located.change, Self.matches(name, query) else { continue }
                found.append(Symbol(name: name, kind: .table, container: title, uri: revision.uri, range: located.range))
            }
            if found.count >= Self.limit { break }
        }
        return found
    }

    /// Whether a name holds the query's letters in order, in upper or lower case.
    static func matches(_ name: String, _ query: String) -> Bool {
        var rest = Array(query.lowercased().utf8.filter { $0 != 0x20 })[...]
        for byte in name.lowercased().utf8 where byte == rest.first { rest = rest.dropFirst() }
        return rest.isEmpty
    }
}
