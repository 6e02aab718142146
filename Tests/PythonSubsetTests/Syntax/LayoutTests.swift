import Testing

@Suite struct LayoutTests {
    @Test(arguments: [
        ("", ""),
        ("\n\n# comment\n   # another\n", ""),
        ("a", "(expr a)"),
        ("a # comment", "(expr a)"),
        ("a\r\nb\rc\n", "(expr a)\n(expr b)\n(expr c)"),
        ("a = [\n  1,\n# comment\n2]\nb", "(assign a (list 1 2))\n(expr b)"),
        ("a = 1 + \\\n   2\nb", "(assign a (+ 1 2))\n(expr b)"),
        ("if a:\n    b\n\n  # comment\n    c\n\nd", "(if a (do (expr b) (expr c)))\n(expr d)"),
        ("if a:\n  if b:\n    c\nd", "(if a (do (if b (do (expr c)))))\n(expr d)"),
        ("\u{0C}if a:\n\u{0C}  b\n", "(if a (do (expr b)))"),
        ("a;\n", "(expr a)"),
    ])
    func layout(source: String, expected: String) { check(source, expected) }

    @Test(arguments: [
        ("if a:\n\tb\n«        »c\n", "inconsistent use of tabs and spaces in indentation"),
        ("if a:\n    b\n«  »c\n", "unindent does not match any outer indentation level"),
        ("a\n«  »b\n", "unexpected indent"),
        ("if a:\n«b»\n", "expected an indented block after 'if' statement on line 1"),
        ("def f():\n«class» A: pass\n", "expected an indented block after function definition on line 1"),
        ("a = «\\ x»\n", "unexpected character after line continuation character"),
    ])
    func errors(source: String, message: String) { checkErrors(source, [message]) }

    @Test func keepsBlocksAfterWrongIndentation() {
        checkErrors(
            "if a:\n    b\n«  »c\n  d\ne\n", ["unindent does not match any outer indentation level"],
            tree: "(if a (do (expr b) (expr c) (expr d)))\n(expr e)")
        checkErrors("a\n«  »b\n  c\nd\n", ["unexpected indent"], tree: "(expr a)\n(expr b)\n(expr c)\n(expr d)")
    }
}
