x = 'Grüße'
print(x.upper(), x[::-1], x.encode('utf-8').hex(), x.center(20, '*'), x.partition('ü'), x.split(), ','.join(x))
print('%-10s|%05d|%x|%r|%(a)s' % {'a': 1} if 0 else '%5.1f' % 2.25, '{0!r:>8} {a[0]} {b.real:,}'.format(x, a=[1], b=1234567))
print(f'{3.14159:.2e} {255:#x} {1e9:,} {True!s:^9} {x!a}', 'a\tb'.expandtabs(4), 'x,y'.replace(',', ';').strip('x'), x.translate({252: 'u'}))
