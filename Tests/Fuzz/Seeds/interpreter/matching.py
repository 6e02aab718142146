class P:
    __match_args__ = ('x', 'y')
    def __init__(self, x, y): self.x, self.y = x, y
def m(v):
    match v:
        case P(0, y=b) | [P(b), *_]: return b
        case {'k': [1, *r], **rest}: return r, rest
        case str() as s if s: return s
        case (1 | 2) as n: return n
        case None | True: return 'c'
        case _: return None
print([m(v) for v in (P(0, 1), [P(2, 3)], {'k': [1, 2], 'z': 3}, 'q', 2, None, 5.5)])
