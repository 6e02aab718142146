match x, y:
    case 1 | -2.5 | 'a' | None if z: pass
    case [a, *_, (b, c)]: pass
    case {'k': v, **rest}: pass
    case A.B(x, y=1) as q: pass
    case _: pass
match = case = type = 1
