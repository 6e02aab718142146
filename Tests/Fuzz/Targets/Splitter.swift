import Dialects
import SourceText

extension FuzzTarget {
    /// The statement splitter of both dialects: its parts lie in the script, in order.
    static let splitter = FuzzTarget(name: "splitter") { bytes in
        for dialect in Dialect.all {
            var end = 0
            for part in dialect.split(bytes).statements {
                precondition(part.range.lowerBound >= end && part.range.upperBound <= bytes.count, "parts that overlap")
                end = part.range.upperBound
            }
        }
    }
}
