/// A `list`.
package final class PythonList: ManagedObject {
    package var elements: [PythonValue]

    package init(_ elements: [PythonValue] = []) {
        self.elements = elements
    }

    override func sever() { elements = [] }
}

extension PythonValue {
    package static func list(_ elements: [PythonValue]) -> PythonValue { .list(PythonList(elements)) }
}
