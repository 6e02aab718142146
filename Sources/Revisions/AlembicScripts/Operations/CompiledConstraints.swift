import PythonSubset
import Schema

/// Constraints as functions that `@compiles` registered for their class leave them.
extension ScriptEvaluation {
    /// What `compiler.visit_..._constraint()` answers such a function: it stands for the constraint as it is then.
    static let constraintText = "\u{0}constraint"

    func compiled(_ operation: Operation) throws -> Operation {
        guard !state.compilers.isEmpty else { return operation }
        switch operation {
        case .createTable(var creation):
            creation.table.constraints = try creation.table.constraints.map(compiled)
            for index in creation.table.columns.indices {
                let column = creation.table.columns[index]
                creation.table.columns[index].foreignKeys = try column.foreignKeys.map { try compiled($0, of: column.name) }
            }
            return .createTable(creation)
        case .createForeignKey(var creation):
            guard case .foreignKey(let constraint) = try compiled(.foreignKey(creation.constraint)) else { return operation }
            creation.constraint = constraint
            return .createForeignKey(creation)
        default: return operation
        }
    }

    private func compiled(_ key: ForeignKey, of column: Identifier) throws -> ForeignKey {
        let constraint = ForeignKeyConstraint([column], references: [key.target], name: key.name, reference: key.reference)
        guard case .foreignKey(let changed) = try compiled(.foreignKey(constraint)) else { return key }
        var key = key
        key.name = changed.name
        key.reference = changed.reference
        return key
    }

    private func compiled(_ constraint: Constraint) throws -> Constraint {
        let type = type(constraint.className)
        guard let compiler = compiler(for: type) else { return constraint }
        let object = ConstraintObject(constraint)
        let answer = try call(
            compiler.function, .instance(PythonInstance(type, payload: object)), instance("TypeCompiler", nil))
        if answer.asString != Self.constraintText {
            _ = unmodelled("the text that @compiles gives to a \(constraint.className)")
        }
        return object.constraint
    }
}

extension Constraint {
    /// The class of SQLAlchemy's.
    fileprivate var className: String {
        switch self {
        case .primaryKey: "PrimaryKeyConstraint"
        case .foreignKey: "ForeignKeyConstraint"
        case .unique: "UniqueConstraint"
        case .check: "CheckConstraint"
        case .exclude: "ExcludeConstraint"
        }
    }
}
