a if b else c or d and not e
1 < x <= 2 != 3 is not None not in y in z
-x ** ~y // 2 @ m << 1 | 2 ^ 3 & 4
f(*a, b=1, **c)[1:2:3, ..., ::][-1].d
[i for i in x if i for j in i]
{k: v for k, v in x} | {**a, 'b': 1} | {1, *s} | {i async for i in x}
(n := 10), (yield x), (), (1,), [*a, b]
0xff + 0b1 + 0o7 + 1_000 + 1e5 + .5j + 10**100
