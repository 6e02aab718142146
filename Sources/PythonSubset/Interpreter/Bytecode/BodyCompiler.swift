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
    private var constantIndices: [CodeObject.Constant: Int] = [:]
    private var names: [String] = []
    private var nameIndices: [String: Int] = [:]
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
        if let index = constantIndices[value] { return index }
        constants.append(value)
        constantIndices[value] = constants.count - 1
        return constants.count - 1
    }

    mutating func emitConstant(_ value: CodeObject.Constant, _ range: Range<Int>) {
        emit(.constant(constant(value)), range)
    }

    mutating func index(ofName name: String) -> Int {
        if let index = nameIndices[name] { return index }
        names.append(name)
        nameIndices[name] = names.count - 1
        return names.count - 1
    }

    mutating func add(_ code: CodeObject) -> Int {
        codes.append(code)
        return codes.count - 1
    }

    mutating func add(_ site: CallSite) -> Int {
        sites.append(site)
        return sites.count - 1
    }

    mutating func finish() -> CodeObject {
        emitConstant(.none, range.upperBound..<range.upperBound)
        emit(.returnValue, range.upperBound..<range.upperBound)
        let cells = Array(scope.cells) + Array(scope.captured)
        let parameterCells = scope.cells.enumerated().compactMap { index, name in
            signature.index(of: name).map { (cell: index, slot: $0) }
        }
        return CodeObject(
            kind: kind, name: name, qualifiedName: qualifiedName, uri: uri, range: range, documentation: documentation,
            signature: signature, isGenerator: isGenerator, isAsync: isAsync, instructions: instructions.map(resolve), ranges: ranges,
            constants: constants, names: names, locals: kind == .function ? Array(scope.bound) : [], cells: cells,
            ownCellCount: scope.cells.count, parameterCells: parameterCells, codes: codes, sites: sites)
    }

    private func resolve(_ instruction: Instruction) -> Instruction {
        switch instruction {
        case .jump(let label): .jump(labels[label])
        case .jumpIfFalse(let label): .jumpIfFalse(labels[label])
        case .jumpIfTrue(let label): .jumpIfTrue(labels[label])
        case .jumpIfFalseOrPop(let label): .jumpIfFalseOrPop(labels[label])
        case .jumpIfTrueOrPop(let label): .jumpIfTrueOrPop(labels[label])
        case .jumpIfLoopEnds(let label): .jumpIfLoopEnds(labels[label])
        case .advance(let label): .advance(labels[label])
        case .pushHandler(let label): .pushHandler(labels[label])
        case .enterContext(let label): .enterContext(labels[label])
        default: instruction
        }
    }
}
