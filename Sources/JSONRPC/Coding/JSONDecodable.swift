/// A value that can be read from JSON.
package protocol JSONDecodable {
    init(json: JSON) throws(JSONDecodingError)
}

/// A value that can be written as JSON.
package protocol JSONEncodable {
    var json: JSON { get }
}

package typealias JSONCodable = JSONDecodable & JSONEncodable
