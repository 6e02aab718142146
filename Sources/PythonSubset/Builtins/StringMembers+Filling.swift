extension StringMembers {
    static let filling = [
        pad("ljust") { text, missing, fill in text + fill(missing) },
        pad("rjust") { text, missing, fill in fill(missing) + text },
        pad("center") { text, missing, fill in
            let left = missing / 2 + (missing & (text.unicodeScalars.count + missing) & 1)
            return fill(left) + text + fill(missing - left)
        },
        NativeDefinition("zfill", "self, width, /") { interpreter, arguments in
            let text = try interpreter.expectString(arguments[0])
            let missing = max(0, try interpreter.expectInt(arguments[1])) - text.unicodeScalars.count
            guard missing > 0 else { return .string(text) }
            try interpreter.reserve(missing)
            let zeros = String(repeating: "0", count: missing)
            guard let sign = text.unicodeScalars.first, sign == "+" || sign == "-" else { return .string(zeros + text) }
            return .string(String(sign) + zeros + String(text.unicodeScalars.dropFirst()))
        },
        NativeDefinition("expandtabs", "self, tabsize=8") { interpreter, arguments in
            let size = min(max(0, try interpreter.expectInt(arguments[1])), 1 << 32)
            var result = ""
            var column = 0
            for scalar in try interpreter.expectString(arguments[0]).unicodeScalars {
                if scalar == "\t" {
                    let width = size == 0 ? 0 : size - column % size
                    try interpreter.reserve(result.utf8.count + width)
                    result += String(repeating: " ", count: width)
                    column += width
                } else {
                    result.unicodeScalars.append(scalar)
                    column = scalar == "\n" || scalar == "\r" ? 0 : column + 1
                }
            }
            return .string(result)
        },
    ]

    private static func pad(_ name: String, _ body: @escaping @Sendable (String, Int, (Int) -> String) -> String) -> NativeDefinition {
        NativeDefinition(name, "self, width, fillchar=' ', /") { interpreter, arguments in
            let text = try interpreter.expectString(arguments[0])
            let missing = max(0, try interpreter.expectInt(arguments[1])) - text.unicodeScalars.count
            let fill = try interpreter.expectString(arguments[2])
            guard fill.unicodeScalars.count == 1 else {
                throw interpreter.typeError("The fill character must be exactly one character long")
            }
            guard missing > 0 else { return .string(text) }
            try interpreter.reserve(missing)
            return .string(body(text, missing) { String(repeating: fill, count: $0) })
        }
    }
}
