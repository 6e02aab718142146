import Synchronization

/// Where the lines of a text begin, found once, by whichever thread asks first.
final class LineStarts: Sendable {
    private final class Offsets: Sendable {
        let values: [Int]

        init(_ values: [Int]) { self.values = values }
    }

    private let found = AtomicLazyReference<Offsets>()

    /// The offsets in `bytes`, which are the same at each call.
    func offsets(in bytes: [UInt8]) -> [Int] {
        (found.load() ?? found.storeIfNil(Offsets(Self.find(in: bytes)))).values
    }

    private static func find(in bytes: [UInt8]) -> [Int] {
        var starts = [0]
        starts.reserveCapacity(bytes.count / 32)
        bytes.withUnsafeBufferPointer { bytes in
            var index = 0
            while index < bytes.count {
                let byte = bytes[index]
                index += 1
                guard byte == 0x0A || byte == 0x0D else { continue }
                if byte == 0x0D, index < bytes.count, bytes[index] == 0x0A { index += 1 }
                starts.append(index)
            }
        }
        return starts
    }
}
