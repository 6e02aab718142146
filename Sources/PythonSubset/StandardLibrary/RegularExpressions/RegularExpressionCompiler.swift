/// Makes the program of a tree.
struct RegularExpressionCompiler {
    private typealias Node = RegularExpressionNode

    private var program: [RegularExpression.Instruction] = []
    private var sets: [CharacterSet] = []
    private var slotCount: Int
    private static let programLimit = 100_000

    private init(groupCount: Int) {
        slotCount = 2 * (groupCount + 1)
    }

    /// - Throws: `RegularExpressionParser.Failure`.
    static func compile(_ pattern: String, flags: RegularExpressionFlags) throws -> RegularExpression {
        var parser = RegularExpressionParser(pattern, flags: flags)
        let tree = try parser.parse()
        var compiler = RegularExpressionCompiler(groupCount: parser.groupCount)
        try compiler.emit(tree)
        compiler.program.append(.accept)
        return RegularExpression(
            pattern: pattern, flags: parser.flags.union(.unicode), program: compiler.program, sets: compiler.sets,
            groupCount: parser.groupCount,
            names: parser.names, slotCount: compiler.slotCount)
    }

    private mutating func emit(_ node: RegularExpressionNode) throws {
        guard program.count < RegularExpressionCompiler.programLimit else {
            throw RegularExpressionParser.Failure(message: "the pattern is too large", position: 0)
        }
        switch node {
        case .empty: break
        case .scalar(let scalar, let ignoresCase):
            program.append(ignoresCase ? .scalarIgnoringCase(scalar.simpleLowercase) : .scalar(scalar))
        case .any(let matchesNewline): program.append(matchesNewline ? .any : .anyButNewline)
        case .set(let set):
            sets.append(set)
            program.append(.set(sets.count - 1))
        case .sequence(let items): for item in items { try emit(item) }
        case .alternatives(let branches): try emitAlternatives(branches)
        case .group(let body, let number):
            if let number { program.append(.save(2 * number)) }
            try emit(body)
            if let number { program.append(.save(2 * number + 1)) }
        case .repeated(let body, let low, let high, let isLazy, let isPossessive):
            if isPossessive {
                try emitAtomic(.repeated(body, min: low, max: high, isLazy: false, isPossessive: false))
            } else {
                try emitRepetition(body, low, high, isLazy)
            }
        case .assertion(let instruction): program.append(instruction)
        case .backreference(let group, let ignoresCase): program.append(.backreference(group, ignoresCase: ignoresCase))
        case .look(let body, let isAhead, let isPositive):
            var width = 0
            if !isAhead {
                guard let fixed = RegularExpressionCompiler.width(of: body) else {
                    throw RegularExpressionParser.Failure(message: "look-behind requires fixed-width pattern", position: 0)
                }
                width = fixed
            }
            let start = program.count
            program.append(.accept)
            try emit(body)
            program.append(.accept)
            program[start] = .look(isAhead: isAhead, isPositive: isPositive, width: width, next: program.count)
        case .atomic(let body): try emitAtomic(body)
        case .conditional(let group, let yes, let no):
            let test = program.count
            program.append(.accept)
            try emit(yes)
            let leave = program.count
            program.append(.accept)
            program[test] = .unlessMatched(group, program.count)
            try emit(no)
            program[leave] = .jump(program.count)
        }
    }

    private mutating func emitAtomic(_ body: RegularExpressionNode) throws {
        let start = program.count
        program.append(.accept)
        try emit(body)
        program.append(.accept)
        program[start] = .atomic(next: program.count)
    }

    private mutating func emitAlternatives(_ branches: [RegularExpressionNode]) throws {
        var leaves: [Int] = []
        for (index, branch) in branches.enumerated() {
            guard index + 1 < branches.count else {
                try emit(branch)
                break
            }
            let split = program.count
            program.append(.accept)
            try emit(branch)
            leaves.append(program.count)
            program.append(.accept)
            program[split] = .split(split + 1, program.count)
        }
        for leave in leaves { program[leave] = .jump(program.count) }
    }

    private mutating func emitRepetition(_ body: RegularExpressionNode, _ low: Int, _ high: Int?, _ isLazy: Bool) throws {
        for _ in 0..<low { try emit(body) }
        func split(_ first: Int, _ second: Int) -> RegularExpression.Instruction { isLazy ? .split(second, first) : .split(first, second) }
        guard let high else {
            let mark = slotCount
            slotCount += 1
            let head = program.count
            program.append(.accept)
            program.append(.mark(mark))
            try emit(body)
            program.append(.progress(mark))
            program.append(.jump(head))
            program[head] = split(head + 1, program.count)
            return
        }
        var splits: [Int] = []
        for _ in low..<max(low, high) {
            splits.append(program.count)
            program.append(.accept)
            try emit(body)
        }
        for index in splits { program[index] = split(index + 1, program.count) }
    }

    /// The number of characters that a node matches, when it is always the same.
    private static func width(of node: RegularExpressionNode) -> Int? {
        switch node {
        case .empty, .assertion, .look: return 0
        case .scalar, .any, .set: return 1
        case .sequence(let items):
            var total = 0
            for item in items {
                guard let width = width(of: item) else { return nil }
                total += width
            }
            return total
        case .alternatives(let branches):
            let widths = branches.map { width(of: $0) }
            return widths.allSatisfy { $0 == widths[0] } ? widths[0] : nil
        case .group(let body, _), .atomic(let body): return width(of: body)
        case .repeated(let body, let low, let high, _, _): return low == high ? width(of: body).map { $0 * low } : nil
        case .backreference, .conditional: return nil
        }
    }
}
