/// The classes of built-in values, made at their first use.
package final class BuiltinTypes {
    private unowned let interpreter: Interpreter
    private var classes: [String: PythonClass] = [:]

    init(_ interpreter: Interpreter) {
        self.interpreter = interpreter
    }

    package private(set) lazy var object = make("object", members: ObjectMembers.table)
    package private(set) lazy var type = make("type", members: TypeMembers.table)
    package private(set) lazy var integer = make("int", members: IntegerMembers.table)
    package private(set) lazy var bool = make("bool", bases: [integer], members: BoolMembers.table)
    package private(set) lazy var float = make("float", members: FloatMembers.table)
    package private(set) lazy var string = make("str", members: StringMembers.table)
    package private(set) lazy var bytes = make("bytes", members: BytesMembers.table)
    package private(set) lazy var list = make("list", members: ListMembers.table)
    package private(set) lazy var tuple = make("tuple", members: TupleMembers.table)
    package private(set) lazy var dictionary = make("dict", members: DictionaryMembers.table)
    package private(set) lazy var set = make("set", members: SetMembers.table)
    package private(set) lazy var frozenSet = make("frozenset", members: SetMembers.frozenTable)
    package private(set) lazy var range = make("range", members: RangeMembers.table)

    private func make(_ name: String, bases: [PythonClass] = [], members: [String: NativeDefinition]) -> PythonClass {
        PythonClass(name, module: "builtins", bases: bases, in: interpreter) { members[$0]?.value }
    }

    /// The class of values without a name of their own in `builtins`, such as `NoneType` and iterators.
    func named(_ name: String) -> PythonClass {
        if let type = classes[name] { return type }
        let type = make(name, members: BuiltinTypes.tables[name] ?? [:])
        classes[name] = type
        return type
    }

    private static let tables: [String: [String: NativeDefinition]] = [
        "generator": GeneratorMembers.table,
        "coroutine": GeneratorMembers.table,
        "property": PropertyMembers.table,
        "slice": SliceMembers.table,
        "staticmethod": StaticMethodMembers.table,
        "classmethod": ClassMethodMembers.table,
        "super": SuperMembers.table,
    ]

    package func exception(_ name: ExceptionName) -> PythonClass {
        if let type = classes[name.rawValue] { return type }
        let type =
            if let base = name.base {
                make(name.rawValue, bases: [exception(base)], members: ExceptionMembers.table(name))
            } else {
                make(name.rawValue, members: ExceptionMembers.table(name))
            }
        classes[name.rawValue] = type
        return type
    }
}
