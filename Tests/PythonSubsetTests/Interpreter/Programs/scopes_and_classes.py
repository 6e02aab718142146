# closures, scoping, class bodies, metaclass-ish, generators, exceptions
x = "global"
class C:
    x = "class"
    y = [x for _ in range(2)]
    def m(self): return x
    z = x + "!"
print(C.y, C().m(), C.z)
def f():
    x = "local"
    class D:
        y = x
        def g(self): return x, __class__.__name__
    return D
print(f().y, f()().g())
fs = [lambda i=i: i for i in range(3)]; print([g() for g in fs], [g() for g in [lambda: i for i in range(3)]])
def gen(n):
    for i in range(n):
        r = yield i
        if r: print("r", r)
    return "done"
def outer():
    r = yield from gen(2)
    print(r)
    yield from [7, 8]
print(list(outer()))
g = gen(2); next(g)
try: g.throw(ValueError("t"))
except ValueError as e: print("thrown", e)
def gg():
    while True:
        try: yield 1
        except KeyError: yield "caught"
g = gg(); next(g); print(g.throw(KeyError()))
print(sum(i * i for i in range(4)), max((i for i in [3, 1]), default=0), dict((k, v) for k, v in [("a", 1)]), [*gen(2)], tuple(gen(1)))
try:
    try: raise KeyError("a")
    except KeyError: raise ValueError("b")
except ValueError as e: print(repr(e.__context__), e.__cause__)
class MyErr(Exception):
    def __init__(self, code, msg="m"):
        super().__init__(msg)
        self.code = code
    def __str__(self): return f"[{self.code}] {super().__str__()}"
try: raise MyErr(5)
except (KeyError, MyErr) as e: print(e, e.code, e.args)
try: raise MyErr
except TypeError as e: print(e)
def nested():
    for i in range(3):
        try:
            try:
                if i == 0: continue
                if i == 1: raise ValueError
                break
            finally: print("in", i)
        except ValueError: print("ve")
        finally: print("out", i)
    else: print("else")
    return "end"
print(nested())
def ret():
    try: return "try"
    finally: print("cleanup")
print(ret())
def ret2():
    try: raise KeyError
    finally: return "swallowed"
print(ret2())
def ret3():
    for i in [1, 2]:
        with __import__("contextlib").nullcontext():
            for j in [1]:
                return i, j
print(ret3())
class Meta(type):
    def hello(cls): return cls.__name__
class WithMeta(metaclass=Meta): pass
print(WithMeta.hello(), type(WithMeta) is Meta)
class Sub:
    subs = []
    def __init_subclass__(cls, tag=None, **kw): Sub.subs.append((cls.__name__, tag))
class S1(Sub, tag="t"): pass
print(Sub.subs)
class Desc:
    def __set_name__(self, o, n): self.n = n
    def __get__(self, i, o): return (self.n, i is None)
class Own: attr = Desc()
print(Own.attr, Own().attr)
class A:
    def __getattr__(self, n): return "dyn_" + n
    def __setattr__(self, n, v): object.__setattr__(self, n, v * 2)
a = A(); a.q = 2; print(a.q, a.zz)
class V:
    def __init__(self, x): self.x = x
    def __mul__(self, o): return V(self.x * o)
    __rmul__ = __mul__
    def __neg__(self): return V(-self.x)
    def __bool__(self): return self.x > 0
    def __str__(self): return f"V{self.x}"
    def __iadd__(self, o): self.x += o; return self
    def __setitem__(self, k, v): self.x = (k, v)
    def __delitem__(self, k): self.x = "del"
    def __format__(self, s): return f"<{s}>"
    def __index__(self): return 2
    def __reversed__(self): return iter([9])
    def __and__(self, o): return ("and", o)
    def __invert__(self): return "inv"
v = V(2); v += 3; print(v * 2, 2 * v, -v, bool(V(0)), f"{v:abc}", [1, 2, 3][v], list(reversed(v)), v & 1, ~v)
v["k"] = 1; print(v.x); del v["k"]; print(v.x)
class L(list):
    def first(self): return self[0]
l = L([3, 1]); l.append(2); print(l.first(), l, sorted(l), len(l), isinstance(l, list), l + [1])
class D(dict):
    def __missing__(self, k): return k * 2
    def __init__(self, *a, **k): super().__init__(*a, **k); self.extra = 1
d = D(a=1); print(d["zz"], d, d.extra, d.get("q"), "a" in d, {**d})
class St(str):
    def shout(self): return self.upper() + "!"
