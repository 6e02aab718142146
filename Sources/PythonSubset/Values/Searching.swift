extension Collection where Element: Equatable {
    /// The distance to the first occurrence of `part`, from `start`; `nil` when there is none.
    func firstOffset(of part: some Collection<Element>, from start: Int = 0) -> Int? {
        let width = part.count
        guard start + width <= count else { return nil }
        guard let head = part.first else { return start }
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

extension String {
    /// The byte offset of the first occurrence of `part`.
    func firstOffset(of part: String) -> Int? {
        var text = self
        var searched = part
        return text.withUTF8 { bytes in searched.withUTF8 { bytes.firstOffset(of: $0) } }
    }
}
