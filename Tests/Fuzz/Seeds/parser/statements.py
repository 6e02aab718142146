from . import a as b, (c)
from .x import (d, e as f,)
import os.path, sys as s
global g; nonlocal h
del a[0], b.c
assert x, 'y'
raise E from None
x: int = 1; y += 2; a, *b = c = d
if a: pass
elif b: ...
else:
    return
while a: break
else: continue
for i, in x: pass
else: pass
with a as b, (c) as (d, e): pass
try: pass
except (A, B) as e: pass
else: pass
finally: pass
try: pass
except* A: pass
