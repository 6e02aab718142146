/// An object that may refer to others of its kind.
///
/// The realm of its evaluation holds it until a sweep finds that nothing else does: so that cycles end with the evaluation,
/// and so that a long chain of objects is not released recursively, which would exhaust the stack.
package class ManagedObject {
    /// Whether the realm holds it.
    final var isManaged = false
    /// Whether it stays for the interpreter's next evaluation: a native class or module (`Interpreter.finish()`).
    final var isLasting = false

    init() {}

    /// Drops what it refers to, at the end of the evaluation.
    func sever() {}

    /// Makes a lasting object what it was when an evaluation began.
    func renew() {}

    /// Whether a lasting object has more than its names to be renewed.
    var isChanged: Bool { false }
}
