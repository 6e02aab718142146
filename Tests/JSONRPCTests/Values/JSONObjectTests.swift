import JSONRPC
import Testing

@Suite struct JSONObjectTests {
    /// Small objects are walked and large ones indexed; both must behave alike.
    @Test(arguments: [3, 16, 17, 100])
    func keepsOrderAndFinds(_ count: Int) {
        var object = JSONObject()
        for number in 0..<count { object["key\(number)"] = .int(number) }
        #expect(object.keys == (0..<count).map { "key\($0)" })
        #expect((0..<count).allSatisfy { object["key\($0)"] == .int($0) })
        #expect(object["other"] == nil)

        object["key1"] = "changed"
        #expect(object["key1"] == "changed")
        #expect(object.count == count)

        object["key0"] = nil
        #expect(object["key0"] == nil)
        #expect(object["key1"] == "changed")
        #expect(object["key\(count - 1)"] == .int(count - 1))
        #expect(object.count == count - 1)
    }

    @Test(arguments: [0, 30])
    func theLastOfTheSameKeyCounts(_ others: Int) throws {
        let padding = (0..<others).map { #""k\#($0)":0,"# }.joined()
        let json = try JSONParser.parse("{\(padding)\"a\":1,\"a\":2}")
        #expect(json["a"] == 2)
    }

    @Test func orderIsPartOfTheValue() {
        #expect(["a": 1, "b": 2] as JSON != ["b": 2, "a": 1])
        #expect(["a": 1, "b": 2] as JSON == ["a": 1, "b": 2])
    }
}
