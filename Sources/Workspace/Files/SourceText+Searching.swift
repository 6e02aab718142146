#if canImport(Glibc)
    import Glibc
#elseif canImport(Darwin)
    import Darwin
#endif
import SourceText

extension SourceText {
    /// Whether a word occurs anywhere.
    ///
    /// - Parameter anchor: the offset of its rarest byte, which the C library looks for
    func contains(_ word: String, anchor: Int) -> Bool {
        let word = Array(word.utf8)
        guard word.indices.contains(anchor) else { return false }
        return bytes.withUnsafeBytes { text in
            var start = anchor
            while let base = text.baseAddress, start < text.count,
                let hit = memchr(base + start, Int32(word[anchor]), text.count - start)
            {
                let offset = UnsafeRawPointer(hit) - base
                if text[(offset - anchor)...].starts(with: word) { return true }
                start = offset + 1
            }
            return false
        }
    }
}
