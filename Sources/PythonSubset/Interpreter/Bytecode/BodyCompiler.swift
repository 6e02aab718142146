/// Compiles one body: of a module, function, class or comprehension.
struct BodyCompiler {
    let kind: CodeObject.Kind
    let scope: Scope
    let scopes: [ObjectIdentifier: Scope]
    let name: String
    let qualifiedName: String
    let uri: String
    let range: Range<Int>
    var documentation: String?
    var signature = Signature([])
    var isGenerator = false
    var isAsync = false
    /// What surrounds the statement being compiled, the innermost last.
    var blocks: [Block] = []
    /// How many bodies of `finally` the statement is inside of: each is compiled once for every way out, so that their nesting is bounded.
    var finallyDepth = 0

    private var instructions: [Instruction] = []
    private var ranges: [Range<Int>] = []
    private var constants: [CodeObject.Constant] = []
    private var names: [String] = []
    private var functions: [FunctionCode] = []
    private var codes: [CodeObject] = []
    private var sites: [CallSite] = []
    private var labels: [Int] = []

    enum Block {
        case loop(continue: Label, break: Label, hasIterator: Bool)
        /// The body of a `try` with handlers.
        case protected
        /// The body of a `try` with `finally`, and what that runs.
        case finally([AST.Statement])
        /// The body of a `with`.
        case context
        /// The body of an `except`, and the name to delete after it.
        case handler(name: String?)
    }

    /// A place to jump to, known once it is reached.
    struct Label {
        fileprivate let index: Int
    }

    init(
        _ kind: CodeObject.Kind, scope: Scope, scopes: [ObjectIdentifier: Scope], name: String, qualifiedName: String, uri: String,
        range: Range<Int>
    ) {
        self.kind = kind
        self.scope = scope
        self.scopes = scopes
        self.name = name
        self.qualifiedName = qualifiedName
        self.uri = uri
        self.range = range
        // What a usual body needs: an instruction stands for about twelve bytes of source.
        let count = min(range.count / 12, 1 << 12)
        instructions.reserveCapacity(count)
        ranges.reserveCapacity(count)
    }

    mutating func emit(_ instruction: Instruction, _ range: Range<Int>) {
        instructions.append(instruction)
        ranges.append(range)
    }

    mutating func makeLabel() -> Label {
        labels.append(0)
        return Label(index: labels.count - 1)
    }

    mutating func place(_ label: Label) {
        labels[label.index] = instructions.count
    }

    /// Emits a jump; its target is the label's number until `finish`.
    mutating func emitJump(_ make: (Int) -> Instruction, _ label: Label, _ range: Range<Int>) {
        emit(make(label.index), range)
    }

    mutating func constant(_ value: CodeObject.Constant) -> Int {
        constants.append(value)
        return constants.count - 1
    }

    mutating func emitConstant(_ value: CodeObject.Constant, _ range: Range<Int>) {
        emit(.constant(constant(value)), range)
    }

    mutating func index(ofName name: String) -> Int {
        names.append(name)
        return names.count - 1
    }

    mutating func add(_ code: CodeObject) -> Int {
        codes.append(code)
        return codes.count - 1
    }

    mutating func add(_ function: FunctionCode) -> Int {
        functions.append(function)
        return functions.count - 1
    }

    mutating func add(_ site: CallSite) -> Int {
        sites.append(site)
        return sites.count - 1
    }

    mutating func finish() -> CodeObject {
        emitConstant(.none, range.upperBound..<range.upperBound)
        emit(.returnValue, range.upperBound..<range.upperBound)
        if !labels.isEmpty { for index in instructions.indices { resolve(&instructions[index]) } }
        let cells = Array(scope.cells) + Array(scope.captured)
        let parameterCells = scope.cells.enumerated().compactMap { index, name in
            signature.index(of: name).map { (cell: index, slot: $0) }
        }
        return CodeObject(
            kind: kind, name: name, qualifiedName: qualifiedName, uri: uri, range: range, documentation: documentation,
            signature: signature, isGenerator: isGenerator, isAsync: isAsync, instructions: instructions, ranges: ranges,
            constants: constants, names: names, locals: kind == .function ? Array(scope.bound) : [], cells: cells,
            ownCellCount: scope.cells.count, parameterCells: parameterCells, functions: functions, codes: codes, sites: sites)
    }

    private func resolve(_ instruction: inout Instruction) {
        switch instruction {
        case .jump(let label): instruction = .jump(labels[label])
        case .jumpIfFalse(let label): instruction = .jumpIfFalse(labels[label])
        case .jumpIfTrue(let label): instruction = .jumpIfTrue(labels[label])
        case .jumpIfFalseOrPop(let label): instruction = .jumpIfFalseOrPop(labels[label])
        case .jumpIfTrueOrPop(let label): instruction = .jumpIfTrueOrPop(labels[label])
        case .jumpIfLoopEnds(let label): instruction = .jumpIfLoopEnds(labels[label])
        case .advance(let label): instruction = .advance(labels[label])
        case .pushHandler(let label): instruction = .pushHandler(labels[label])
        case .enterContext(let label): instruction = .enterContext(labels[label])
        default: break
        }
    }
}
