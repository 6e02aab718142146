/// The header of one message while it arrives: fields up to an empty line, of which only Content-Length counts. One empty
/// line before the first field is skipped: some clients end a body with a line end.
struct HeaderBlock: Sendable {
    private let limit: Int
    private var line: [UInt8] = []
    private var size = 0
    private var hasFields = false
    private var hasSkippedLine = false
    private var length: Int?

    init(limit: Int) {
        self.limit = limit
    }

    /// Whether nothing of the header has arrived.
    var isEmpty: Bool { size == 0 }

    /// Reads on; the declared length of the body once the empty line is there, nil while it is not.
    mutating func read(from rest: inout ArraySlice<UInt8>) throws(FrameError) -> Int? {
        while let byte = rest.popFirst() {
            size += 1
            guard size <= limit else { throw .headerTooLong(limit: limit) }
            guard byte == 0x0A else {
                line.append(byte)
                continue
            }
            if line.last == 0x0D { line.removeLast() }
            if line.isEmpty, !hasFields, !hasSkippedLine {
                hasSkippedLine = true
                size = 0
                continue
            }
            if line.isEmpty {
                guard let length else { throw .missingContentLength }
                return length
            }
            try readField()
            hasFields = true
            line.removeAll(keepingCapacity: true)
        }
        return nil
    }

    private mutating func readField() throws(FrameError) {
        guard let colon = line.firstIndex(of: UInt8(ascii: ":")) else {
            throw .headerWithoutColon(String(decoding: line.prefix(80), as: UTF8.self))
        }
        let name = String(decoding: line[..<colon], as: UTF8.self)
        guard name.lowercased() == "content-length" else { return }
        let digits = line[(colon + 1)...].drop(while: \.isWhiteSpace)
        let value = digits[..<(digits.lastIndex { !$0.isWhiteSpace }.map { $0 + 1 } ?? digits.startIndex)]
        let text = String(decoding: value.prefix(80), as: UTF8.self)
        guard let first = value.first, first != UInt8(ascii: "+"), let number = Int(text), number >= 0, value.count <= 80,
            length == nil || length == number
        else { throw .badContentLength(text) }
        length = number
    }
}
