def outer(n, *args, k=[], **kw):
    total = 0
    def inner():
        nonlocal total
        total += 1
        yield from range(n)
        return total
    try:
        for i in inner():
            if i == 2: continue
            while True:
                if (m := i * 2) > 1: break
                raise ValueError(i)
        else:
            return total
    except (ValueError, KeyError) as error:
        return repr(error)
    finally:
        k.append(total)
print(outer(5), outer(1, 2, x=3), outer.__name__)
