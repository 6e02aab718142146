import OrderedCollections

/// A `dict`: keys in the order in which they were first set.
package final class PythonDictionary: ManagedObject {
    package var entries: OrderedDictionary<PythonKey, PythonValue>
    /// Set for `defaultdict`: makes the value of a missing key.
    package var defaultFactory: PythonValue = .none

    package init(_ entries: OrderedDictionary<PythonKey, PythonValue> = [:]) {
        self.entries = entries
    }

    package convenience init(_ entries: some Sequence<(String, PythonValue)>) {
        self.init()
        for (name, value) in entries { self.entries[PythonKey(name)] = value }
    }

    override func sever() {
        entries = [:]
        defaultFactory = .none
    }

    package var count: Int { entries.count }

    package subscript(name: String) -> PythonValue? {
        get { entries[PythonKey(name)] }
        set { entries[PythonKey(name)] = newValue }
    }

    package subscript(key: PythonKey) -> PythonValue? {
        get { entries[key] }
        set { entries[key] = newValue }
    }

    package var keys: [PythonValue] { entries.keys.map(\.value) }
    package var values: [PythonValue] { Array(entries.values) }

    /// The entries whose keys are strings, in order.
    package var namedEntries: [(name: String, value: PythonValue)] {
        entries.compactMap { key, value in key.value.asString.map { ($0, value) } }
    }
}
