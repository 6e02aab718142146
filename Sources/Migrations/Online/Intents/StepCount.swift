/// The statements of a step so far: how many, and what they were.
///
/// Statements that only read or set their session are not counted: they leave nothing behind, and a run that goes on sends them again.
struct StepCount: Sendable, Hashable {
    private(set) var count = 0
    private var state: UInt64 = 0xCBF2_9CE4_8422_2325

    mutating func add(_ sql: String) { add(sql.utf8) }

    private mutating func add(_ bytes: some Sequence<UInt8>) {
        count += 1
        for byte in bytes { state = (state ^ UInt64(byte)) &* 0x100_0000_01B3 }
        state = (state ^ 0xFF) &* 0x100_0000_01B3
    }

    /// FNV-1a over 64 bits of all statements, in hexadecimal: it tells a script that was changed, not an adversary.
    var hash: String {
        let hex = String(state, radix: 16)
        return String(repeating: "0", count: 16 - hex.count) + hex
    }

    /// The hash of one statement.
    static func hash(_ sql: String) -> String { hash(sql.utf8) }

    static func hash(_ bytes: some Sequence<UInt8>) -> String {
        var one = StepCount()
        one.add(bytes)
        return one.hash
    }
}
