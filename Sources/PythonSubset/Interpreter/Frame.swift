import OrderedCollections

/// A call under way, or a generator between two values.
package final class Frame {
    let code: CodeObject
    let globals: PythonModule
    var locals: [PythonValue?]
    var cells: [Cell]
    /// The variables of a class body.
    var namespace: OrderedDictionary<String, PythonValue> = [:]
    var stack: [PythonValue] = []
    var counter = 0
    var handlers: [Handler] = []
    /// The result that a `return` leaves blocks with.
    var stashed: PythonValue = .none
    /// How many exceptions were being handled when the frame was entered.
    var handledBase = 0
    /// The exceptions that a suspended generator was handling.
    var suspendedExceptions: [PythonException] = []

    struct Handler {
        let target: Int
        let stackDepth: Int
        let handledDepth: Int
    }

    init(code: CodeObject, globals: PythonModule, locals: [PythonValue?], cells: [Cell]) {
        self.code = code
        self.globals = globals
        self.locals = locals
        self.cells = cells
        stack.reserveCapacity(8)
    }

    /// Drops all values of a frame that does not run any more.
    func sever() {
        locals = []
        cells = []
        stack = []
        namespace = [:]
        stashed = .none
        suspendedExceptions = []
    }

    func push(_ value: PythonValue) {
        stack.append(value)
    }

    func pop() -> PythonValue {
        stack.popLast() ?? .none
    }

    /// Removes the topmost `count` values and gives them in their order.
    func pop(_ count: Int) -> [PythonValue] {
        let values = Array(stack.suffix(count))
        stack.removeLast(values.count)
        return values
    }

    /// Removes the topmost values, one for each of `names`.
    func pop(named names: [String]) -> [CallArguments.Keyword] {
        var keywords: [CallArguments.Keyword] = []
        keywords.reserveCapacity(names.count)
        for (name, value) in zip(names, stack.suffix(names.count)) { keywords.append(.init(name, value)) }
        stack.removeLast(keywords.count)
        return keywords
    }

    var top: PythonValue { stack.last ?? .none }

    /// The file of the code.
    package var uri: String { code.uri }
    package var function: String { code.qualifiedName }
    /// The range of the instruction under way: of the call, when it waits for one.
    package var currentRange: Range<Int> {
        let index = counter - 1
        return code.ranges.indices.contains(index) ? code.ranges[index] : code.range
    }
}
