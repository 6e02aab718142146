extension AST {
    /// A pattern of a `case`.
    package enum Pattern: Sendable {
        case `as`(AsPattern)
        case capture(CapturePattern)
        case `class`(ClassPattern)
        case mapping(MappingPattern)
        case or(OrPattern)
        case sequence(SequencePattern)
        case star(StarPattern)
        case value(ValuePattern)
    }

    /// `pattern as name`.
    package final class AsPattern: Node {
        package let pattern: Pattern
        package let name: Identifier
        package let range: Range<Int>

        package init(pattern: Pattern, name: Identifier, range: Range<Int>) {
            self.pattern = pattern
            self.name = name
            self.range = range
        }
    }

    /// `name`; nil for `_`.
    package final class CapturePattern: Node {
        package let name: Identifier?
        package let range: Range<Int>

        package init(name: Identifier?, range: Range<Int>) {
            self.name = name
            self.range = range
        }
    }

    /// `Type(a, name=b)`.
    package final class ClassPattern: Node {
        package let type: Expression
        package let positional: [Pattern]
        package let keywords: [Keyword]
        package let range: Range<Int>

        package init(type: Expression, positional: [Pattern], keywords: [Keyword], range: Range<Int>) {
            self.type = type
            self.positional = positional
            self.keywords = keywords
            self.range = range
        }

        package struct Keyword: Sendable {
            package let name: Identifier
            package let pattern: Pattern

            package init(name: Identifier, pattern: Pattern) {
                self.name = name
                self.pattern = pattern
            }
        }
    }

    /// `{key: pattern, **rest}`.
    package final class MappingPattern: Node {
        package let entries: [Entry]
        package let rest: Identifier?
        package let range: Range<Int>

        package init(entries: [Entry], rest: Identifier?, range: Range<Int>) {
            self.entries = entries
            self.rest = rest
            self.range = range
        }

        package struct Entry: Sendable {
            package let key: Expression
            package let pattern: Pattern

            package init(key: Expression, pattern: Pattern) {
                self.key = key
                self.pattern = pattern
            }
        }
    }

    /// `a | b`.
    package final class OrPattern: Node {
        package let alternatives: [Pattern]
        package let range: Range<Int>

        package init(alternatives: [Pattern], range: Range<Int>) {
            self.alternatives = alternatives
            self.range = range
        }
    }

    /// `[a, *rest]`.
    package final class SequencePattern: Node {
        package let patterns: [Pattern]
        package let range: Range<Int>

        package init(patterns: [Pattern], range: Range<Int>) {
            self.patterns = patterns
            self.range = range
        }
    }

    /// `*name` in a sequence; nil for `*_`.
    package final class StarPattern: Node {
        package let name: Identifier?
        package let range: Range<Int>

        package init(name: Identifier?, range: Range<Int>) {
            self.name = name
            self.range = range
        }
    }

    /// A literal or a dotted name: compared by `==`, but `None`, `True` and `False` by identity.
    package final class ValuePattern: Node {
        package let value: Expression
        package let range: Range<Int>

        package init(value: Expression, range: Range<Int>) {
            self.value = value
            self.range = range
        }
    }
}

extension AST.Pattern {
    /// Byte offsets in the file.
    package var range: Range<Int> {
        switch self {
        case .as(let node): node.range
        case .capture(let node): node.range
        case .class(let node): node.range
        case .mapping(let node): node.range
        case .or(let node): node.range
        case .sequence(let node): node.range
        case .star(let node): node.range
        case .value(let node): node.range
        }
    }
}
