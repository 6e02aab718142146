extension Lexer {
    /// How deep a line is indented, with tabs to multiples of eight and with tabs as one, as Python counts them both.
    struct Indentation {
        var column = 0
        var columnWithShortTabs = 0
    }

    /// Reads a line's indentation; false when the line is blank, which is skipped.
    mutating func beginLine() -> Bool {
        var indentation = Indentation()
        var joined: Indentation?
        let start = offset
        scan: while true {
            switch bytes[offset] {
            case 0x20:
                indentation.column += 1
                indentation.columnWithShortTabs += 1
            case 0x09:
                indentation.column = (indentation.column / 8 + 1) * 8
                indentation.columnWithShortTabs += 1
            case 0x0C: indentation = Indentation()
            case UInt8(ascii: "\\") where byte(1).isLineEnd:
                joined = joined ?? (indentation.column > 0 ? indentation : nil)
                offset += 1
                skipLineEnd()
                continue scan
            default: break scan
            }
            offset += 1
        }
        if bytes[offset] == UInt8(ascii: "#") {
            offset = place(of: 0x0A, or: 0x0D)
        }
        if offset >= count { return false }
        if byte().isLineEnd {
            skipLineEnd()
            return false
        }
        isAtLineStart = false
        indent(to: joined ?? indentation, from: start)
        return true
    }

    private mutating func indent(to new: Indentation, from start: Int) {
        guard let current = indents.last else { return }
        let isConsistent: Bool
        if new.column == current.column {
            isConsistent = new.columnWithShortTabs == current.columnWithShortTabs
        } else if new.column > current.column {
            isConsistent = new.columnWithShortTabs > current.columnWithShortTabs
            indents.append(new)
            add(.indent, from: start)
        } else {
            isConsistent = dedent(to: new, from: start)
        }
        if !isConsistent { report(start..<offset, "inconsistent use of tabs and spaces in indentation") }
    }

    /// Closes blocks down to `new`; a line between two levels is kept in the inner one. False when tabs and spaces disagree.
    private mutating func dedent(to new: Indentation, from start: Int) -> Bool {
        while indents.count > 1, let outer = indents.dropLast().last {
            if outer.column < new.column {
                report(start..<offset, "unindent does not match any outer indentation level")
                indents[indents.count - 1] = new
                return true
            }
            indents.removeLast()
            tokens.append(Token(.dedent, from: offset, to: offset))
            if outer.column == new.column { return outer.columnWithShortTabs == new.columnWithShortTabs }
        }
        return true
    }
}
