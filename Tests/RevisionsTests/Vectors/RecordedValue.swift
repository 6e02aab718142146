@testable import Revisions

/// A value as the recorder writes it.
enum RecordedValue: Decodable, Hashable, CustomStringConvertible {
    case null
    case bool(Bool)
    case number(Double)
    case string(String)
    case list([RecordedValue])
    case object([String: RecordedValue])

    init(from decoder: any Decoder) throws {
        let container = try decoder.singleValueContainer()
        if container.decodeNil() {
            self = .null
        } else if let value = try? container.decode(Bool.self) {
            self = .bool(value)
        } else if let value = try? container.decode(Double.self) {
            self = .number(value)
        } else if let value = try? container.decode(String.self) {
            self = .string(value)
        } else if let value = try? container.decode([RecordedValue].self) {
            self = .list(value)
        } else {
            self = .object(try container.decode([String: RecordedValue].self))
        }
    }

    var string: String? {
        guard case .string(let value) = self else { return nil }
        return value
    }

    /// One string, or a list of them; null is none.
    var strings: [String] {
        switch self {
        case .string(let value): [value]
        case .list(let values): values.compactMap(\.string)
        default: []
        }
    }

    var identifier: RevisionIdentifier {
        switch self {
        case .string(let value): .symbol(value)
        case .list: .all(strings)
        default: .base
        }
    }

    var isTrue: Bool { self == .bool(true) }

    var description: String {
        switch self {
        case .null: "null"
        case .bool(let value): "\(value)"
        case .number(let value): "\(value)"
        case .string(let value): "\"\(value)\""
        case .list(let values): "\(values)"
        case .object(let values): "\(values.sorted { $0.key < $1.key })"
        }
    }
}

/// `[id, down_revision, dependencies, labels]`.
struct RecordedRevision: Decodable {
    let revision: Revision

    init(from decoder: any Decoder) throws {
        let fields = try [RecordedValue](from: decoder)
        revision = Revision(
            id: fields[0].string ?? "", downRevisions: fields[1].strings, dependencies: fields[2].strings, branchLabels: fields[3].strings)
    }
}

struct RecordedError: Decodable {
    let type: String
    let msg: String
}
