/// The hash functions of RFC 1321 (MD5) and FIPS 180-4 (SHA-1, SHA-2).
enum MessageDigest {
    /// Bytes of a digest.
    static let sizes = ["md5": 16, "sha1": 20, "sha224": 28, "sha256": 32, "sha384": 48, "sha512": 64]

    static func digest(_ algorithm: String, _ bytes: [UInt8]) -> [UInt8] {
        let full: [UInt8] =
            switch algorithm {
            case "md5": md5(bytes)
            case "sha1": sha1(bytes)
            case "sha224":
                sha256(bytes, [0xc105_9ed8, 0x367c_d507, 0x3070_dd17, 0xf70e_5939, 0xffc0_0b31, 0x6858_1511, 0x64f9_8fa7, 0xbefa_4fa4])
            case "sha256": sha256(bytes, primeRoots(root: 2, count: 8).map { UInt32($0 >> 32) })
            case "sha384":
                sha512(
                    bytes,
                    [
                        0xcbbb_9d5d_c105_9ed8, 0x629a_292a_367c_d507, 0x9159_015a_3070_dd17, 0x152f_ecd8_f70e_5939, 0x6733_2667_ffc0_0b31,
                        0x8eb4_4a87_6858_1511, 0xdb0c_2e0d_64f9_8fa7, 0x47b5_481d_befa_4fa4,
                    ])
            default: sha512(bytes, primeRoots(root: 2, count: 8))
            }
        return Array(full.prefix(sizes[algorithm] ?? full.count))
    }

    /// The message, a one bit, zeros and the length in bits.
    private static func padded(_ bytes: [UInt8], block: Int, isLittleEndian: Bool = false) -> [UInt8] {
        var result = bytes + [0x80]
        let lengthSize = block / 8
        while result.count % block != block - lengthSize { result.append(0) }
        let bits = UInt64(bytes.count) &* 8
        var length = (0..<8).map { UInt8(truncatingIfNeeded: bits >> UInt64(56 - 8 * $0)) }
        if isLittleEndian { length.reverse() }
        return result + [UInt8](repeating: 0, count: lengthSize - 8) + length
    }

    private static func rotated(_ value: UInt32, left bits: UInt32) -> UInt32 { value << bits | value >> (32 - bits) }
    private static func rotated(_ value: UInt32, right bits: UInt32) -> UInt32 { value >> bits | value << (32 - bits) }
    private static func rotated(_ value: UInt64, right bits: UInt64) -> UInt64 { value >> bits | value << (64 - bits) }

    private static func md5(_ bytes: [UInt8]) -> [UInt8] {
        let shifts: [UInt32] = [7, 12, 17, 22, 5, 9, 14, 20, 4, 11, 16, 23, 6, 10, 15, 21]
        var state: [UInt32] = [0x6745_2301, 0xefcd_ab89, 0x98ba_dcfe, 0x1032_5476]
        let message = padded(bytes, block: 64, isLittleEndian: true)
        for start in stride(from: 0, to: message.count, by: 64) {
            let words = (0..<16).map { index in
                (0..<4).reduce(UInt32(0)) { $0 | UInt32(message[start + 4 * index + $1]) << UInt32(8 * $1) }
            }
            var (a, b, c, d) = (state[0], state[1], state[2], state[3])
            for step in 0..<64 {
                let mixed: UInt32
                let index: Int
                switch step / 16 {
                case 0: (mixed, index) = ((b & c) | (~b & d), step)
                case 1: (mixed, index) = ((d & b) | (~d & c), (5 * step + 1) % 16)
                case 2: (mixed, index) = (b ^ c ^ d, (3 * step + 5) % 16)
                default: (mixed, index) = (c ^ (b | ~d), 7 * step % 16)
                }
                let sum = a &+ mixed &+ sines[step] &+ words[index]
                (a, d, c, b) = (d, c, b, b &+ rotated(sum, left: shifts[step / 16 * 4 + step % 4]))
            }
            state = [state[0] &+ a, state[1] &+ b, state[2] &+ c, state[3] &+ d]
        }
        return state.flatMap { word in (0..<4).map { UInt8(truncatingIfNeeded: word >> UInt32(8 * $0)) } }
    }

    private static func sha1(_ bytes: [UInt8]) -> [UInt8] {
        var state: [UInt32] = [0x6745_2301, 0xefcd_ab89, 0x98ba_dcfe, 0x1032_5476, 0xc3d2_e1f0]
        let message = padded(bytes, block: 64)
        for start in stride(from: 0, to: message.count, by: 64) {
            var words = words32(message, start)
            for index in 16..<80 {
                words.append(rotated(words[index - 3] ^ words[index - 8] ^ words[index - 14] ^ words[index - 16], left: 1))
            }
            var (a, b, c, d, e) = (state[0], state[1], state[2], state[3], state[4])
            for step in 0..<80 {
                let (mixed, constant): (UInt32, UInt32) =
                    switch step / 20 {
                    case 0: ((b & c) | (~b & d), 0x5a82_7999)
                    case 1: (b ^ c ^ d, 0x6ed9_eba1)
                    case 2: ((b & c) | (b & d) | (c & d), 0x8f1b_bcdc)
                    default: (b ^ c ^ d, 0xca62_c1d6)
                    }
                let sum = rotated(a, left: 5) &+ mixed &+ e &+ constant &+ words[step]
                (e, d, c, b, a) = (d, c, rotated(b, left: 30), a, sum)
            }
            state = zip(state, [a, b, c, d, e]).map { $0 &+ $1 }
        }
        return state.flatMap(bigEndian)
    }

