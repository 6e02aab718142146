import Schema

/// An operator as far as parentheses are concerned (SQLAlchemy's `_PRECEDENCE` and `is_precedent`).
struct Precedence: Equatable {
    var name: String
    var level: Int
    /// `a + (b + c)` needs no parentheses.
    var isAssociative = false
    var isBoolean = false

    /// SQLAlchemy's `self_group()` without an operator: every operator takes parentheses.
    static let isolated = Precedence(name: "isolated", level: .max)
    static let and = Precedence(name: "and", level: 3, isAssociative: true, isBoolean: true)
    static let or = Precedence(name: "or", level: 2, isAssociative: true, isBoolean: true)
    static let not = Precedence(name: "not", level: 5, isBoolean: true)
    static let exists = Precedence(name: "exists", level: 0, isBoolean: true)
    static let comma = Precedence(name: "comma", level: -1)
    static let condition = Precedence(name: "condition", level: -10)
    static let between = Precedence(name: "between", level: 5, isBoolean: true)
    static let collate = Precedence(name: "collate", level: 4)
    static let anyOrAll = Precedence(name: "any", level: 15)
    static let ordering = Precedence(name: "ordering", level: 3)
    static let nullsOrdering = Precedence(name: "nulls", level: 100)

    /// Whether an expression of this operator takes parentheses as an operand of `outer`.
    func needsGrouping(in outer: Precedence) -> Bool {
        if self == outer, isAssociative { return false }
        return level <= outer.level
    }
}

extension Precedence {
    init(_ binary: BinaryExpression.Operator) {
        let level: Int
        var isAssociative = false
        switch binary {
        case .jsonItem, .jsonPathItem, .item: (level, isAssociative) = (15, true)
        case .multiply: (level, isAssociative) = (8, true)
        case .divide, .floorDivide, .modulo: level = 8
        case .add: (level, isAssociative) = (7, true)
        case .subtract, .bitwiseAnd, .bitwiseOr, .bitwiseXor, .bitwiseLeftShift, .bitwiseRightShift: level = 7
        case .concatenate: (level, isAssociative) = (5, true)
        case .custom(_, let precedence, _): (level, isAssociative) = (precedence, precedence >= 15)
        // SQLAlchemy lists no precedence for these, so that they count as the loosest inside another operator.
        case .startsWith, .notStartsWith, .endsWith, .notEndsWith, .contains, .notContains, .icontains, .notIcontains, .istartsWith,
            .notIstartsWith, .iendsWith, .notIendsWith:
            level = -100
        default: level = 5
        }
        self.init(name: "\(binary)", level: level, isAssociative: isAssociative, isBoolean: binary.isComparison)
    }

    /// The same operator as what surrounds an operand; what SQLAlchemy lists no precedence for binds tightest there.
    init(around binary: BinaryExpression.Operator) {
        self.init(binary)
        if level == -100 { level = 100 }
    }

    init(_ unary: UnaryExpression.Operator) {
        switch unary {
        case .negate: self.init(name: "negate", level: 8)
        case .not: self = .not
        case .bitwiseNot: self.init(name: "bitwiseNot", level: 8)
        case .distinct: self.init(name: "distinct", level: 5)
        case .any, .all: self = .anyOrAll
        case .ascending, .descending: self = .ordering
        case .nullsFirst, .nullsLast: self = .nullsOrdering
        case .custom(let text): self.init(name: text, level: 0)
        }
    }
}
