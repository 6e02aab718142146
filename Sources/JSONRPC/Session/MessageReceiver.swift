/// Takes what the peer sends, in the order it was sent, one message at a time on the session's reader thread: both methods
/// must return at once.
package protocol MessageReceiver: Sendable {
    func receive(_ method: String, _ params: JSON?, reply: Reply)
    func receive(_ method: String, _ params: JSON?)
}
