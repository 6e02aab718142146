/// An object that may refer to others of its kind.
///
/// The realm of its evaluation holds it until a sweep finds that nothing else does: so that cycles end with the evaluation,
/// and so that a long chain of objects is not released recursively, which would exhaust the stack.
package class ManagedObject {
    /// Whether the realm holds it.
    final var isManaged = false

    init() {}

    /// Drops what it refers to, at the end of the evaluation.
    func sever() {}
}