    private static func sha256(_ bytes: [UInt8], _ initial: [UInt32]) -> [UInt8] {
        var state = initial
        let message = padded(bytes, block: 64)
        for start in stride(from: 0, to: message.count, by: 64) {
            var words = words32(message, start)
            for index in 16..<64 {
                let (first, second) = (words[index - 15], words[index - 2])
                let low = rotated(first, right: 7) ^ rotated(first, right: 18) ^ first >> 3
                let high = rotated(second, right: 17) ^ rotated(second, right: 19) ^ second >> 10
                words.append(words[index - 16] &+ low &+ words[index - 7] &+ high)
            }
            var s = state
            for step in 0..<64 {
                let high = rotated(s[4], right: 6) ^ rotated(s[4], right: 11) ^ rotated(s[4], right: 25)
                let choice = (s[4] & s[5]) ^ (~s[4] & s[6])
                let first = s[7] &+ high &+ choice &+ UInt32(truncatingIfNeeded: cubes[step] >> 32) &+ words[step]
                let low = rotated(s[0], right: 2) ^ rotated(s[0], right: 13) ^ rotated(s[0], right: 22)
                let majority = (s[0] & s[1]) ^ (s[0] & s[2]) ^ (s[1] & s[2])
                s = [first &+ low &+ majority, s[0], s[1], s[2], s[3] &+ first, s[4], s[5], s[6]]
            }
            state = zip(state, s).map { $0 &+ $1 }
        }
        return state.flatMap(bigEndian)
    }

    private static func sha512(_ bytes: [UInt8], _ initial: [UInt64]) -> [UInt8] {
        var state = initial
        let message = padded(bytes, block: 128)
        for start in stride(from: 0, to: message.count, by: 128) {
            var words = (0..<16).map { index in (0..<8).reduce(UInt64(0)) { $0 << 8 | UInt64(message[start + 8 * index + $1]) } }
            for index in 16..<80 {
                let (first, second) = (words[index - 15], words[index - 2])
                let low = rotated(first, right: 1) ^ rotated(first, right: 8) ^ first >> 7
                let high = rotated(second, right: 19) ^ rotated(second, right: 61) ^ second >> 6
                words.append(words[index - 16] &+ low &+ words[index - 7] &+ high)
            }
            var s = state
            for step in 0..<80 {
                let high = rotated(s[4], right: 14) ^ rotated(s[4], right: 18) ^ rotated(s[4], right: 41)
                let choice = (s[4] & s[5]) ^ (~s[4] & s[6])
                let first = s[7] &+ high &+ choice &+ cubes[step] &+ words[step]
                let low = rotated(s[0], right: 28) ^ rotated(s[0], right: 34) ^ rotated(s[0], right: 39)
                let majority = (s[0] & s[1]) ^ (s[0] & s[2]) ^ (s[1] & s[2])
                s = [first &+ low &+ majority, s[0], s[1], s[2], s[3] &+ first, s[4], s[5], s[6]]
            }
            state = zip(state, s).map { $0 &+ $1 }
        }
        return state.flatMap { word in (0..<8).map { UInt8(truncatingIfNeeded: word >> UInt64(56 - 8 * $0)) } }
    }

    private static func words32(_ message: [UInt8], _ start: Int) -> [UInt32] {
        (0..<16).map { index in (0..<4).reduce(UInt32(0)) { $0 << 8 | UInt32(message[start + 4 * index + $1]) } }
    }

    private static func bigEndian(_ word: UInt32) -> [UInt8] { (0..<4).map { UInt8(truncatingIfNeeded: word >> UInt32(24 - 8 * $0)) } }

    /// The first 64 bits of the fractions of the cube roots of the first 80 primes.
    private static let cubes = primeRoots(root: 3, count: 80)

    /// The first 64 bits of the fractions of the square or cube roots of the first primes.
    private static func primeRoots(root: Int, count: Int) -> [UInt64] {
        var primes: [Int] = []
        var candidate = 2
        while primes.count < count {
            if primes.allSatisfy({ candidate % $0 != 0 }) { primes.append(candidate) }
            candidate += 1
        }
        return primes.map { prime in
            let scaled = BigInteger(prime).shifted(left: 64 * root)
            var low = BigInteger(0)
            var high = BigInteger(1).shifted(left: 72)
            while high - low > BigInteger(1) {
                let middle = (low + high).shifted(right: 1)
                if middle.power(root) <= scaled { low = middle } else { high = middle }
            }
            return UInt64(low.magnitude.first ?? 0) | UInt64(low.magnitude.dropFirst().first ?? 0) << 32
        }
    }

    /// `floor(abs(sin(i + 1)) * 2**32)`, as RFC 1321 defines them.
    private static let sines: [UInt32] = (1...64).map { UInt32(DigestSine.magnitude($0) * 4_294_967_296) }
}
