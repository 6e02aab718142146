extension AST {
    /// `import a.b as c, d`.
    package final class Import: Node {
        package let names: [Alias]
        package let range: Range<Int>

        package init(names: [Alias], range: Range<Int>) {
            self.names = names
            self.range = range
        }
    }

    /// `from ..module import a as b`.
    package final class ImportFrom: Node {
        /// The dotted name; nil in `from . import a`.
        package let module: Identifier?
        /// The number of leading dots.
        package let level: Int
        /// One alias named `*` for a star import.
        package let names: [Alias]
        package let range: Range<Int>

        package init(module: Identifier?, level: Int, names: [Alias], range: Range<Int>) {
            self.module = module
            self.level = level
            self.names = names
            self.range = range
        }
    }

    /// `name as asName`.
    package struct Alias: Node {
        /// A dotted name, in an `import` statement.
        package let name: Identifier
        package let asName: Identifier?
        package let range: Range<Int>

        package init(name: Identifier, asName: Identifier?, range: Range<Int>) {
            self.name = name
            self.asName = asName
            self.range = range
        }
    }
}
