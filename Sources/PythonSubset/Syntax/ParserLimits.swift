/// What the parser refuses, so that no file, whatever it holds, exhausts a thread's stack here or in what walks the tree.
package enum ParserLimits {
    /// Brackets, blocks, unary operators and other constructs inside each other.
    package static let nesting = 100
    /// Links of left-recursive chains, `a + a + a`, `a.b.c`, `f()()()`, on one path from the root of a tree.
    package static let chain = 1_000
    /// Diagnostics reported for one file.
    package static let diagnostics = 100
    /// Size of a file.
    package static let bytes = 1 << 28
}
