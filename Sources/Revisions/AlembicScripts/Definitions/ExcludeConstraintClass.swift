import OrderedCollections
import PythonSubset
import Schema

/// PostgreSQL's `ExcludeConstraint`.
enum ExcludeConstraintClass {
    static let definition = ConstraintClasses.made("ExcludeConstraint", base: "ColumnCollectionConstraint", "self, *elements, **kw") {
        script, arguments in
        ConstraintObject(.exclude(try script.excludeConstraint(arguments.rest, arguments.keywords["name"] ?? .none, arguments)))
    }
}

extension ScriptEvaluation {
    /// The constraint of `(expression, operator)` pairs.
    func excludeConstraint(_ elements: [PythonValue], _ name: PythonValue, _ arguments: Arguments) throws -> ExcludeConstraint {
        let keywords = arguments.keywords
        let classes = keywords["ops"]?.asDictionary
        let parts = try elements.map { element in
            guard let pair = element.asSequence, pair.count == 2 else {
                throw argumentError("an element of an exclude constraint is a tuple of an expression and an operator")
            }
            let expression: SQLExpression
            var operatorClass: String?
            if let text = pair[0].asString {
                expression = .column(ColumnReference(Identifier(text)))
                operatorClass = classes?[text]?.asString
            } else {
                expression = try self.expression(pair[0])
                if let column = pair[0].payload(ExpressionObject.self)?.name { operatorClass = classes?[column.text]?.asString }
            }
            return ExcludeConstraint.Element(expression, with: try string(pair[1]), operatorClass: operatorClass)
        }
        return ExcludeConstraint(
            parts, name: try constraintName(name), using: try optionalString(keywords["using"] ?? .none) ?? "gist",
            where: try textOrExpression(keywords["where"] ?? .none), isDeferrable: try optionalBool(keywords["deferrable"] ?? .none),
            initially: try optionalString(keywords["initially"] ?? .none))
    }
}
