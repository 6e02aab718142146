import Testing

@Suite struct ExpressionTests {
    @Test(arguments: [
        ("a or b and not c", "(expr (or a (and b (unot c))))"),
        ("a or b or c", "(expr (or a b c))"),
        ("a < b <= c is not d not in e", "(expr (compare a < b <= c is not d not in e))"),
        ("not a == b", "(expr (unot (compare a == b)))"),
        ("a | b ^ c & d << e + f * g", "(expr (| a (^ b (& c (<< d (+ e (* f g)))))))"),
        ("a - b - c", "(expr (- (- a b) c))"),
        ("-a ** -b ** c", "(expr (u- (** a (u- (** b c)))))"),
        ("~a @ b // c % d", "(expr (% (// (@ (u~ a) b) c) d))"),
        ("(a + b) * c", "(expr (* (+ a b) c))"),
        ("a if b else c if d else e", "(expr (if-else b a (if-else d c e)))"),
        ("(a := b + 1)", "(expr (:= a (+ b 1)))"),
        ("f(a := 1)", "(expr (call f (:= a 1)))"),
        ("1if a else 2", "(expr (if-else a 1 2))"),
    ])
    func operators(source: String, expected: String) { check(source, expected) }

    @Test(arguments: [
        ("a.b.c", "(expr (. (. a b) c))"),
        ("a.b(c)[d](e)", "(expr (call ([] (call (. a b) c) d) e))"),
        ("f()", "(expr (call f))"),
        ("f(a, *b, c=1, **d)", "(expr (call f a (*arg b) (c= 1) (**arg d)))"),
        ("f(*a, b, *c, d=1, *e)", "(expr (call f (*arg a) b (*arg c) (d= 1) (*arg e)))"),
        ("f(x for x in y)", "(expr (call f (generator-for x (for x y))))"),
        ("a[1]", "(expr ([] a 1))"),
        ("a[1, 2]", "(expr ([] a (tuple 1 2)))"),
        ("a[1,]", "(expr ([] a (tuple 1)))"),
        (
            "a[:], a[1:], a[:2:], a[::3]",
            "(expr (tuple ([] a (slice _ _ _)) ([] a (slice 1 _ _)) ([] a (slice _ 2 _)) ([] a (slice _ _ 3))))"
        ),
        ("a[b:c, *d]", "(expr ([] a (tuple (slice b c _) (* d))))"),
        ("a[*b]", "(expr ([] a (tuple (* b))))"),
    ])
    func primaries(source: String, expected: String) { check(source, expected) }

    @Test(arguments: [
        ("()", "(expr (tuple))"),
        ("(a)", "(expr a)"),
        ("(a,)", "(expr (tuple a))"),
        ("a, b,", "(expr (tuple a b))"),
        ("[]", "(expr (list))"),
        ("[a, *b,]", "(expr (list a (* b)))"),
        ("{}", "(expr (dict))"),
        ("{a: b, **c, 'd': e}", "(expr (dict [a b] [** c] [\"d\" e]))"),
        ("{a, *b}", "(expr (set a (* b)))"),
        ("[a for b in c if d if e for f in g]", "(expr (list-for a (for b c d e) (for f g)))"),
        ("{a for a, b in c}", "(expr (set-for a (for (tuple a b) c)))"),
        ("{a: b for a, b in c}", "(expr (dictionary-for a b (for (tuple a b) c)))"),
        ("(a for *a, b in c)", "(expr (generator-for a (for (tuple (* a) b) c)))"),
        ("[a for a in b if c or d]", "(expr (list-for a (for a b (or c d))))"),
    ])
    func displays(source: String, expected: String) { check(source, expected) }

    @Test(arguments: [
        ("lambda: 1", "(expr (lambda () 1))"),
        ("lambda a, b=1, *c, d, e=2, **f: a", "(expr (lambda (a b=1 *c d e=2 **f) a))"),
        ("lambda a, /, b, *, c: a", "(expr (lambda (a / b * c) a))"),
        ("lambda: (yield)", "(expr (lambda* () (yield)))"),
        ("lambda x: lambda y: x", "(expr (lambda (x) (lambda (y) x)))"),
    ])
    func lambdas(source: String, expected: String) { check(source, expected) }

    @Test func asynchronous() {
        check(
            "async def f():\n  await a.b(c) ** 2\n  return [x async for x in y]\n",
            "(async-def f () (do (expr (** (await (call (. a b) c)) 2)) (return (list-for x (async-for x y)))))")
        check("def f(): return g(await x for x in y)\n", "(def f () (do (return (call g (generator-for (await x) (for x y))))))")
    }

    @Test(arguments: [
        ("a + (b)", "(expr (+ a@0-1 b@5-6)@0-7)@0-7"),
        ("(a, b)", "(expr (tuple a@1-2 b@4-5)@0-6)@0-6"),
        ("a, b,", "(expr (tuple a@0-1 b@3-4)@0-5)@0-5"),
        ("é.b (c)", "(expr (call (. é@0-2 b)@0-4 c@6-7)@0-8)@0-8"),
        ("(a) if b else c", "(expr (if-else b@7-8 a@1-2 c@14-15)@0-15)@0-15"),
        ("'a' \\\n 'b'", "(expr \"ab\"@0-10)@0-10"),
        ("f(a for a in b)", "(expr (call f@0-1 (generator-for a@2-3 (for a@8-9 b@13-14))@1-15)@0-15)@0-15"),
    ])
    func ranges(source: String, expected: String) { check(source, expected, hasRanges: true) }
}
