/// An iterator: what `iter()` gives.
package class PythonIterator: ManagedObject {
    /// Python's name of the type, such as `generator` or `map`.
    package var typeName: String { "iterator" }

    /// The next value; `nil` at the end.
    package func next(_ interpreter: Interpreter) throws -> PythonValue? { nil }
}

/// An iterator over a closure.
package final class ClosureIterator: PythonIterator {
    private let name: String
    private var advance: ((Interpreter) throws -> PythonValue?)?

    package init(_ name: String = "iterator", _ advance: @escaping (Interpreter) throws -> PythonValue?) {
        self.name = name
        self.advance = advance
    }

    package override var typeName: String { name }
    package override func next(_ interpreter: Interpreter) throws -> PythonValue? { try advance?(interpreter) }
    override func sever() { advance = nil }
}

/// An iterator over elements that are already there.
package final class ElementIterator: PythonIterator {
    private var elements: [PythonValue]
    private var index = 0

    package init(_ elements: [PythonValue]) {
        self.elements = elements
    }

    package override func next(_ interpreter: Interpreter) throws -> PythonValue? {
        guard index < elements.count else { return nil }
        defer { index += 1 }
        return elements[index]
    }

    override func sever() { elements = [] }
}
