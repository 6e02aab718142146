import Schema

extension TableRecreation {
    /// Notes where a new column goes: `insert_before`, `insert_after`, or behind the last column that was there.
    mutating func arrange(_ operation: AddColumn) {
        let name = operation.column.name.text
        var before = operation.insertBefore
        var after = operation.insertAfter
        if batch.partialReordering.isEmpty {
            if let after, before == nil {
                if let index = existingOrder.firstIndex(of: after) {
                    before = index + 1 < existingOrder.count ? existingOrder[index + 1] : nil
                } else {
                    before = ordering.last { $0.0 == after }?.1
                }
            } else if let before, after == nil {
                if let index = existingOrder.firstIndex(of: before) {
                    after = index > 0 ? existingOrder[index - 1] : nil
                } else {
                    after = ordering.last { $0.1 == before }?.0
                }
            }
        }
        if let before { ordering.append((name, before)) }
        if let after { ordering.append((after, name)) }
        if batch.partialReordering.isEmpty, before == nil, after == nil, let last = existingOrder.last { ordering.append((last, name)) }
    }

    /// The columns in the order of the new table: a topological sort that keeps the given order where nothing is said.
    var arranged: [Slot] {
        guard !batch.partialReordering.isEmpty || !ordering.isEmpty else { return slots }
        var pairs = ordering
        let chains = batch.partialReordering.isEmpty ? [existingOrder] : batch.partialReordering
        for chain in chains { pairs += zip(chain, chain.dropFirst()) }
        var left = slots
        var sorted: [Slot] = []
        while !left.isEmpty {
            let keys = Set(left.map(\.key))
            let blocked = Set(pairs.filter { $0.0 != $0.1 && keys.contains($0.0) }.map(\.1))
            let ready = left.filter { !blocked.contains($0.key) }
            guard !ready.isEmpty else { return sorted + left }
            sorted += ready
            left.removeAll { slot in ready.contains { $0.key == slot.key } }
        }
        return sorted
    }
}
