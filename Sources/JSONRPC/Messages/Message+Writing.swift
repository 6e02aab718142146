extension Message {
    /// The message's text in UTF-8, on one line.
    package var utf8: [UInt8] {
        var writer = JSONWriter()
        writer.bytes.reserveCapacity(256)
        writer.write(literal: #"{"jsonrpc":"2.0""#)
        switch self {
        case .request(let id, let method, let params):
            writer.member(id)
            writer.member(method: method, params: params)
        case .notification(let method, let params):
            writer.member(method: method, params: params)
        case .response(let id, .success(let result)):
            writer.member(id)
            writer.write(literal: #","result":"#)
            writer.write(result)
        case .response(let id, .failure(let error)):
            writer.member(id)
            writer.write(literal: #","error":"#)
            writer.write(error.json)
        }
        writer.write(literal: "}")
        return writer.bytes
    }
}

extension JSONWriter {
    fileprivate mutating func member(_ id: RequestID?) {
        write(literal: #","id":"#)
        switch id {
        case .number(let number): write(number)
        case .string(let string): write(string)
        case nil: write(literal: "null")
        }
    }

    fileprivate mutating func member(method: String, params: JSON?) {
        write(literal: #","method":"#)
        write(method)
        guard let params else { return }
        write(literal: #","params":"#)
        write(params)
    }
}
