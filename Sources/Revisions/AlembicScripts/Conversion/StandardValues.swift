import PythonSubset
import Schema

extension ScriptEvaluation {
    /// A value of `datetime`, `decimal` or `uuid`; nil for any other instance.
    func standardLiteral(_ instance: PythonInstance) -> SQLLiteral? {
        nil
    }
}

extension ScriptEvaluation {
    /// A date, decimal or UUID of the database as a value of the standard library.
    func standardValue(_ literal: SQLLiteral) -> PythonValue {
        .none
    }
}
