import json, textwrap, itertools, functools, collections, math, os.path, string, operator, copy, uuid, hashlib, base64, datetime, contextlib, dataclasses, types
from decimal import Decimal, ROUND_HALF_UP
from typing import Optional, List, NamedTuple, TypedDict, Union, Any, TYPE_CHECKING, Sequence, cast, Dict
from collections import OrderedDict, defaultdict, namedtuple, Counter, deque
print(json.dumps({"a": [1, 2.5, None, True, "é\n\""], "b": {}, 1: "x"}), json.dumps([1, {"z": 1, "a": 2}], indent=2, sort_keys=True), json.dumps("é", ensure_ascii=False), json.dumps([1, 2], separators=(",", ":")))
print(json.loads('{"a": [1, 2.5, null, true, "\\u00e9\\n"], "b": -1e3, "c": 12345678901234567890}'))
try: json.loads("{bad")
except json.JSONDecodeError as e: print(e, isinstance(e, ValueError))
try: json.dumps(object)
except TypeError as e: print(e)
print(textwrap.dedent("""
    a
      b

    c
"""), textwrap.indent("a\nb\n\nc", "  "))
print(list(itertools.chain([1], [2, 3])), list(itertools.islice(itertools.count(5), 3)), list(itertools.product("ab", [1, 2])), list(itertools.permutations([1, 2, 3], 2)), list(itertools.combinations("abc", 2)), list(itertools.chain.from_iterable([[1], [2]])), list(itertools.accumulate([1, 2, 3])), [(k, list(g)) for k, g in itertools.groupby("aabb")], list(itertools.zip_longest([1, 2], [3])), list(itertools.starmap(pow, [(2, 3)])), list(itertools.takewhile(lambda x: x < 3, [1, 2, 3, 1])))
print(functools.reduce(lambda a, b: a + b, [1, 2, 3], 10), functools.partial(int, base=2)("101"))
@functools.lru_cache(maxsize=None)
def fib(n): return n if n < 2 else fib(n - 1) + fib(n - 2)
print(fib(80))
def deco(fn):
    @functools.wraps(fn)
    def inner(*a, **k): return ("w", fn(*a, **k))
    return inner
@deco
def named(x):
    "d"
    return x
print(named(1), named.__name__, named.__doc__)
dd = defaultdict(list); dd["a"].append(1); print(dd, dict(dd), dd["zz"])
print(Counter("abca").most_common(1), Counter("aab"), OrderedDict([("b", 1), ("a", 2)]) == {"b": 1, "a": 2})
Pt = namedtuple("Pt", "x y"); p = Pt(1, y=2); print(p, p.x, p._asdict(), p._replace(x=5), tuple(p), p == (1, 2)); a, b = p; print(a, b)
dq = deque([1, 2, 3], maxlen=3); dq.append(4); dq.appendleft(0); print(dq, dq.popleft(), len(dq))
class NT(NamedTuple):
    a: int
    b: str = "x"
print(NT(1), NT(1, "z").b, NT._fields)
class TD(TypedDict, total=False):
    x: int
print(TD(x=1))
@dataclasses.dataclass
class DC:
    x: int
    y: List[int] = dataclasses.field(default_factory=list)
    z: "Optional[str]" = None
    def total(self): return self.x + sum(self.y)
d = DC(1, [2, 3]); print(d, d.total(), d == DC(1, [2, 3]), dataclasses.asdict(d), dataclasses.replace(d, x=9), [f.name for f in dataclasses.fields(DC)])
@dataclasses.dataclass(frozen=True, order=True)
class FZ:
    a: int
    b: int = 2
