import Schema

/// The parameters given when a query is executed, put into the query's own named binds.
struct QueryParameters {
    var parameters: [ExecuteSQL.Parameter]

    init(_ parameters: [ExecuteSQL.Parameter]) {
        self.parameters = parameters
    }

    var notes: [StatementNote] { parameters.isEmpty ? [] : [.difference(.executionParameters)] }

    func bound(_ query: Query) -> Query {
        guard !parameters.isEmpty else { return query }
        switch query {
        case .insert(var insert):
            insert.source = bound(insert.source)
            return .insert(insert)
        case .update(var update):
            let bindNames = (update.conditions + update.assignments.map(\.value)).flatMap(\.parameterNames)
            update.assignments = update.assignments.map { Assignment($0.column, bound($0.value)) }
            update.conditions = update.conditions.map(bound)
            for parameter in parameters where !bindNames.contains(parameter.name) {
                update.assignments.append(Assignment(Identifier(parameter.name), .bind(BindParameter(value: parameter.value))))
            }
            return .update(update)
        case .delete(var delete):
            delete.conditions = delete.conditions.map(bound)
            return .delete(delete)
        case .select(var select):
            select.conditions = select.conditions.map(bound)
            return .select(select)
        case .text(var text):
            text.parameters += parameters.map { BindParameter(name: $0.name, value: $0.value) }
            return .text(text)
        case .compound, .values: return query
        }
    }

    /// An INSERT takes its columns from the parameters.
    private func bound(_ source: Insert.Source) -> Insert.Source {
        let given = parameters.map { Assignment(Identifier($0.name), .bind(BindParameter(value: $0.value))) }
        switch source {
        case .parameters: return .row(given)
        case .row(let row):
            let kept = row.filter { assignment in !given.contains { $0.column.text == assignment.column.text } }
            return .row(
                kept.map { Assignment($0.column, bound($0.value)) }
                    + given.filter { assignment in
                        !row.flatMap { $0.value.parameterNames }.contains(assignment.column.text)
                    })
        case .rows, .query: return source
        }
    }

    private func bound(_ expression: SQLExpression) -> SQLExpression {
        expression.mappingBinds { bind in
            guard let value = parameters.last(where: { $0.name == bind.name })?.value else { return bind }
            var bind = bind
            bind.value = value
            return bind
        }
    }
}

extension SQLExpression {
    /// The names of the parameters in the expression.
    fileprivate var parameterNames: [String] {
        var names: [String] = []
        var stack = [self]
        while let expression = stack.popLast() {
            if case .bind(let parameter) = expression, let name = parameter.name { names.append(name) }
            stack.append(contentsOf: expression.children)
        }
        return names
    }
}
