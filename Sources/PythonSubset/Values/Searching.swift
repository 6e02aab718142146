extension Collection where Element: Equatable {
    /// The distance to the first occurrence of `part`, from `start`; `nil` when there is none.
    func firstOffset(of part: some Collection<Element>, from start: Int = 0) -> Int? {
        let width = part.count
        guard start + width <= count else { return nil }
        guard let head = part.first else { return start }
        if width > 32 { return firstOffset(ofLong: Array(part), from: start) }
        var position = index(startIndex, offsetBy: start)
        let last = index(startIndex, offsetBy: count - width)
        var offset = start
        while position <= last {
            if self[position] == head, self[position...].starts(with: part) { return offset }
            if position == last { return nil }
            formIndex(after: &position)
            offset += 1
        }
        return nil
    }
}

extension Collection where Element: Equatable {
    /// The same in time that grows with both lengths, not their product: what is known of a partial match is not read again.
    private func firstOffset(ofLong part: [Element], from start: Int) -> Int? {
        // For each length of a match, the length of the longest match inside it that ends where it ends.
        var borders = [0]
        borders.reserveCapacity(part.count)
        var length = 0
        for element in part.dropFirst() {
            while length > 0, element != part[length] { length = borders[length - 1] }
            if element == part[length] { length += 1 }
            borders.append(length)
        }
        length = 0
        for (offset, element) in dropFirst(start).enumerated() {
            while length > 0, element != part[length] { length = borders[length - 1] }
            if element == part[length] { length += 1 }
            if length == part.count { return start + offset + 1 - length }
        }
        return nil
    }
}

extension String {
    /// The byte offset of the first occurrence of `part`.
    func firstOffset(of part: String) -> Int? {
        var text = self
        var searched = part
        return text.withUTF8 { bytes in searched.withUTF8 { bytes.firstOffset(of: $0) } }
    }
}
