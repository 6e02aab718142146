extension PythonClass {
    /// The C3 merge of the bases' orders, the bases themselves first; `nil` when there is no consistent order.
    static func merge(_ bases: [PythonClass]) -> [PythonClass]? {
        if bases.count == 1 { return bases[0].linearization }
        var sequences = bases.map { $0.linearization[...] } + [bases[...]]
        var result: [PythonClass] = []
        while true {
            sequences.removeAll(where: \.isEmpty)
            if sequences.isEmpty { return result }
            let candidate = sequences.lazy.compactMap(\.first).first { head in
                !sequences.contains { $0.dropFirst().contains { $0 === head } }
            }
            guard let candidate else { return nil }
            result.append(candidate)
            sequences = sequences.map { $0.first === candidate ? $0.dropFirst() : $0 }
        }
    }
}
