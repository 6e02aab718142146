import Threads

#if canImport(Glibc)
    import Glibc
#elseif canImport(Darwin)
    import Darwin
#endif

/// A file that mirrors the traffic, a line a message: time, `-->` for received and `<--` for sent, text.
package final class Trace: Sendable {
    /// Makes a text fit to be kept: gets the text and the key it stands under.
    package typealias Redactor = @Sendable (_ key: String?, _ text: String) -> String

    enum Direction: String {
        case received = "-->"
        case sent = "<--"
    }

    private let file: Lock<Int32>
    private let redact: Redactor

    /// Opens the file to append to it; only its owner may read it.
    package init(path: String, redact: @escaping Redactor) throws(TransportError) {
        let descriptor = open(path, O_WRONLY | O_CREAT | O_APPEND | O_CLOEXEC, 0o600)
        guard descriptor >= 0 else { throw TransportError("Can't write the trace \(path)", errno) }
        file = Lock(descriptor)
        self.redact = redact
    }

    deinit {
        file.withLock { _ = close($0) }
    }

    func record(_ direction: Direction, _ message: Message) {
        append(direction, message.redacted(by: redact).utf8)
    }

    func record(_ direction: Direction, _ json: JSON) {
        append(direction, json.redacted(under: nil, by: redact).utf8)
    }

    func recordUnreadable(byteCount: Int) {
        append(.received, Array("(\(byteCount) bytes that are not JSON)".utf8))
    }

    private func append(_ direction: Direction, _ text: [UInt8]) {
        let line = Array("\(timestamp()) \(direction.rawValue) ".utf8) + text + [0x0A]
        file.withLock { descriptor in
            _ = OutputDescriptor(descriptor).write(line, from: 0)
        }
    }

    /// The time of day in UTC, with milliseconds.
    private func timestamp() -> String {
        var now = timespec()
        clock_gettime(CLOCK_REALTIME, &now)
        var parts = tm()
        gmtime_r(&now.tv_sec, &parts)
        func digits(_ number: Int, _ count: Int) -> String {
            let text = "\(number)"
            return String(repeating: "0", count: max(0, count - text.count)) + text
        }
        let date = "\(parts.tm_year + 1900)-\(digits(Int(parts.tm_mon) + 1, 2))-\(digits(Int(parts.tm_mday), 2))"
        let time = "\(digits(Int(parts.tm_hour), 2)):\(digits(Int(parts.tm_min), 2)):\(digits(Int(parts.tm_sec), 2))"
        return "\(date)T\(time).\(digits(Int(now.tv_nsec) / 1_000_000, 3))Z"
    }
}

extension Message {
    fileprivate func redacted(by redact: Trace.Redactor) -> Message {
        switch self {
        case .request(let id, let method, let params):
            .request(id: id, method: method, params: params?.redacted(under: nil, by: redact))
        case .notification(let method, let params):
            .notification(method: method, params: params?.redacted(under: nil, by: redact))
        case .response(let id, .success(let result)):
            .response(id: id, .success(result.redacted(under: nil, by: redact)))
        case .response(let id, .failure(let error)):
            .response(
                id: id,
                .failure(
                    ResponseError(
                        error.code, redact("message", error.message), data: error.data?.redacted(under: nil, by: redact))))
        }
    }
}

extension JSON {
    fileprivate func redacted(under key: String?, by redact: Trace.Redactor) -> JSON {
        switch self {
        case .null, .bool, .int, .double: self
        case .string(let text): .string(redact(key, text))
        case .array(let elements): .array(elements.map { $0.redacted(under: key, by: redact) })
        case .object(let object):
            .object(
                JSONObject(
                    object.members.map { .init(key: $0.key, value: $0.value.redacted(under: $0.key, by: redact)) }))
        }
    }
}
