extension JSONDecodable where Self: RawRepresentable & CaseIterable, RawValue == String {
    package init(json: JSON) throws(JSONDecodingError) {
        let text = try String(json: json)
        guard let value = Self(rawValue: text) else {
            let names = Self.allCases.map { "\"\($0.rawValue)\"" }.joined(separator: ", ")
            throw JSONDecodingError("expected one of \(names), found \"\(text)\"")
        }
        self = value
    }
}

extension JSONDecodable where Self: RawRepresentable & CaseIterable, RawValue == Int {
    package init(json: JSON) throws(JSONDecodingError) {
        let number = try Int(json: json)
        guard let value = Self(rawValue: number) else {
            let numbers = Self.allCases.map { "\($0.rawValue)" }.joined(separator: ", ")
            throw JSONDecodingError("expected one of \(numbers), found \(number)")
        }
        self = value
    }
}

extension JSONEncodable where Self: RawRepresentable, RawValue: JSONEncodable {
    package var json: JSON { rawValue.json }
}
