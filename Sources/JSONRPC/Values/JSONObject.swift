/// The members of a JSON object in the order they were written.
///
/// Of members with the same key the last one counts. Two objects are equal when their members are equal in the same order.
package struct JSONObject: Sendable {
    package struct Member: Sendable, Hashable {
        package let key: String
        package var value: JSON

        package init(key: String, value: JSON) {
            self.key = key
            self.value = value
        }
    }

    package private(set) var members: [Member]
    /// Where each key is, once there are too many members to look through.
    private var positions: [String: Int]?

    /// Up to this many members a walk is as fast as hashing the key.
    private static let walked = 16

    package init(_ members: [Member] = []) {
        self.members = members
        indexIfLarge()
    }

    package var isEmpty: Bool { members.isEmpty }
    package var count: Int { members.count }
    package var keys: [String] { members.map(\.key) }

    /// The value of a key; setting nil removes the member, a new key goes to the end.
    package subscript(key: String) -> JSON? {
        get { position(of: key).map { members[$0].value } }
        set {
            guard let newValue else { return remove(key) }
            if let position = position(of: key) {
                members[position].value = newValue
            } else {
                append(Member(key: key, value: newValue))
            }
        }
    }

    private func position(of key: String) -> Int? {
        guard let positions else { return members.lastIndex { $0.key == key } }
        return positions[key]
    }

    private mutating func append(_ member: Member) {
        members.append(member)
        if positions == nil {
            indexIfLarge()
        } else {
            positions?[member.key] = members.count - 1
        }
    }

    private mutating func remove(_ key: String) {
        members.removeAll { $0.key == key }
        positions = nil
        indexIfLarge()
    }

    private mutating func indexIfLarge() {
        guard members.count > Self.walked else { return }
        var positions: [String: Int] = [:]
        positions.reserveCapacity(members.count)
        for (position, member) in members.enumerated() { positions[member.key] = position }
        self.positions = positions
    }
}

extension JSONObject: Hashable {
    package static func == (left: JSONObject, right: JSONObject) -> Bool { left.members == right.members }
    package func hash(into hasher: inout Hasher) { hasher.combine(members) }
}

extension JSONObject: ExpressibleByDictionaryLiteral {
    package init(dictionaryLiteral elements: (String, JSON)...) {
        self.init(elements.map { Member(key: $0.0, value: $0.1) })
    }
}
