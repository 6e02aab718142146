import PythonSubset
import Schema

/// The native state of an instance of a type class.
final class TypeObject {
    /// What the type is, without the variants that scripts add; nil where a class of the script says (`TypeDecorator`).
    var type: SQLType?
    /// `with_variant`: types by the name of the dialect, in the order of the calls.
    var variants: [(dialect: String, type: PythonValue)] = []
    /// Arguments that do not show in SQL but that a script may read back.
    var values = NamedValues()

    init(_ type: SQLType?) {
        self.type = type
    }

    func copy() -> TypeObject {
        let copy = TypeObject(type)
        copy.variants = variants
        copy.values = values
        return copy
    }
}