print(St("hi").shout(), St("a") + "b", St("x") == "x", {St("k"): 1}["k"], len(St("abc")))
class In(int): pass
print(In(3) + 4, In("5"), isinstance(In(1), int))
def kw(a, /, b, *, c=1, **k): return a, b, c, k
print(kw(1, b=2, a=3), kw(1, 2, c=5))
try: kw(a=1, b=2)
except TypeError as e: print(e)
try: kw(1)
except TypeError as e: print(e)
try: kw(1, 2, 3)
except TypeError as e: print(e)
def many(a, b, c): pass
try: many()
except TypeError as e: print(e)
try: many(1, 2, 3, 4)
except TypeError as e: print(e)
print(*map(lambda p: p[0] + p[1], zip("ab", "cd")))
print(type(lambda: 0).__name__, (lambda: 0).__name__, gen.__name__, A.__name__, f.__qualname__, C.m.__qualname__)
data = [("b", 2), ("a", 2), ("c", 1)]; print(sorted(data, key=lambda t: (-t[1], t[0])), min(data, key=lambda t: t[1]), sorted([3, 1, 2], reverse=True))
print(", ".join(f"{k}={v!r}" for k, v in {"a": 1, "b": "x"}.items()), "%-10s|%+d|%e|%g|%o|%X|%c|%5s%%" % ("ab", 5, 12345.678, 0.0001, 8, 255, "z", "q"))
print("{:>10}|{:<5}|{:^7}|{:*^9}|{:+.2f}|{:,}|{:08.3f}|{:x}|{:#b}|{:e}|{:.3}|{!r}|{[0]}|{.real}".format("a", "b", "c", "d", 3.14159, 1234567, 3.14159, 255, 5, 12345.678, "abcdef", "q", [1], 5))
print(f"{'nested ' + f'{1 + 1}'} {3!s:>4} {{}} {[1, 2][0]} {dict(a=1)['a']} {1_000_000:_} {1e-7} {1.0} {123456789012345678} {0.1 + 0.2} {1/3:.3g} {12345.6789:,.2f} {-5:05d} {5: d} {True:d} {'é':>3}")
print(1e100, 1.5e-10, 123456.789, 1e15, 123456789012345.6, 5e-324, 1.7976931348623157e308, -0.0, 2.0 ** 70, 1e22, 1e21, float("nan"))
print(10 ** 20 // 3, -(10 ** 20) // 3, divmod(-10 ** 20, 7), (1 << 100) >> 90, ~(1 << 70), (2 ** 64) & (2 ** 65 - 1), -(2 ** 70) | 1, int("1" * 40) * int("9" * 30), str(2 ** 100)[:5], hash(2 ** 61) == hash(2 ** 61), int(1e20), float(2 ** 80), 2 ** 63 - 1, -2 ** 63, 2 ** 63, abs(-2 ** 63), (-2 ** 63) // -1, 7 ** -2, 0 ** 0)
s = {3, 1}; s.add(2); s.discard(9); print(sorted(s), s.issubset({1, 2, 3, 4}), s | {7} == {1, 2, 3, 7}, {1} < {1, 2}, frozenset([1]) in {frozenset([1])})
print([1, 2, 3, 4, 5][::2], [1, 2, 3][::-1], "abc"[-2:], (1, 2, 3)[1:], list(range(10))[2:8:3], range(10)[2:5], "hello"[10:], [0] * 3)
m = [1, 2, 3, 4, 5]; m[1:3] = ["x"]; m[::2] = [0, 0]; del m[-1]; print(m)
(a, *b), c = [1, 2, 3], 4; print(a, b, c)
for i, (p, q) in enumerate([(1, 2), (3, 4)]): print(i, p, q, end=";")
print()
w = 0
while (n := w * 2) < 6: w += 1
print(n, w)
print("a" in "abc", [] or "x", 0 and 1, None or 0, not [], 1 if [] else 2, all([]), any([0, ""]), 3 == 3.0 == 3, "x" != "y" < "z")
print("%s" % (1,), "%s %s" % ("a", [1]), "%(x)05.1f" % {"x": 2.25}, "%r" % ("a",), "100%")
print("tab\there".expandtabs(4), "a-b_c".replace("-", "_").split("_"), "  x ".lstrip() + "|", "x".ljust(3, ".") + "|", "abc".translate(str.maketrans("ab", "xy")), "ß".upper(), "ǆ".title(), "aA1 ".swapcase(), "Hello World".istitle(), "x1".isidentifier(), "12".isdigit(), "".join(reversed("abc")), "abcabc".rfind("b"), "a,b".rpartition(","), "abc".removeprefix("a"), "a\tb\nc".split(), "x=1".partition("="), "aaa".count("a"), "AbC".casefold(), "\u00e9".encode("latin-1"), "abc".endswith(("x", "c")))
print(bytes([1, 2]).hex(), b"a,b".split(b","), b"%d" % 5, bytes.fromhex("ff00"), b"abc"[1:], int.from_bytes(b"\x01\x00", "big"), (258).to_bytes(2, "little"))
def star(*args, **kw): return args, kw
print(star(*[1], *(2, 3), **{"a": 1}, b=2), star(*"ab"))
try: star(**{"a": 1}, a=2)
except TypeError as e: print("TE")
print(isinstance(1, (str, int)), isinstance(True, int), isinstance(None, type(None)), issubclass(bool, int), type([]) == list, isinstance(1, int | None))
import sys
print(sys.version_info >= (3, 8), sys.version_info[0], callable(print), vars(V(1)), [n for n in dir(V(1)) if not n.startswith("_")])
def deco(arg):
    def wrap(fn):
        def inner(*a): return arg, fn(*a)
        return inner
    return wrap
@deco(1)
@deco(2)
def decorated(x): return x
print(decorated(3))
del w
try: w
except NameError as e: print(e)
def unbound():
    print(u)
    u = 1
try: unbound()
except UnboundLocalError as e: print(e)
try: [].nope
except AttributeError as e: print(e)
try: raise StopIteration(3)
except StopIteration as e: print(e.value)
try: next(iter([]))
except StopIteration: print("stop")
try: {}["x"]
except LookupError as e: print(type(e).__name__, e)
try: int("1.5")
except (ValueError, TypeError) as e: print(e)
try: [1].remove(2)
except ValueError as e: print(e)
try: {[]: 1}
except TypeError as e: print(e)
try: len(5)
except TypeError as e: print(e)
try: 5()
except TypeError as e: print(e)
try: 5[0]
except TypeError as e: print(e)
try: "abc"[5]
except IndexError as e: print(e)
try: (1, 2)["a"]
except TypeError as e: print(e)
try: for_x = [1, 2]; for_x[5] = 1
except IndexError as e: print(e)
try: [] < 1
except TypeError as e: print(e)
try: -"a"
except TypeError as e: print(e)
try: sum(["a"])
except TypeError as e: print(e)
