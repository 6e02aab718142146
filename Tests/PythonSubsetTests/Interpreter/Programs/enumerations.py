import enum
from enum import Enum, IntEnum, auto, unique, Flag, IntFlag
class Color(Enum):
    RED = 1
    GREEN = "g"
    ALIAS = 1
    def describe(self): return f"{self.name}={self.value}"
    @property
    def low(self): return self.name.lower()
print(Color.RED, repr(Color.RED), Color("g"), Color["RED"], Color.ALIAS is Color.RED, list(Color), len(Color), Color.RED.describe(), Color.GREEN.low)
print([e.value for e in Color], Color.RED == 1, Color.RED in Color, isinstance(Color.RED, Color), Color.__members__.keys(), Color)
class S(str, Enum):
    A = "a"
    B = "b"
print(S.A, S.A == "a", S.A.value, "%s" % S.A.value, S("b"), S.A.upper(), f"{S.A.value}", repr(S.A), {S.A: 1}["a"])
class I(IntEnum):
    X = 1
    Y = auto()
print(I.Y, I.X + 1, I.Y > I.X, repr(I.Y), int(I.Y), f"{I.X}")
try: Color("zz")
except ValueError as e: print(e)
try: Color["zz"]
except KeyError as e: print(repr(e))
class P(Flag):
    R = auto()
    W = auto()
    X = auto()
print(P.R | P.W, (P.R | P.W) & P.W, P.R in (P.R | P.X), P.X.value)
class Planet(Enum):
    EARTH = (1, 2)
    MARS = (3, 4)
    def __init__(self, m, r): self.m = m; self.r = r
print(Planet.EARTH.m, Planet.MARS.value)
E2 = Enum("E2", ["a", "b"]); print(list(E2), E2.a.value)
class StatusEnum(str, enum.Enum):
    draft = "draft"
    @classmethod
    def default(cls): return cls.draft
print(StatusEnum.default(), [s.name for s in StatusEnum], tuple(StatusEnum), sorted(s.value for s in StatusEnum))
print(enum.StrEnum("SE", {"A": "x"}).A + "y")
