import SourceText

/// What one look at all bytes of a file tells.
struct ByteSurvey {
    /// Where the first null byte is.
    private(set) var null: Int?
    private(set) var isASCII = true

    init(_ source: SourceText) {
        source.bytes.withUnsafeBufferPointer { bytes in
            var offset = 0
            while bytes.count - offset >= ByteBlock.width {
                let block = ByteBlock(bytes, at: offset)
                let nulls = block.marks(0)
                if nulls != 0 {
                    null = offset + ByteBlock.first(nulls)
                    return
                }
                if !block.isASCII { isASCII = false }
                offset += ByteBlock.width
            }
            while offset < bytes.count {
                let byte = bytes[offset]
                if byte == 0 {
                    null = offset
                    return
                }
                if byte >= 0x80 { isASCII = false }
                offset += 1
            }
        }
    }
}
