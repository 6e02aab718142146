import PythonSubset

/// A few values by name.
struct NamedValues {
    private var entries: [(name: String, value: PythonValue)] = []

    subscript(name: String) -> PythonValue? {
        get { entries.first { $0.name == name }?.value }
        set {
            let index = entries.firstIndex { $0.name == name }
            switch (index, newValue) {
            case (let index?, let value?): entries[index].value = value
            case (let index?, nil): entries.remove(at: index)
            case (nil, let value?): entries.append((name, value))
            case (nil, nil): break
            }
        }
    }
}
