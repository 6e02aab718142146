a = 'x' "y" b'z\x00' r'\d' rb'q' f'{a!r:>{w}} {{}} {b=}' u'ü' \
    """three
lines""" '\N{BULLET}\u00e9\777'
