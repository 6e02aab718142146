/// What a peer may make us hold.
package struct SessionLimits: Sendable, Hashable {
    package var frames = FrameLimits()
    /// Unanswered requests of the peer; further ones are refused.
    package var requestsInFlight = 10_000
    /// Bytes waiting to be read by the peer, beyond which messages that may be dropped are.
    package var droppingBeyond = 1024 * 1024
    /// Bytes waiting to be read by the peer, beyond which nothing is read from it.
    package var pausingBeyond = 16 * 1024 * 1024
    /// Bytes waiting to be read by the peer, beyond which the session ends.
    package var endingBeyond = 256 * 1024 * 1024

    package init() {}
}
