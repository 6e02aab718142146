import JSONRPC
import Testing

@Suite struct MessageTests {
    @Test(
        arguments: [
            (#"{"jsonrpc":"2.0","id":1,"method":"m"}"#, .request(id: .number(1), method: "m", params: nil)),
            (#"{"jsonrpc":"2.0","id":"a","method":"m","params":{}}"#, .request(id: .string("a"), method: "m", params: [:])),
            (#"{"jsonrpc":"2.0","id":0,"method":"m","params":[]}"#, .request(id: .number(0), method: "m", params: [])),
            (#"{"jsonrpc":"2.0","id":-1,"method":"m","params":null}"#, .request(id: .number(-1), method: "m", params: .some(nil))),
            (#"{"jsonrpc":"2.0","method":"n","params":{"a":1}}"#, .notification(method: "n", params: ["a": 1])),
            (#"{"jsonrpc":"2.0","id":1,"result":null}"#, .response(id: .number(1), .success(nil))),
            (
                #"{"jsonrpc":"2.0","id":1,"error":{"code":-32803,"message":"no","data":[1]}}"#,
                .response(id: .number(1), .failure(ResponseError(ErrorCode(rawValue: -32803), "no", data: [1])))
            ),
            (
                #"{"jsonrpc":"2.0","id":null,"error":{"code":-32700,"message":"no"}}"#,
                .response(id: nil, .failure(ResponseError(.parseError, "no")))
            ),
        ] as [(String, Message)])
    func isReadAndWritten(_ text: String, _ message: Message) throws {
        #expect(try Message(JSONParser.parse(text)) == message)
        #expect(String(decoding: message.utf8, as: UTF8.self) == text)
    }

    @Test(
        arguments: [
            ("[]", nil, "Batches are not supported (the LSP base protocol has none); send each message on its own."),
            ("1", nil, "A message must be an object, not an integer."),
            ("{}", nil, #"A message must have "jsonrpc": "2.0"."#),
            (#"{"jsonrpc":2.0,"id":4,"method":"m"}"#, 4, #"A message must have "jsonrpc": "2.0"."#),
            (#"{"jsonrpc":"2.0","id":4}"#, 4, "A message must have a method, a result or an error."),
            (#"{"jsonrpc":"2.0","id":4,"method":5}"#, 4, "The method must be a string, not an integer."),
            (#"{"jsonrpc":"2.0","id":null,"method":"m"}"#, nil, "The id of m must be an integer or a string, not null."),
            (#"{"jsonrpc":"2.0","id":1.5,"method":"m"}"#, nil, "The id of m must be an integer or a string, not a number."),
            (#"{"jsonrpc":"2.0","result":1}"#, nil, "A message must have a method, a result or an error."),
        ] as [(String, Int?, String)])
    func isInvalid(_ text: String, _ id: Int?, _ reason: String) throws {
        let json = try JSONParser.parse(text)
        let invalid = #expect(throws: Message.Invalid.self) { try Message(json) }
        #expect(invalid?.id == id.map(RequestID.number))
        #expect(invalid?.error == ResponseError(.invalidRequest, reason))
    }

    @Test func paramsMustBeStructured() throws {
        let json = try JSONParser.parse(#"{"jsonrpc":"2.0","id":4,"method":"m","params":5}"#)
        let invalid = #expect(throws: Message.Invalid.self) { try Message(json) }
        #expect(invalid?.error == ResponseError(.invalidParams, "The params of m must be an object or an array, not an integer."))
    }
}
