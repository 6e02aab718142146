import OrderedCollections

/// Iterates over a list as it is, growth included.
final class ListIterator: PythonIterator {
    private let list: PythonList
    private var index = 0

    init(_ list: PythonList) {
        self.list = list
    }

    override var typeName: String { "list_iterator" }
    override func next(_ interpreter: Interpreter) throws -> PythonValue? {
        guard index < list.elements.count else { return nil }
        defer { index += 1 }
        return list.elements[index]
    }
}

/// Iterates over a dictionary and, as CPython does, rejects that its size changes meanwhile.
final class DictionaryIterator: PythonIterator {
    private let dictionary: PythonDictionary
    private let view: DictionaryView?
    private let count: Int
    private var index = 0

    init(_ dictionary: PythonDictionary) {
        self.dictionary = dictionary
        view = nil
        count = dictionary.count
    }

    init(_ view: DictionaryView) {
        dictionary = view.dictionary
        self.view = view
        count = dictionary.count
    }

    override var typeName: String { "dict_keyiterator" }
    override func next(_ interpreter: Interpreter) throws -> PythonValue? {
        guard dictionary.count == count else {
            throw interpreter.exception(.runtimeError, "dictionary changed size during iteration")
        }
        guard index < count else { return nil }
        defer { index += 1 }
        return view?.element(at: index) ?? dictionary.entries.keys[index].value
    }
}

/// Iterates through an object's `__next__`.
final class NextIterator: PythonIterator {
    private let object: PythonValue

    init(_ object: PythonValue) {
        self.object = object
    }

    override func next(_ interpreter: Interpreter) throws -> PythonValue? {
        guard let method = try interpreter.lookUpSpecial("__next__", on: object) else {
            throw interpreter.typeError("'\(interpreter.typeName(of: object))' object is not an iterator")
        }
        do {
            return try interpreter.call(method)
        } catch let exception as PythonException where exception.instance.type.isSubclass(of: interpreter.types.exception(.stopIteration)) {
            return nil
        }
    }
}

/// Iterates through `__getitem__` with 0, 1, 2...
final class SequenceIterator: PythonIterator {
    private let getter: PythonValue
    private var index = 0

    init(_ getter: PythonValue) {
        self.getter = getter
    }

    override func next(_ interpreter: Interpreter) throws -> PythonValue? {
        do {
            defer { index += 1 }
            return try interpreter.call(getter, .int(index))
        } catch let exception as PythonException where exception.instance.type.isSubclass(of: interpreter.types.exception(.indexError)) {
            return nil
        }
    }
}
