from dataclasses import dataclass, field, asdict
from enum import Enum, auto
from functools import lru_cache, total_ordering, partial, reduce, wraps
class Meta(type): pass
class Base(metaclass=Meta):
    x = 1
    def __init_subclass__(cls, **kw): cls.tag = kw
    @property
    def p(self): return self._p
    @p.setter
    def p(self, v): self._p = v
    @classmethod
    def make(cls, *a): return cls()
    def __getattr__(self, n): return n
    def __eq__(self, o): return True
    def __hash__(self): return 1
class Child(Base, tag=2):
    def make2(self): return super().make(self)
@dataclass(order=True, frozen=True)
class Point:
    a: int
    b: list = field(default_factory=list)
class Color(str, Enum):
    RED = 'r'
    BLUE = auto()
c = Child(); c.p = 3
print(c.p, c.nope, {c: 1}, asdict(Point(1)), Point(1) < Point(2), Color('r'), list(Color), Color.RED.value, [1] and Child.mro())
@lru_cache(maxsize=None)
def fib(n): return n if n < 2 else fib(n - 1) + fib(n - 2)
print(fib(30), reduce(lambda a, b: a * b, range(1, 9)), partial(int, base=2)('101'))
