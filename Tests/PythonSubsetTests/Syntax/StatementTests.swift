import Testing

@Suite struct StatementTests {
    @Test(arguments: [
        ("a = b = c", "(assign a b c)"),
        ("a, *b = c, = d", "(assign (tuple a (* b)) (tuple c) d)"),
        ("[a, b] = a.b = c[0] = 1", "(assign (list a b) (. a b) ([] c 0) 1)"),
        ("a += b,", "(+= a (tuple b))"),
        ("a //= 1; b **= 2; c >>= 3; d @= 4", "(//= a 1)\n(**= b 2)\n(>>= c 3)\n(@= d 4)"),
        ("a: int", "(annotate a int)"),
        ("a: int = 1", "(annotate a int 1)"),
        ("(a): int", "(annotate() a int)"),
        ("a.b: c = *d, e", "(annotate() (. a b) c (tuple (* d) e))"),
        ("del a, b[0]", "(del a ([] b 0))"),
        ("del (a, b)", "(del (tuple a b))"),
        ("assert a, 'b'", "(assert a \"b\")"),
        ("raise", "(raise)"),
        ("raise A from B", "(raise A (from B))"),
        ("global a, b", "(global a b)"),
        ("pass; pass", "(pass)\n(pass)"),
        ("import a.b as c, d", "(import a.b as c d)"),
        ("from a.b import c as d, e", "(from a.b c as d e)"),
        ("from . import a", "(from . a)"),
        ("from ....a import (b, c,)", "(from ....a b c)"),
        ("from a import *", "(from a *)"),
        ("type A[T: int, *U] = B", "(type A B)"),
        ("type = 1; match = 2; case = 3; _ = type", "(assign type 1)\n(assign match 2)\n(assign case 3)\n(assign _ type)"),
        ("match(a)\nmatch[b]\nmatch.c\nmatch * d", "(expr (call match a))\n(expr ([] match b))\n(expr (. match c))\n(expr (* match d))"),
    ])
    func simple(source: String, expected: String) { check(source, expected) }

    @Test(arguments: [
        ("if a: b\nelif c:\n  d\nelse:\n  e", "(if a (do (expr b)) c (do (expr d)) (else (expr e)))"),
        ("while a:\n  break\nelse: b", "(while a (do (break)) (else (expr b)))"),
        ("for a, b in c, d:\n  continue\nelse: e", "(for (tuple a b) (tuple c d) (do (continue)) (else (expr e)))"),
        ("for a.b[0] in *c, d: pass", "(for ([] (. a b) 0) (tuple (* c) d) (do (pass)))"),
        ("with a as b, c: pass", "(with [a as b] [c] (do (pass)))"),
        ("with (a as b, c as (d, e),): pass", "(with [a as b] [c as (tuple d e)] (do (pass)))"),
        ("with (a, b): pass", "(with [a] [b] (do (pass)))"),
        ("with (a): pass", "(with [a] (do (pass)))"),
        ("with (a).b as c: pass", "(with [(. a b) as c] (do (pass)))"),
        ("with (a, b) as c: pass", "(with [(tuple a b) as c] (do (pass)))"),
        ("with (a for a in b): pass", "(with [(generator-for a (for a b))] (do (pass)))"),
        ("with (a := b): pass", "(with [(:= a b)] (do (pass)))"),
        (
            "try: a\nexcept B as c: d\nexcept (E, F): g\nexcept: h\nelse: i\nfinally: j",
            "(try (do (expr a)) (except B as c (do (expr d))) (except (tuple E F) (do (expr g))) (except (do (expr h))) (else (expr i)) (finally (expr j)))"
        ),
        ("try: a\nexcept* B: c", "(try* (do (expr a)) (except B (do (expr c))))"),
        ("try: a\nfinally: b", "(try (do (expr a)) (finally (expr b)))"),
    ])
    func compound(source: String, expected: String) { check(source, expected) }

    @Test(arguments: [
        ("def f(): return", "(def f () (do (return)))"),
        ("def f(a, /, b: int = 1, *c: d, e, f=2, **g) -> h: pass", "(def f (a / b:int=1 *c:d e f=2 **g) -> h (do (pass)))"),
        ("def f(*, a): pass", "(def f (* a) (do (pass)))"),
        ("def f(*args: *Ts): pass", "(def f (*args:(* Ts)) (do (pass)))"),
        ("def f[T](a: T): pass", "(def f (a:T) (do (pass)))"),
        ("def f():\n  yield\n  def g(): return", "(def* f () (do (expr (yield)) (def g () (do (return)))))"),
        ("def f(): x = yield a, b", "(def* f () (do (assign x (yield (tuple a b)))))"),
        ("def f(): yield from g()", "(def* f () (do (expr (yield-from (call g)))))"),
        ("@a.b\n@c(1)\ndef f(): pass", "(def f () (decorators (. a b) (call c 1)) (do (pass)))"),
        ("@a\nasync def f(): pass", "(async-def f () (decorators a) (do (pass)))"),
        ("class A: pass", "(class A (do (pass)))"),
        (
            "class A(B, *C, metaclass=D):\n  x: int\n  def f(self): pass",
            "(class A B (*arg C) (metaclass= D) (do (annotate x int) (def f (self) (do (pass)))))"
        ),
        (
            "async def f():\n async for a in b: pass\n async with c: pass",
            "(async-def f () (do (async-for a b (do (pass))) (async-with [c] (do (pass)))))"
        ),
    ])
    func definitions(source: String, expected: String) { check(source, expected) }

    @Test(arguments: [
        ("1 | -1 | 1+2j | 'a' | None", "(or =1 =(u- 1) =(+ 1 2.0j) =\"a\" =None)"),
        ("a", "a"),
        ("_", "_"),
        ("a.b.c", "=(. (. a b) c)"),
        ("[a, *b, _]", "(sequence a (* b) _)"),
        ("a, *_", "(sequence a (* _))"),
        ("(a)", "a"),
        ("(a,)", "(sequence a)"),
        ("()", "(sequence)"),
        ("{'a': b, c.d: 1, **e}", "(mapping [\"a\" b] [(. c d) =1] **e)"),
        ("A(b, c=d)", "(class A b (c= d))"),
        ("a.B() as c", "(as (class (. a B)) c)"),
        ("a if b", "a if b"),
    ])
    func patterns(source: String, expected: String) {
        check("match x, y:\n  case \(source): pass\n", "(match (tuple x y) (case \(expected) (do (pass))))")
    }
}
