/// Where JSON has not the shape that was asked for: `textDocument.position[0]: expected an integer, found a string`.
package struct JSONDecodingError: Error, Hashable, CustomStringConvertible {
    private enum Step: Hashable {
        case key(String)
        case index(Int)
    }

    /// From the value outwards.
    private var steps: [Step] = []
    package let problem: String

    package init(_ problem: String) {
        self.problem = problem
    }

    package init(expected: String, found: JSON) {
        problem = "expected \(expected), found \(found.kind)"
    }

    /// The same error seen from the object that holds the value under `key`.
    package func within(_ key: String) -> JSONDecodingError {
        var error = self
        error.steps.append(.key(key))
        return error
    }

    /// The same error seen from the array that holds the value at `index`.
    package func within(_ index: Int) -> JSONDecodingError {
        var error = self
        error.steps.append(.index(index))
        return error
    }

    /// The way to the value, such as `textDocument.position[0]`; empty for the whole value.
    package var path: String {
        var path = ""
        for step in steps.reversed() {
            switch step {
            case .key(let key): path += path.isEmpty ? key : "." + key
            case .index(let index): path += "[\(index)]"
            }
        }
        return path
    }

    package var description: String {
        path.isEmpty ? problem : "\(path): \(problem)"
    }
}
