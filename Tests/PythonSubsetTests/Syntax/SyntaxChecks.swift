import PythonSubset
import SourceText
import Testing

/// Parses `source`, which must be without errors, and compares the tree's dump.
func check(_ source: String, _ expected: String, hasRanges: Bool = false, sourceLocation: Testing.SourceLocation = #_sourceLocation) {
    check(Array(source.utf8), expected, hasRanges: hasRanges, sourceLocation: sourceLocation)
}

func check(_ bytes: [UInt8], _ expected: String, hasRanges: Bool = false, sourceLocation: Testing.SourceLocation = #_sourceLocation) {
    let result = Parser.parse(SourceText(bytes: bytes))
    #expect(result.diagnostics == [], sourceLocation: sourceLocation)
    #expect(SyntaxDump(hasRanges: hasRanges).dump(result.module) == expected, sourceLocation: sourceLocation)
}

/// Parses `marked` without its `«` and `»`, which stand around the places of the `messages`, in order; checks what is left of the tree.
func checkErrors(_ marked: String, _ messages: [String], tree: String? = nil, sourceLocation: Testing.SourceLocation = #_sourceLocation) {
    var bytes: [UInt8] = []
    var starts: [Int] = []
    var ranges: [Range<Int>] = []
    for character in marked {
        switch character {
        case "«": starts.append(bytes.count)
        case "»": ranges.append((starts.popLast() ?? 0)..<bytes.count)
        default: bytes += Array(String(character).utf8)
        }
    }
    ranges.sort { ($0.lowerBound, $0.upperBound) < ($1.lowerBound, $1.upperBound) }
    let source = SourceText(bytes: bytes)
    let result = Parser.parse(source)
    let found = result.diagnostics.map { "\($0.range) \($0.message)" }
    #expect(found == zip(ranges, messages).map { "\($0) \($1)" }, sourceLocation: sourceLocation)
    if let tree { #expect(SyntaxDump().dump(result.module) == tree, sourceLocation: sourceLocation) }
}
