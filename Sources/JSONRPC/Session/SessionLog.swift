/// Where a session says what it met.
package struct SessionLog: Sendable {
    package enum Level: Sendable {
        case debug, warning
    }

    private let write: @Sendable (Level, () -> String) -> Void

    package init(_ write: @escaping @Sendable (Level, () -> String) -> Void) {
        self.write = write
    }

    func callAsFunction(_ level: Level, _ message: @autoclosure () -> String) {
        write(level, message)
    }
}
