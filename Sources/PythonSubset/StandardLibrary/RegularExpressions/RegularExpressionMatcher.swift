/// Runs a program on a text.
struct RegularExpressionMatcher {
    private let expression: RegularExpression
    let text: [Unicode.Scalar]
    private let interpreter: Interpreter
    private var slots: [Int]
    private var choices: [Choice] = []

    /// A place to go back to.
    private enum Choice {
        case resume(Int, Int)
        case restore(slot: Int, value: Int)
        case barrier
    }

    init(_ expression: RegularExpression, _ text: [Unicode.Scalar], _ interpreter: Interpreter) {
        self.expression = expression
        self.text = text
        self.interpreter = interpreter
        slots = [Int](repeating: -1, count: expression.slotCount)
    }

    /// The captures of a match that begins at `start`: two offsets a group, -1 where it took no part.
    ///
    /// - Parameter isFull: whether the match has to reach the end of the text.
    /// - Throws: `EvaluationLimit` when the interpreter's budget is used up.
    mutating func match(at start: Int, isFull: Bool = false) throws -> [Int]? {
        for index in slots.indices { slots[index] = -1 }
        choices.removeAll(keepingCapacity: true)
        guard let end = try run(0, start, requiresEnd: isFull) else { return nil }
        slots[0] = start
        slots[1] = end
        return Array(slots.prefix(2 * (expression.groupCount + 1)))
    }

    /// The first match at or after `start`.
    mutating func search(from start: Int) throws -> [Int]? {
        var position = start
        while position <= text.count {
            if let captures = try match(at: position) { return captures }
            position += 1
        }
        return nil
    }

    private mutating func set(_ slot: Int, _ value: Int) {
        choices.append(.restore(slot: slot, value: slots[slot]))
        slots[slot] = value
    }

    /// Goes back to the last choice above `base`; `nil` when there is none.
    private mutating func backtrack(_ base: Int) -> (Int, Int)? {
        while choices.count > base, let choice = choices.popLast() {
            switch choice {
            case .resume(let counter, let position): return (counter, position)
            case .restore(let slot, let value): slots[slot] = value
            case .barrier: break
            }
        }
        return nil
    }

    private mutating func run(_ start: Int, _ from: Int, requiresEnd: Bool = false) throws -> Int? {
        let base = choices.count
        var counter = start
        var position = from
        while true {
            try interpreter.spend()
            if choices.count & 0xFFFF == 0xFFFF { try interpreter.reserve(choices.count) }
            var isMatch = true
            switch expression.program[counter] {
            case .accept:
                if !requiresEnd || position == text.count { return position }
                isMatch = false
            case .split(let first, let second):
                choices.append(.resume(second, position))
                counter = first
                continue
            case .jump(let target):
                counter = target
                continue
            case .save(let slot): set(slot, position)
            case .mark(let slot): set(slot, position)
            case .progress(let slot): isMatch = slots[slot] != position
            case .look(let isAhead, let isPositive, let width, let next):
                if try look(counter + 1, position, isAhead: isAhead, width: width) == isPositive {
                    counter = next
                    continue
                }
                isMatch = false
            case .atomic(let next):
                if let end = try isolated(counter + 1, position) {
                    position = end
                    counter = next
                    continue
                }
                isMatch = false
            case .unlessMatched(let group, let target):
                if slots[2 * group + 1] < 0 {
                    counter = target
                    continue
                }
            case .backreference(let group, let ignoresCase):
                if let end = backreference(group, ignoresCase, position) { position = end } else { isMatch = false }
            case let instruction:
                if let width = consume(instruction, position) { position += width } else { isMatch = false }
            }
            if isMatch {
                counter += 1
            } else if let (target, offset) = backtrack(base) {
                (counter, position) = (target, offset)
            } else {
                return nil
            }
        }
    }

    /// Runs a part on its own: what it captured stays, its choices go.
    private mutating func isolated(_ start: Int, _ position: Int) throws -> Int? {
        let base = choices.count
        guard let end = try run(start, position) else { return nil }
        let restores = choices[base...].filter { if case .restore = $0 { true } else { false } }
        choices.removeLast(choices.count - base)
        choices += restores
        return end
    }

    private mutating func look(_ start: Int, _ position: Int, isAhead: Bool, width: Int) throws -> Bool {
        let from = isAhead ? position : position - width
        guard from >= 0 else { return false }
        return try isolated(start, from) != nil
    }

    private func backreference(_ group: Int, _ ignoresCase: Bool, _ position: Int) -> Int? {
        let (low, high) = (slots[2 * group], slots[2 * group + 1])
        guard low >= 0, high >= low, position + high - low <= text.count else { return nil }
        for (left, right) in zip(text[low..<high], text[position...]) {
            guard left == right || (ignoresCase && left.simpleLowercase == right.simpleLowercase) else { return nil }
        }
        return position + high - low
    }

    /// How many characters an instruction takes at a position; `nil` when it does not match there.
    private func consume(_ instruction: RegularExpression.Instruction, _ position: Int) -> Int? {
        let scalar = position < text.count ? text[position] : nil
        switch instruction {
        case .scalar(let expected): return scalar == expected ? 1 : nil
        case .scalarIgnoringCase(let expected): return scalar?.simpleLowercase == expected ? 1 : nil
        case .any: return scalar == nil ? nil : 1
        case .anyButNewline: return scalar == nil || scalar == "\n" ? nil : 1
        case .set(let index): return scalar.map { expression.sets[index].contains($0) } == true ? 1 : nil
        case .textStart: return position == 0 ? 0 : nil
        case .textEnd: return position == text.count ? 0 : nil
        case .lineStart: return position == 0 || text[position - 1] == "\n" ? 0 : nil
        case .lineEnd: return scalar == nil || scalar == "\n" ? 0 : nil
        case .finalLineEnd: return scalar == nil || (scalar == "\n" && position + 1 == text.count) ? 0 : nil
        case .wordBoundary: return isBoundary(position) ? 0 : nil
        case .notWordBoundary: return isBoundary(position) ? nil : 0
        default: return nil
        }
    }

    private func isBoundary(_ position: Int) -> Bool {
        let isASCII = expression.flags.contains(.ascii)
        let before = position > 0 && text[position - 1].isWord(isASCII: isASCII)
        let after = position < text.count && text[position].isWord(isASCII: isASCII)
        return before != after
    }
}
