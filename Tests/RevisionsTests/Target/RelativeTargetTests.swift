import CustomDump
import Testing

@testable import Revisions

struct RelativeTargetTests {
    @Test(
        arguments: [
            ("+1", [nil, nil, "+1"], 1),
            ("-12", [nil, nil, "-12"], -12),
            ("ae10+1", [nil, "ae10", "+1"], 1),
            ("l@+1", ["l", nil, "+1"], 1),
            ("l@x_1-2", ["l", "x_1", "-2"], -2),
            ("my-label@+1", ["my-label", nil, "+1"], 1),
            ("a@b@c+1", ["a@b", "c", "+1"], 1),
            ("x+99999999999999999999", [nil, "x", "+99999999999999999999"], Int.max),
        ] as [(String, [String?], Int)])
    func parses(_ text: String, _ parts: [String?], _ steps: Int) throws {
        let target = try #require(RelativeTarget(text))
        expectNoDifference([target.branchLabel, target.symbol, target.relative], parts)
        #expect(target.steps == steps)
    }

    @Test(arguments: ["", "head", "ae10", "l@head", "a-b", "a+", "+", "ae10+1x", "a b+1", "+1+1"])
    func isAbsolute(_ text: String) {
        #expect(RelativeTarget(text) == nil)
    }
}