print(FZ(1) < FZ(2), {FZ(1): 1}[FZ(1)])
try: FZ(1).a = 3
except dataclasses.FrozenInstanceError as e: print(e)
try: DC()
except TypeError as e: print(e)
print(math.floor(2.7), math.ceil(2.1), math.sqrt(16), math.pi, math.gcd(12, 18), math.log(math.e), math.factorial(20), math.isclose(0.1 + 0.2, 0.3), math.inf, math.trunc(-2.5), math.comb(5, 2), math.log2(8), math.hypot(3, 4))
print(os.path.join("/a", "b", "../c"), os.path.dirname("/a/b.py"), os.path.basename("/a/b.py"), os.path.splitext("/a/b.tar.gz"), os.path.normpath("/a/../b//c/."), os.path.abspath("/x/../y"))
print(string.ascii_lowercase, string.digits, string.Template("$a ${b} $$").substitute(a=1, b=2))
print(operator.itemgetter(1)([1, 2]), operator.attrgetter("x")(p), operator.add(1, 2), sorted([{"a": 2}, {"a": 1}], key=operator.itemgetter("a")))
l = [[1], 2]; c = copy.copy(l); dp = copy.deepcopy(l); l[0].append(5); print(c, dp)
u = uuid.UUID("12345678-1234-5678-1234-567812345678"); print(u, repr(u), u.hex, u.int, u == uuid.UUID(u.hex), uuid.uuid5(uuid.NAMESPACE_DNS, "python.org"), uuid.uuid3(uuid.NAMESPACE_URL, "x"), uuid.UUID(int=5), u.version)
print(hashlib.md5(b"abc").hexdigest(), hashlib.sha1(b"abc").hexdigest(), hashlib.sha256(b"abc").hexdigest(), hashlib.sha512(b"abc" * 50).hexdigest(), hashlib.sha224(b"").hexdigest(), hashlib.sha384(b"q").hexdigest())
print(base64.b64encode(b"hello"), base64.b64decode("aGVsbG8="), base64.urlsafe_b64encode(b"\xff\xfe\xfd"), base64.b64encode(b"hi"))
print(Decimal("1.10") + Decimal("2.205"), Decimal(1) / Decimal(3), Decimal("10") / 4, Decimal("1E+5"), repr(Decimal("-0.00")), Decimal("2.675").quantize(Decimal("0.01"), rounding=ROUND_HALF_UP), Decimal(0.1), Decimal("7") // 2, Decimal("-7") % 3, Decimal("1.5") ** 2, int(Decimal("3.9")), float(Decimal("0.25")), Decimal("1.0") == 1, Decimal("3") > 2, f"{Decimal('3.14159'):.2f}", str(Decimal("1e-7")), Decimal("100").normalize(), sum([Decimal("0.1")] * 3), round(Decimal("2.5")), -Decimal("1.2"), abs(Decimal("-3")))
dt = datetime.datetime(2024, 2, 29, 13, 5, 7, 123); print(dt, repr(dt), dt.isoformat(), dt.date(), dt.time(), dt.strftime("%Y-%m-%d %H:%M:%S %j %a %A %b %B %p %I %f %y %U %W"), dt + datetime.timedelta(days=1, hours=12), dt - datetime.datetime(2023, 1, 1), dt.replace(year=2020), dt.weekday(), dt.isocalendar()[1])
tz = datetime.timezone(datetime.timedelta(hours=2)); print(datetime.datetime(2020, 1, 1, tzinfo=tz), datetime.datetime(2020, 1, 1, tzinfo=datetime.timezone.utc).isoformat(), repr(tz), datetime.datetime(2020, 1, 1, 5, tzinfo=tz).astimezone(datetime.timezone.utc), datetime.datetime(2020, 1, 1, tzinfo=tz).timestamp())
print(datetime.date(2020, 1, 31), datetime.date.fromisoformat("2020-05-06"), datetime.date(2020, 3, 1) - datetime.date(2020, 2, 1), datetime.timedelta(seconds=90061), repr(datetime.timedelta(days=-1, seconds=5)), datetime.timedelta(hours=1) * 3, datetime.timedelta(days=1).total_seconds(), datetime.time(1, 2), datetime.datetime.strptime("2021-03-04 05:06", "%Y-%m-%d %H:%M"), datetime.datetime.fromisoformat("2021-03-04T05:06:07.5+00:00"), datetime.date(2020, 1, 1) < datetime.date(2020, 1, 2), datetime.timedelta(0), f"{datetime.date(2020,1,2):%d/%m/%Y}", isinstance(dt, datetime.date), datetime.datetime.min)
@contextlib.contextmanager
def cm(x):
    print("in", x)
    try:
        yield x * 2
    except ValueError as e:
        print("swallow", e)
    finally:
        print("out")
with cm(3) as v: print(v)
with cm(4): raise ValueError("boom")
try:
    with cm(5): raise KeyError("kk")
except KeyError as e: print("ke", e)
with contextlib.suppress(ZeroDivisionError): 1 / 0
with contextlib.nullcontext(5) as n: print(n)
with contextlib.ExitStack() as st:
    st.enter_context(cm(1)); st.callback(print, "cb")
ns = types.SimpleNamespace(a=1, b="x"); print(ns, ns.a)
print(TYPE_CHECKING, cast(int, "x"), Optional[int] is not None)
from typing import assert_never, SupportsRound, Never
try:
    assert_never([1])
except AssertionError as e: print(e)
import abc
class Base(abc.ABC):
    @abc.abstractmethod
    def f(self): ...
class Impl(Base):
    def f(self): return 1
print(Impl().f())
import asyncio
async def main():
    async def one(): return 1
    return await one() + sum(await asyncio.gather(one(), one()))
print(asyncio.run(main()))
from functools import cached_property, total_ordering
class CP:
    n = 0
    @cached_property
    def v(self):
        CP.n += 1
        return CP.n
o = CP(); print(o.v, o.v, CP.n)
@total_ordering
class TO:
    def __init__(self, x): self.x = x
    def __eq__(self, o): return self.x == o.x
    def __lt__(self, o): return self.x < o.x
print(TO(1) <= TO(1), TO(2) > TO(1), TO(1) >= TO(2))
