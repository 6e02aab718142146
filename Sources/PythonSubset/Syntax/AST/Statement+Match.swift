extension AST {
    /// `match subject: case ...`.
    package final class Match: Node {
        package let subject: Expression
        package let cases: [Case]
        package let range: Range<Int>

        package init(subject: Expression, cases: [Case], range: Range<Int>) {
            self.subject = subject
            self.cases = cases
            self.range = range
        }

        /// `case pattern if guard: body`.
        package struct Case: Node {
            package let pattern: Pattern
            package let condition: Expression?
            package let body: [Statement]
            package let range: Range<Int>

            package init(pattern: Pattern, condition: Expression?, body: [Statement], range: Range<Int>) {
                self.pattern = pattern
                self.condition = condition
                self.body = body
                self.range = range
            }
        }
    }
}
