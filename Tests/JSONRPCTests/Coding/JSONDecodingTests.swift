import JSONRPC
import Testing

private enum Direction: String, CaseIterable, JSONCodable {
    case upgrade, downgrade
}

private struct Step: JSONDecodable, Equatable {
    var revision: String
    var direction: Direction?
    var lines: [Int]
    var ratio: Double

    init(json: JSON) throws(JSONDecodingError) {
        let fields = try JSONFields(json)
        revision = try fields.required("revision")
        direction = try fields.optional("direction")
        lines = try fields.value("lines", default: [])
        ratio = try fields.value("ratio", default: 1)
    }
}

private struct Plan: JSONDecodable {
    var steps: [Step]

    init(json: JSON) throws(JSONDecodingError) {
        steps = try JSONFields(json).required("steps")
    }
}

@Suite struct JSONDecodingTests {
    @Test func readsWhatIsThere() throws {
        let step = try Step(json: ["revision": "ae10", "direction": "upgrade", "lines": [1, 2.0], "ratio": 2, "later": [:]])
        #expect(step.revision == "ae10")
        #expect(step.direction == .upgrade)
        #expect(step.lines == [1, 2])
        #expect(step.ratio == 2)
    }

    @Test func absentAndNullAreTheSame() throws {
        #expect(try Step(json: ["revision": "a", "direction": nil]) == Step(json: ["revision": "a"]))
    }

    @Test(
        arguments: [
            ([:], "steps: required, but missing"),
            ([], "expected an object, found an array"),
            (["steps": nil], "steps: expected an array, found null"),
            (["steps": [1]], "steps[0]: expected an object, found an integer"),
            (["steps": [["revision": "a"], [:]]], "steps[1].revision: required, but missing"),
            (["steps": [["revision": 4]]], "steps[0].revision: expected a string, found an integer"),
            (["steps": [["revision": "a", "lines": [1, 1.5]]]], "steps[0].lines[1]: expected an integer, found a number"),
            (
                ["steps": [["revision": "a", "direction": "up"]]],
                #"steps[0].direction: expected one of "upgrade", "downgrade", found "up""#
            ),
            (["steps": [["revision": "a", "ratio": true]]], "steps[0].ratio: expected a number, found a boolean"),
        ] as [(JSON, String)])
    func saysWhereAndWhat(_ json: JSON, _ message: String) {
        let error = #expect(throws: JSONDecodingError.self) { try Plan(json: json) }
        #expect(error?.description == message)
    }

    @Test func dictionariesAreWrittenSorted() {
        #expect(["b": 1, "a": 2, "c": 3].json.text == #"{"a":2,"b":1,"c":3}"#)
        #expect((try? [String: Int](json: ["a": 1])) == ["a": 1])
    }
}
