/// The classes of built-in values, made at their first use.
package final class BuiltinTypes {
    private unowned let interpreter: Interpreter
    private var classes: [String: PythonClass] = [:]

    /// The built-in classes that take type arguments.
    static let generics: Set<String> = ["list", "dict", "tuple", "set", "frozenset", "type"]

    init(_ interpreter: Interpreter) {
        self.interpreter = interpreter
    }

    package private(set) lazy var object: PythonClass = make("object", members: ObjectMembers.table)
    package private(set) lazy var type: PythonClass = make("type", members: TypeMembers.table)
    package private(set) lazy var integer: PythonClass = make("int", members: IntegerMembers.table)
    package private(set) lazy var bool: PythonClass = make("bool", bases: [integer], members: BoolMembers.table)
    package private(set) lazy var float: PythonClass = make("float", members: FloatMembers.table)
    package private(set) lazy var string: PythonClass = make("str", members: StringMembers.table)
    package private(set) lazy var bytes: PythonClass = make("bytes", members: BytesMembers.table)
    package private(set) lazy var list: PythonClass = make("list", members: ListMembers.table)
    package private(set) lazy var tuple: PythonClass = make("tuple", members: TupleMembers.table)
    package private(set) lazy var dictionary: PythonClass = make("dict", members: DictionaryMembers.table)
    package private(set) lazy var set: PythonClass = make("set", members: SetMembers.table)
    package private(set) lazy var frozenSet: PythonClass = make("frozenset", members: SetMembers.frozenTable)
    package private(set) lazy var range: PythonClass = make("range", members: RangeMembers.table)

    private func make(_ name: String, bases: [PythonClass] = [], members: [String: NativeDefinition]) -> PythonClass {
        let type = PythonClass(name, module: "builtins", bases: bases, in: interpreter) { members[$0]?.value }
        type.makeLasting()
        return type
    }

    /// The class of values without a name of their own in `builtins`, such as `NoneType` and iterators.
    func named(_ name: String) -> PythonClass {
        if let type = classes[name] { return type }
        let type = make(name, members: BuiltinTypes.tables[name] ?? [:])
        if name == "super" {
            type.interceptsAttributes = true
            type.makeLasting()
        }
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
        "TextIOWrapper": WorkspaceFile.table,
        "dict_keys": DictionaryView.table,
        "dict_values": DictionaryView.table,
        "dict_items": DictionaryView.table,
        "async_generator": GeneratorMembers.table,
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
