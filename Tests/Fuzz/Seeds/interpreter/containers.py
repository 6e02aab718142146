a = [3, 1, 2]; a.sort(reverse=True); a[1:2] = (7, 8); a += [9]; a.insert(-1, 0); del a[::2]
d = dict(a=1, **{'b': 2}); d.update(c=3); d |= {'e': 5}
s = {1, 2} | frozenset([3]) - {1} ^ {4}
t = *a, *s
print(sorted(t, key=lambda v: -v), d.items() & {('a', 1)}, [x for x in range(10)[::-3] if x], {k: v for k, v in zip('ab', d)}, min(a, default=0))
b = bytearray if 0 else b'abc'.split(b'b'), list(map(str, enumerate('ab', 1)))
