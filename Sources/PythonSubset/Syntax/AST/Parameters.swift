extension AST {
    /// The parameters of a function or lambda.
    package final class Parameters: Node {
        /// Before `/`.
        package let positionalOnly: [Parameter]
        /// After `/`, before `*`.
        package let positional: [Parameter]
        /// `*args`.
        package let variadic: Parameter?
        /// After `*` or `*args`.
        package let keywordOnly: [Parameter]
        /// `**kwargs`.
        package let keywords: Parameter?
        package let range: Range<Int>

        package init(
            positionalOnly: [Parameter], positional: [Parameter], variadic: Parameter?,
            keywordOnly: [Parameter], keywords: Parameter?, range: Range<Int>
        ) {
            self.positionalOnly = positionalOnly
            self.positional = positional
            self.variadic = variadic
            self.keywordOnly = keywordOnly
            self.keywords = keywords
            self.range = range
        }
    }

    /// One parameter.
    package struct Parameter: Node {
        package let name: Identifier
        package let annotation: Expression?
        package let defaultValue: Expression?
        package let range: Range<Int>

        package init(name: Identifier, annotation: Expression?, defaultValue: Expression?, range: Range<Int>) {
            self.name = name
            self.annotation = annotation
            self.defaultValue = defaultValue
            self.range = range
        }
    }
}
