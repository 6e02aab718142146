import SourceText

/// A compiled body of a module, function, class or comprehension; immutable and shared.
final class CodeObject: Sendable {
    enum Kind: Sendable {
        case module, function, classBody
    }

    let kind: Kind
    let name: String
    let qualifiedName: String
    let uri: String
    let range: Range<Int>
    let documentation: String?
    let signature: Signature
    let isGenerator: Bool
    let isAsync: Bool
    let instructions: [Instruction]
    /// The source range of each instruction.
    let ranges: [Range<Int>]
    let constants: [Constant]
    let names: [String]
    /// Names of the slots of local variables, parameters first.
    let locals: [String]
    /// Names of the variables that live in cells: those of this body first, then the captured ones.
    let cells: [String]
    let ownCellCount: Int
    /// For each own cell that is a parameter, the parameter's slot.
    let parameterCells: [(cell: Int, slot: Int)]
    /// What its `def`s, lambdas and comprehensions make functions of.
    let functions: [FunctionCode]
    /// The bodies of its classes.
    let codes: [CodeObject]
    let sites: [CallSite]

    init(
        kind: Kind, name: String, qualifiedName: String, uri: String, range: Range<Int>, documentation: String?, signature: Signature,
        isGenerator: Bool, isAsync: Bool, instructions: [Instruction], ranges: [Range<Int>], constants: [Constant], names: [String],
        locals: [String], cells: [String], ownCellCount: Int, parameterCells: [(cell: Int, slot: Int)],
        functions: [FunctionCode], codes: [CodeObject], sites: [CallSite]
    ) {
        self.kind = kind
        self.name = name
        self.qualifiedName = qualifiedName
        self.uri = uri
        self.range = range
        self.documentation = documentation
        self.signature = signature
        self.isGenerator = isGenerator
        self.isAsync = isAsync
        self.instructions = instructions
        self.ranges = ranges
        self.constants = constants
        self.names = names
        self.locals = locals
        self.cells = cells
        self.ownCellCount = ownCellCount
        self.parameterCells = parameterCells
        self.functions = functions
        self.codes = codes
        self.sites = sites
    }

    /// A literal.
    enum Constant: Sendable, Hashable {
        case none, ellipsis
        case bool(Bool), int(Int), bigInteger(BigInteger), float(Double), string(String), bytes([UInt8])

        var value: PythonValue {
            switch self {
            case .none: .none
            case .ellipsis: .ellipsis
            case .bool(let value): .bool(value)
            case .int(let value): .int(value)
            case .bigInteger(let value): .bigInteger(value)
            case .float(let value): .float(value)
            case .string(let value): .string(value)
            case .bytes(let value): .bytes(value)
            }
        }
    }
}

/// A module ready to be evaluated, as often as wanted: immutable, so that it can be kept beside the syntax tree.
package struct CompiledModule: Sendable {
    /// The absolute name, such as `helpers.types`.
    package let name: String
    package let uri: String
    /// Whether it is the `__init__.py` of a package.
    package let isPackage: Bool
    let code: CodeObject

    package init(_ module: AST.Module, name: String, uri: String, isPackage: Bool = false) {
        self.name = name
        self.uri = uri
        self.isPackage = isPackage
        code = ModuleCompiler.compile(module, uri: uri)
    }
}
