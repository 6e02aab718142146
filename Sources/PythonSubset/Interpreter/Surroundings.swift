/// What differs between two evaluations of a script and that an online run knows: the clock, chance, and the machine's names.
///
/// The process environment is no part of it: what a script writes into a database must not depend on the variables of the server.
package protocol Surroundings: AnyObject {
    /// Nanoseconds since 1970, UTC.
    func now() -> Int
    /// Nanoseconds of a clock that never goes back.
    func monotonic() -> Int
    /// Seconds east of UTC of the local time zone at a time in seconds since 1970.
    func localOffset(at seconds: Int) -> Int
    /// Bytes that can't be foreseen.
    func randomBytes(_ count: Int) -> [UInt8]
    var hostName: String { get }
    var userName: String { get }
}

extension Interpreter {
    /// A value that differs from one evaluation to the next: made of the real surroundings, or an unknown one with a label.
    func volatile(_ label: String, _ make: (any Surroundings) throws -> PythonValue) rethrows -> PythonValue {
        if let surroundings = host.surroundings { return try make(surroundings) }
        return .opaque(Opaque(label, kind: .volatile, location: location))
    }

    /// The label of a value in the script's words, with the constant arguments of its call.
    func label(_ name: String, _ arguments: Arguments) -> String {
        let positional = arguments.call.positional.map(describe)
        let keywords = arguments.call.keywords.map { "\($0.name)=\(describe($0.value))" }
        return "\(name)(\((positional + keywords).joined(separator: ", ")))"
    }
}
