import OrderedCollections
import PythonSubset

extension ScriptEvaluation {
    /// Refuses collections that are nested too deeply, too large or inside themselves to become a value of SQL.
    ///
    /// - Throws: `RecursionError`, as Python's own conversions do.
    func checkNesting(of value: PythonValue) throws {
        guard Self.isCollection(value) else { return }
        var stack = [(value, 1)]
        var count = 0
        while let (next, depth) = stack.popLast() {
            count += 1
            guard depth <= 200, count + stack.count <= 2_000_000 else {
                throw interpreter.exception(.recursionError, "maximum recursion depth exceeded while converting a value")
            }
            switch next {
            case .list(let list): stack += list.elements.lazy.filter(Self.isCollection).map { ($0, depth + 1) }
            case .tuple(let elements): stack += elements.lazy.filter(Self.isCollection).map { ($0, depth + 1) }
            case .set(let set): stack += set.elements.lazy.map(\.value).filter(Self.isCollection).map { ($0, depth + 1) }
            case .dictionary(let dictionary):
                stack += dictionary.entries.lazy.map(\.value).filter(Self.isCollection).map { ($0, depth + 1) }
            default: break
            }
        }
    }

    private static func isCollection(_ value: PythonValue) -> Bool {
        switch value {
        case .list, .tuple, .set, .dictionary: true
        default: false
        }
    }
}
