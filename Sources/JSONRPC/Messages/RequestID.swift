/// The identifier that ties a response to its request.
package enum RequestID: Sendable, Hashable, CustomStringConvertible {
    case number(Int)
    case string(String)

    package var description: String {
        switch self {
        case .number(let number): "\(number)"
        case .string(let string): string.debugDescription
        }
    }
}

extension RequestID: JSONDecodable, JSONEncodable {
    package init(json: JSON) throws(JSONDecodingError) {
        if let number = json.intValue {
            self = .number(number)
        } else if let string = json.stringValue {
            self = .string(string)
        } else {
            throw JSONDecodingError(expected: "an integer or a string", found: json)
        }
    }

    package var json: JSON {
        switch self {
        case .number(let number): .int(number)
        case .string(let string): .string(string)
        }
    }
}
