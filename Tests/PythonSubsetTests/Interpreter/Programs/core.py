x = 1; y = 2.5
print(x + y, x - 3, 7 // 2, -7 // 2, -7 % 3, 7 % -3, 2 ** 10, 2 ** -1, 10 / 4, 1 << 70, -5 >> 1)
print(2**200, 10**30 // 7, -(10**30) % 97, 3**100 - 2**150)
print("a" "b", 'it\'s', "x" * 3, [1, 2] * 2, (1,) + (2, 3))
a, b, *c = [1, 2, 3, 4]
print(a, b, c)
(p, q), r = (1, 2), 3
print(p, q, r)
print(1 < 2 < 3, 1 < 3 < 2, 1 == 1.0, True == 1, "a" < "b", [1, 2] < [1, 3], None is None)
print([i * 2 for i in range(5) if i % 2], {i: i * i for i in range(3)}, {1, 2, 2}, sum(x for x in range(10)))
def f(a, b=2, *args, c, d=4, **kw):
    return a, b, args, c, d, kw
print(f(1, c=3), f(1, 2, 3, 4, c=5, e=6), f(*[1, 2], **{"c": 3, "z": 1}))
for bad in [lambda: f(), lambda: f(1), lambda: f(1, c=2, a=3), lambda: (lambda x: x)(1, 2), lambda: (lambda: 0)(k=1)]:
    try:
        bad()
    except TypeError as e:
        print(e)
def outer():
    n = 0
    def inc():
        nonlocal n
        n += 1
        return n
    return inc
i = outer(); i(); print(i(), i())
class A:
    """doc"""
    z = 5
    def __init__(self, v): self.v = v
    def __repr__(self): return f"A({self.v!r})"
    def __eq__(self, o): return isinstance(o, A) and self.v == o.v
    def __hash__(self): return hash(self.v)
    def __add__(self, o): return A(self.v + (o.v if isinstance(o, A) else o))
    def __radd__(self, o): return A(o + self.v)
    def __lt__(self, o): return self.v < o.v
    def __getitem__(self, k): return ("item", k)
    def __call__(self, *a, **k): return a, k
    def __len__(self): return 3
    def __contains__(self, x): return x == self.v
    def __iter__(self): yield from range(self.v)
    @property
    def twice(self): return self.v * 2
    @twice.setter
    def twice(self, n): self.v = n // 2
    @classmethod
    def make(cls, v): return cls(v + 1)
    @staticmethod
    def st(x): return x
class B(A):
    def __init__(self, v):
        super().__init__(v)
        self.w = v
    def __repr__(self): return "B" + super().__repr__()
print(A(1) + A(2), 1 + A(2), A(1) == A(1), A(1) != A(2), A(3)[1:2], A(1)(2, k=3), len(A(1)), 1 in A(1), list(A(3)), A.__doc__)
o = B(4); o.twice = 20; print(o, o.twice, o.z, B.make(1), A.st(3), sorted([A(3), A(1)]), {A(1): 2}[A(1)], max(A(1), A(2)))
print(isinstance(o, A), issubclass(B, A), type(o).__name__, B.__mro__, hasattr(o, "w"), getattr(o, "nope", 7))
try:
    o.nope
except AttributeError as e:
    print("AE", e)
try:
    try:
        1 / 0
    except ZeroDivisionError as e:
        print("caught", e, repr(e), type(e).__name__)
        raise ValueError("bad") from e
    finally:
        print("fin")
except ValueError as e:
    print(e, repr(e.__cause__))
else:
    print("no")
def g():
    try:
        yield 1
        x = yield 2
        print("got", x)
        yield 3
    finally:
        print("closed")
it = g(); print(next(it), next(it), it.send("hi"))
it.close()
print(list(zip([1, 2], "ab")), list(enumerate("ab", 1)), list(map(str, [1, 2])), list(filter(None, [0, 1])))
def fin():
    for i in range(3):
        try:
            if i == 1: continue
            if i == 2: return "r"
        finally:
            print("f", i)
print(fin())
while True:
    x += 1
    if x > 3: break
else:
    print("never")
for i in []: pass
else: print("else")
class CM:
    def __init__(self, n, s=False): self.n, self.s = n, s
    def __enter__(self): print("enter", self.n); return self
    def __exit__(self, t, v, tb): print("exit", self.n, t and t.__name__, v); return self.s
with CM(1) as c, CM(2, True):
    print(c.n)
    raise KeyError("k")
def w():
    with CM(3):
        return 9
print(w())
print((lambda *a, k=1: (a, k))(1, 2), [*range(3), *"ab"], {**{"a": 1}, "b": 2}, not 1, 1 if 0 else 2, (y := 5), y)
print("%s %d %5.2f %r %x %05d %-5s| %%" % ("a", 3, 3.14159, "q", 255, 42, "l"), "%(a)s" % {"a": 1}, "{} {1} {x!r:>5}".format if 0 else "{} {x!r:>5}".format(1, x="a"))
print(f"{3.14159:.2f} {255:#x} {1000000:,} {'a':>5}|{'b':^5}|{3:03d} {0.5:%} {x=} {1e10:g} {123456789.123:e} {y!r:>{4}}")
s = "Hello, World"
print(s.upper(), s.lower(), s.split(", "), s.replace("l", "L"), s.find("World"), s[1:5], s[::-1], s[-3:], s.startswith("He"), s.title(), s.center(20, "*"), s.zfill(15))
print(" a b ".strip(), "a,b,,c".split(","), "a  b".split(), "x".join(["1", "2"]), "abc".partition("b"), "aXbX".rsplit("X", 1), "l1\nl2\r\nl3".splitlines())
d = {"a": 1, "b": 2}
d.update(c=3); print(d, d.get("z"), d.pop("a"), list(d.items()), d.keys(), "b" in d, d.setdefault("q", []), dict(a=1), dict([("x", 1)]))
l = [3, 1, 2]; l.sort(reverse=True); print(l, l.index(1), l.count(3)); l.insert(0, 9); l.extend([7]); l.remove(1); print(l, l.pop(), l[1:], l[-1]); del l[0]; print(l); l[0:1] = [8, 8]; print(l)
print({1, 2} | {3}, {1, 2} & {2}, {1, 2} - {2}, {1} ^ {2}, frozenset([1]), set())
print(int("12"), int("ff", 16), float("1.5"), str(1.0), bool([]), list("ab"), tuple([1]), 1e16, 1e-5, 1.1 + 2.2, float("inf"), 100000000000000000000.0, 0.1)
print(round(2.5), round(3.14159, 2), abs(-3), divmod(7, 2), pow(2, 10, 1000), min(3, 1), max([1, 5]), hex(255), bin(5), oct(8), ord("a"), chr(98), any([0, 1]), all([]))
print(b"ab" + b"c", b"abc".decode(), "é".encode(), b"\x00\xff", bytes(3), b"a"[0])
assert True
try:
    assert 0, "msg"
except AssertionError as e: print("assert", e)
print(type(1), type("a"), type(None), int, A, print)
match {"type": "a", "v": [1, 2, 3]}:
    case {"type": "b"}: print("b")
    case {"type": "a", "v": [first, *rest]} if first == 1: print(first, rest)
    case _: print("none")
match 5:
    case int(n) if n > 6: print("big")
    case 1 | 5: print("one or five")
def rec(n): return 1 if n == 0 else n * rec(n - 1)
print(rec(50))
global_v = 1
def sg():
    global global_v
    global_v = 2
sg(); print(global_v)
print([[j for j in range(i)] for i in range(3)], [(i, j) for i in range(2) for j in range(2) if i != j])
del d["b"]
try: d["b"]
except KeyError as e: print("KeyError", e, str(e))
try: [][1]
except IndexError as e: print(e)
try: undefined
except NameError as e: print(e)
try: int("x")
except ValueError as e: print(e)
try: "a" + 1
except TypeError as e: print(e)
try: 1 + "a"
except TypeError as e: print(e)
try: a, b = 1, 2, 3
except ValueError as e: print(e)
try: None.x
except AttributeError as e: print(e)
print(*[1, 2], sep="-", end="!\n")
async def co(x): return x + 1
async def main():
    r = await co(1)
    print("async", r)
print(repr("a'b\n\t\\é\x00"), repr('"\''), ascii("é"))
print([x for x in (i for i in range(3))], list(reversed([1, 2])), sorted("bca", key=lambda c: -ord(c)))
