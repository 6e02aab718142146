/// A Python exception on its way up.
///
/// `Error` asks for `Sendable`, which a value of an evaluation is not: an exception is thrown and caught inside the thread
/// of its evaluation, and whoever reports it outside keeps `description` and `traceback`, which are plain data.
package final class PythonException: Error, @unchecked Sendable {
    package let instance: PythonInstance
    /// Where it was raised and through which calls it came, innermost first.
    package private(set) var traceback: [TracebackEntry] = []
    /// The part of the innermost call that is to blame, where it is known more precisely than the call.
    package var preciseLocation: SourceLocation?
    private var recordedFrame: ObjectIdentifier?

    package init(_ instance: PythonInstance) {
        self.instance = instance
    }

    /// Notes that the exception passes through a frame; once for each.
    func record(_ frame: Frame) {
        guard recordedFrame != ObjectIdentifier(frame), traceback.count < 64 else { return }
        recordedFrame = ObjectIdentifier(frame)
        traceback.append(TracebackEntry(location: SourceLocation(uri: frame.uri, range: frame.currentRange), function: frame.function))
    }

    /// The place to show: the precise one, or where it was raised.
    package var location: SourceLocation? { preciseLocation ?? traceback.first?.location }

    /// The innermost place inside `uri`.
    package func location(in uri: String) -> SourceLocation? {
        if let preciseLocation, preciseLocation.uri == uri { return preciseLocation }
        return traceback.lazy.map(\.location).first { $0.uri == uri }
    }
}

package struct TracebackEntry: Hashable, Sendable {
    package var location: SourceLocation
    package var function: String
}
