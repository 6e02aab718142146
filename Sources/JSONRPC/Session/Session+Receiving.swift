extension Session {
    /// Bytes asked for in one read.
    private static let readSize = 64 * 1024

    /// What has been read, between two turns.
    struct Reading: Sendable {
        var decoder: FrameDecoder
        var buffer = [UInt8](repeating: 0, count: readSize)
    }

    /// A turn: waits for bytes and hands over what they bring; false when the session is over.
    func receive(_ reading: inout Reading, for receiver: any MessageReceiver) -> Bool {
        outgoing.waitForRoom()
        if hasEnded { return false }
        switch readBytes(transport.input, into: &reading.buffer) {
        case .success(0):
            let last = reading.decoder.finish()
            handle(last.map { [$0] } ?? [], for: receiver)
            end(.endOfInput)
        case .success(let count):
            let isFirst = reading.decoder.framing == nil
            let events = reading.decoder.feed(reading.buffer[..<count])
            if isFirst, let framing = reading.decoder.framing { outgoing.use(framing) }
            handle(events, for: receiver)
        case .failure(let failure):
            end(.readFailed(failure.code))
        }
        return !hasEnded
    }

    /// Hands over what one read brought; the answers given meanwhile leave together.
    private func handle(_ events: [FrameDecoder.Event], for receiver: any MessageReceiver) {
        let isBatch = events.count > 1
        if isBatch { outgoing.hold() }
        for event in events {
            if hasEnded { break }
            switch event {
            case .frame(let body): handle(body, for: receiver)
            case .failure(let error): end(.broken(error))
            }
        }
        if isBatch { outgoing.release() }
    }

    private func handle(_ body: [UInt8], for receiver: any MessageReceiver) {
        do throws(JSONParseError) {
            let json = try JSONParser.parse(body)
            do throws(Message.Invalid) {
                let message = try Message(json)
                trace?.record(.received, message)
                handle(message, for: receiver)
            } catch {
                trace?.record(.received, json)
                log(.warning, "Not a message: \(error.error.message)")
                send(.response(id: error.id, .failure(error.error)))
            }
        } catch {
            trace?.recordUnreadable(byteCount: body.count)
            log(.warning, "A message is not JSON: \(error)")
            send(.response(id: nil, .failure(ResponseError(.parseError, "The message is not JSON: \(error)."))))
        }
    }

    private func handle(_ message: Message, for receiver: any MessageReceiver) {
        switch message {
        case .request(let id, let method, let params):
            if let reply = admit(id, method) { receiver.receive(method, params, reply: reply) }
        case .notification("$/cancelRequest", let params):
            cancelRequest(params)
        case .notification(let method, let params):
            receiver.receive(method, params)
        case .response(let id?, let answer):
            if !awaited.resolve(id, answer) { log(.debug, "A response to \(id), which nobody waits for") }
        case .response(nil, let answer):
            log(.warning, "The client could not read a message: \(answer)")
        }
    }

    private func admit(_ id: RequestID, _ method: String) -> Reply? {
        let cancellation = Cancellation()
        switch inFlight.admit(id, cancellation) {
        case .admitted:
            return Reply(id: id, method: method, cancellation: cancellation) { [self] answer in
                inFlight.finish(id)
                send(.response(id: id, answer))
            }
        case .idInUse:
            refuse(id, ResponseError(.invalidRequest, "The id \(id) belongs to a request that has no answer yet."))
        case .tooMany:
            refuse(id, ResponseError(.internalError, "\(limits.requestsInFlight) requests have no answer yet; wait for some of them."))
        }
        return nil
    }

    private func refuse(_ id: RequestID, _ error: ResponseError) {
        send(.response(id: id, .failure(error)))
    }

    private func cancelRequest(_ params: JSON?) {
        guard let id = try? params?["id"].map(RequestID.init(json:)) else {
            return log(.warning, "$/cancelRequest without the id of a request")
        }
        if inFlight.cancel(id) == .unknown { log(.debug, "$/cancelRequest of \(id), which is no request") }
    }
}
