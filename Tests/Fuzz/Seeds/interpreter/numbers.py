print(10**50 // 7, -7 % 3, -7 // 2, divmod(-9, 4), 1 << 70, (1 << 70) >> 3, ~5, 5 ^ -3, 2**-1, round(2.5), round(1234, -2), int('ff', 16), float('1e-3'), 0.1 + 0.2, 1e22, 1e16, hash(1))
print(hex(255), oct(8), bin(-5), (255).to_bytes(2, 'big'), int.from_bytes(b'\x01\x00', 'little'), (5).bit_length(), 1.5.as_integer_ratio(), abs(-3), pow(3, 100, 7), sum([1, 2.0]), complex if 0 else 1)
