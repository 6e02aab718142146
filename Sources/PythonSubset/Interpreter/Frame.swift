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

    /// The file of the code.
    package var uri: String { code.uri }
    package var function: String { code.qualifiedName }
    /// The range of the instruction under way: of the call, when it waits for one.
    package var currentRange: Range<Int> {
        let index = counter - 1
        return code.ranges.indices.contains(index) ? code.ranges[index] : code.range
    }
}
