/// What a call gives to the parameters of a signature: most of a long one are left out, and cost nothing here.
struct GivenArguments {
    private(set) var values: [PythonValue]
    /// For each parameter the index of its value; negative where it is left out. Empty when there is a value for each, in their order.
    private(set) var places: [Int32]

    /// - Parameter room: how many values to expect.
    init(parameters: Int, room: Int) {
        values = []
        values.reserveCapacity(room)
        places = [Int32](repeating: -1, count: parameters)
    }

    /// A value for each parameter.
    init(all values: [PythonValue]) {
        self.values = values
        places = []
    }

    mutating func give(_ value: PythonValue, at index: Int) {
        places[index] = Int32(truncatingIfNeeded: values.count)
        values.append(value)
    }

    func has(_ index: Int) -> Bool { places[index] >= 0 }

    subscript(index: Int) -> PythonValue? {
        if places.isEmpty { return values.indices.contains(index) ? values[index] : nil }
        guard places.indices.contains(index) else { return nil }
        let place = Int(places[index])
        return place < 0 ? nil : values[place]
    }
}
