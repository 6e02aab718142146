import PythonSubset
import SourceText
import Testing

/// One diagnostic a broken place, and the rest of the file is read.
@Suite struct RecoveryTests {
    @Test(arguments: [
        ("a = 1\nb = = 2\nc = 3", "(assign a 1)\n(error)\n(assign c 3)"),
        ("a; b c; d\ne", "(expr a)\n(error)\n(expr e)"),
        ("f(a b, c).d(e)", "(expr (call (. (call f (error)) d) e))"),
        ("x = [1 2], 3", "(assign x (tuple (error) 3))"),
        ("f(g(a b), c)", "(expr (call f (call g (error)) c))"),
        ("f('abc)\nx", "(error)\n(expr x)"),
        ("f('abc,\n 1)\nx", "(expr (call f (error)))\n(expr x)"),
        ("f(a,\n\ndef g():\n  pass", "(error)\n(def g () (do (pass)))"),
        ("if a b:\n  c\nelse:\n  d\ne", "(error (do (expr c) (expr d)))\n(expr e)"),
        ("def f(a b):\n  c\nd", "(error (do (expr c)))\n(expr d)"),
        ("def f()\n  return a\nb", "(def f () (do (return a)))\n(expr b)"),
        ("def f():\nb = 1", "(def f ())\n(assign b 1)"),
        ("class A:\n  x = )\n  y = 1", "(class A (do (error) (assign y 1)))"),
        ("try:\n  a\nb", "(try (do (expr a)))\n(expr b)"),
        ("class A:\n  @a\nb", "(class A (do (error)))\n(expr b)"),
        ("@a\nb\nc", "(error)\n(expr b)\n(expr c)"),
        ("f'{a b}' 'c'", "(expr (f {(error)} \"c\"))"),
    ])
    func recovers(source: String, tree: String) {
        let result = Parser.parse(SourceText(source))
        #expect(result.diagnostics.count == 1)
        #expect(SyntaxDump().dump(result.module) == tree)
    }

    @Test func invalidEncoding() {
        let result = Parser.parse(SourceText(bytes: Array("x = 1  # ".utf8) + [0xE9, 0x0A] + Array("y = 2\n".utf8)))
        #expect(result.diagnostics.map(\.range) == [9..<10])
        #expect(result.diagnostics.map(\.code) == ["invalid-encoding"])
        #expect(SyntaxDump().dump(result.module) == "(assign x 1)\n(assign y 2)")
    }

    @Test func binaryFile() {
        let result = Parser.parse(SourceText(bytes: [0x7F, 0x45, 0x4C, 0x46, 0x00, 0x01, 0x28, 0x28]))
        #expect(result.diagnostics.map(\.range) == [4..<5])
        #expect(SyntaxDump().dump(result.module) == "(error)")
    }

    @Test func reportsNoMoreThanTheLimit() {
        let result = Parser.parse(SourceText(String(repeating: "a b\n", count: 300)))
        #expect(result.diagnostics.count == ParserLimits.diagnostics)
        #expect(result.module.body.count == 300)
    }

    /// Whatever is cut off or put in, a file parses to something.
    @Test func everyPrefixAndEveryMissingByteParses() {
        let source = Array(
            """
            @d(1)
            async def f(a, /, b: int = 2, *c, e=3, **g) -> h:
                with (a as b, c): x = f"{a!r:>{w}} {b=}" 'c\\n' rb'\\x'
                match x:
                    case {"k": [1, *_], **r} | A.B(c, d=-1.5j) as q if q: pass
                try: return [i async for i in y if (z := i)] or {**a, 'b': c}[1:2, ::3]
                except* (A, B) as e: raise e from None
                else: await lambda *, k=1: (yield)
            from ..m import (n as o,)
            """.utf8)
        for index in source.indices {
            for mutant in [Array(source[..<index]), Array(source[index...]), Array(source[..<index] + source[(index + 1)...])] {
                let result = Parser.parse(SourceText(bytes: mutant))
                #expect(result.diagnostics.allSatisfy { $0.range.upperBound <= mutant.count })
            }
        }
    }
}
