@a.b(c)
async def f(a, /, b: int = 1, *c, d, e=2, **g) -> None:
    """doc"""
    async with x as y: await z
    async for i in j: yield from k
class C(B, metaclass=M):
    x: 'T' = field(default=0)
    def m(self): return lambda *a, k=1, **kw: (yield)
