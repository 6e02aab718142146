/// A `list`.
package final class PythonList {
    package var elements: [PythonValue]

    package init(_ elements: [PythonValue] = []) {
        self.elements = elements
    }
}

extension PythonValue {
    package static func list(_ elements: [PythonValue]) -> PythonValue { .list(PythonList(elements)) }
}
