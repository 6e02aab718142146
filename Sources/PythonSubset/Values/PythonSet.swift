import OrderedCollections

/// A `set` or `frozenset`.
///
/// Elements stay in the order of insertion: Python leaves the order to chance, and output has to be a function of the input.
package final class PythonSet: ManagedObject {
    package var elements: OrderedSet<PythonKey>
    package let isFrozen: Bool

    package init(_ elements: OrderedSet<PythonKey> = [], isFrozen: Bool = false) {
        self.elements = elements
        self.isFrozen = isFrozen
    }

    override func sever() { elements = [] }
}
