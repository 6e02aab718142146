/// One step of a compiled body. Operands are on the stack unless a case carries them; indices point into the tables of the
/// `CodeObject`, targets are indices of instructions.
enum Instruction: Sendable {
    // MARK: The stack
    case constant(Int)
    case pop
    case duplicate
    case duplicatePair
    /// Swaps the two topmost values.
    case swap
    /// Moves the topmost value under the two below it.
    case rotateThree
    // MARK: Variables
    case loadLocal(Int), storeLocal(Int), deleteLocal(Int)
    case loadCell(Int), storeCell(Int), deleteCell(Int)
    case loadGlobal(Int), storeGlobal(Int), deleteGlobal(Int)
    /// Variables of a class body: its namespace, then globals (or a cell), then built-ins.
    case loadName(Int), storeName(Int), deleteName(Int), loadNameOrCell(name: Int, cell: Int)
    // MARK: Access
    case loadAttribute(Int), storeAttribute(Int), deleteAttribute(Int)
    case loadSubscript, storeSubscript, deleteSubscript
    case buildSlice
    // MARK: Operators
    case binary(AST.BinaryOperator), inPlace(AST.BinaryOperator)
    case negate, positive, invert, not
    case compare(AST.ComparisonOperator)
    // MARK: Displays
    case buildList(Int), buildTuple(Int), buildSet(Int), buildDictionary(Int)
    /// Appends to the container below; the operand is its distance from the top after the value is popped.
    case appendToList(Int), addToSet(Int), addToDictionary(Int)
    case extendList, extendSet, listToTuple
    /// Merges a mapping; of a call's `**`, keys must be strings and new.
    case updateDictionary(isCall: Bool)
    case formatValue(AST.FormattedString.Conversion?, hasFormat: Bool)
    case buildString(Int)
    // MARK: Jumps
    case jump(Int)
    case jumpIfFalse(Int), jumpIfTrue(Int)
    /// Jumps and keeps the value, or pops it.
    case jumpIfFalseOrPop(Int), jumpIfTrueOrPop(Int)
    /// As `jumpIfFalse`, with the rule for loops: an unknown condition ends the loop.
    case jumpIfLoopEnds(Int)
    // MARK: Iteration and unpacking
    case iterate, iterateAsync
    case advance(Int)
    case unpack(Int)
    case unpackStarred(before: Int, after: Int)
    // MARK: Calls and definitions
    /// The callee and the positional values on the stack, keyword values last.
    case call(site: Int, positional: Int, keywords: [String])
    /// The callee, a list of positional values, a dictionary of keywords.
    case callUnpacked(site: Int)
    /// The values of the defaults, given by their parameters' positions, lie on the stack.
    case makeFunction(Int, defaults: [Int], captured: [Int])
    /// A list of the bases and a dictionary of the keywords lie on the stack; runs the body of the class.
    case makeClass(Int, site: Int, captured: [Int])
    case annotate(name: Int, type: Int)
    // MARK: Exceptions
    case pushHandler(Int)
    case popHandler
    /// Whether the exception being handled is of the class on the stack, which is popped.
    case matchException
    /// Pushes the exception being handled.
    case loadException
    case endHandler
    case raise(hasCause: Bool)
    /// Raises the exception being handled again.
    case reraise
    case assertionFailed(hasMessage: Bool)
    // MARK: Contexts
    /// Replaces a context manager by its exit method and the value that it was entered with; pushes the handler at the target.
    case enterContext(Int)
    /// Calls the exit method below without an exception.
    case exitContext
    /// Calls the exit method below with the exception being handled; pushes whether it is suppressed.
    case exitContextOnError
    // MARK: Leaving the body
    case returnValue
    /// Keeps the result while the blocks around a `return` are left.
    case stashResult, returnStashed
    case yield
    /// Yields the values of the iterator below the value that was sent; leaves its result.
    case yieldFrom
    case await
    // MARK: Imports
    case importModule(Int, bindsTop: Bool)
    case importFrom(module: Int, level: Int)
    case importName(Int)
    case importStar
    // MARK: Patterns
    /// Each replaces its operands by a tuple of the parts and whether the subject matches.
    case matchSequence(before: Int, after: Int?)
    case matchMapping(keys: Int, hasRest: Bool)
    case matchClass(positional: Int, keywords: [String])
    case unsupported(String)
}
