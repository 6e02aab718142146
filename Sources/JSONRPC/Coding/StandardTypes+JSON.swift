extension JSON: JSONDecodable, JSONEncodable {
    package init(json: JSON) { self = json }
    package var json: JSON { self }
}

extension JSONObject: JSONDecodable, JSONEncodable {
    package init(json: JSON) throws(JSONDecodingError) {
        guard let object = json.objectValue else { throw JSONDecodingError(expected: "an object", found: json) }
        self = object
    }

    package var json: JSON { .object(self) }
}

extension Bool: JSONDecodable, JSONEncodable {
    package init(json: JSON) throws(JSONDecodingError) {
        guard let value = json.boolValue else { throw JSONDecodingError(expected: "a boolean", found: json) }
        self = value
    }

    package var json: JSON { .bool(self) }
}

extension Int: JSONDecodable, JSONEncodable {
    package init(json: JSON) throws(JSONDecodingError) {
        guard let value = json.intValue else { throw JSONDecodingError(expected: "an integer", found: json) }
        self = value
    }

    package var json: JSON { .int(self) }
}

extension Double: JSONDecodable, JSONEncodable {
    package init(json: JSON) throws(JSONDecodingError) {
        guard let value = json.doubleValue else { throw JSONDecodingError(expected: "a number", found: json) }
        self = value
    }

    package var json: JSON { .double(self) }
}

extension String: JSONDecodable, JSONEncodable {
    package init(json: JSON) throws(JSONDecodingError) {
        guard let value = json.stringValue else { throw JSONDecodingError(expected: "a string", found: json) }
        self = value
    }

    package var json: JSON { .string(self) }
}

extension Array: JSONDecodable where Element: JSONDecodable {
    package init(json: JSON) throws(JSONDecodingError) {
        guard let elements = json.arrayValue else { throw JSONDecodingError(expected: "an array", found: json) }
        self = []
        reserveCapacity(elements.count)
        for (index, element) in elements.enumerated() {
            do throws(JSONDecodingError) {
                append(try Element(json: element))
            } catch {
                throw error.within(index)
            }
        }
    }
}

extension Array: JSONEncodable where Element: JSONEncodable {
    package var json: JSON { .array(map(\.json)) }
}

extension Optional: JSONEncodable where Wrapped: JSONEncodable {
    package var json: JSON { self?.json ?? .null }
}

extension Dictionary: JSONEncodable where Key == String, Value: JSONEncodable {
    /// Members sorted by key, so that the text does not depend on hashing.
    package var json: JSON {
        .object(JSONObject(sorted { $0.key < $1.key }.map { JSONObject.Member(key: $0.key, value: $0.value.json) }))
    }
}

extension Dictionary: JSONDecodable where Key == String, Value: JSONDecodable {
    package init(json: JSON) throws(JSONDecodingError) {
        self = [:]
        for member in try JSONObject(json: json).members {
            do throws(JSONDecodingError) {
                self[member.key] = try Value(json: member.value)
            } catch {
                throw error.within(member.key)
            }
        }
    }
}
