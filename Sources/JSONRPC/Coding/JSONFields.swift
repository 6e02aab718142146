/// The members of an object, read one by one; members that nobody asks for are ignored.
package struct JSONFields {
    private let object: JSONObject

    package init(_ json: JSON) throws(JSONDecodingError) {
        guard case .object(let object) = json else { throw JSONDecodingError(expected: "an object", found: json) }
        self.object = object
    }

    /// The value of a member that must be there.
    package func required<Value: JSONDecodable>(_ key: String, as type: Value.Type = Value.self) throws(JSONDecodingError) -> Value {
        guard let json = object[key] else { throw JSONDecodingError("required, but missing").within(key) }
        return try decode(key, json)
    }

    /// The value of a member that may be absent or null.
    package func optional<Value: JSONDecodable>(_ key: String, as type: Value.Type = Value.self) throws(JSONDecodingError) -> Value? {
        guard let json = object[key], !json.isNull else { return nil }
        return try decode(key, json)
    }

    /// The value of a member, or `fallback` when it is absent or null.
    package func value<Value: JSONDecodable>(_ key: String, default fallback: Value) throws(JSONDecodingError) -> Value {
        try optional(key) ?? fallback
    }

    private func decode<Value: JSONDecodable>(_ key: String, _ json: JSON) throws(JSONDecodingError) -> Value {
        do throws(JSONDecodingError) {
            return try Value(json: json)
        } catch {
            throw error.within(key)
        }
    }
}
