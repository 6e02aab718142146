/// `textwrap`.
enum TextWrapModule {
    @Sendable static func member(_ name: String, _ interpreter: Interpreter) -> PythonValue? { functions[name]?.value }

    private static let functions = Dictionary([
        NativeDefinition("dedent", "text") { interpreter, arguments in
            if case .opaque(let opaque) = arguments[0], let known = opaque.knownText {
                return .opaque(opaque.derived(opaque.origin, knownText: dedent(known)))
            }
            return .string(dedent(try interpreter.expectString(arguments[0])))
        },
        NativeDefinition("indent", "text, prefix, predicate=None") { interpreter, arguments in
            let prefix = try interpreter.expectString(arguments[1])
            let predicate = arguments[2]
            let lines = StringMembers.splitLines(try interpreter.expectString(arguments[0]), keepsEnds: true)
            try interpreter.reserve(lines.count, times: prefix.utf8.count + 16)
            return .string(
                try lines.map { line in
                    let takes =
                        predicate.isNone
                        ? !line.trimmingWhitespace().isEmpty : try interpreter.truth(interpreter.call(predicate, .string(line)))
                    return takes ? prefix + line : line
                }.joined())
        },
        NativeDefinition("wrap", "text, width=70, **kwargs") { interpreter, arguments in
            .list(try TextWrapper(arguments, interpreter).wrap(interpreter.expectString(arguments[0]), interpreter).map { .string($0) })
        },
        NativeDefinition("fill", "text, width=70, **kwargs") { interpreter, arguments in
            let lines = try TextWrapper(arguments, interpreter).wrap(interpreter.expectString(arguments[0]), interpreter)
            return .string(lines.joined(separator: "\n"))
        },
        NativeDefinition("shorten", "text, width, placeholder=' [...]'") { interpreter, arguments in
            let text = try interpreter.expectString(arguments[0]).split(whereSeparator: \.isWhitespace).joined(separator: " ")
            let width = try interpreter.expectInt(arguments[1])
            let placeholder = try interpreter.expectString(arguments[2])
            if text.unicodeScalars.count <= width { return .string(text) }
            var result = ""
            for word in text.split(separator: " ") {
                let next = result.isEmpty ? String(word) : result + " " + word
                if next.unicodeScalars.count + placeholder.unicodeScalars.count > width { break }
                result = next
            }
            return .string((result + placeholder).trimmingWhitespace().description)
        },
    ])

    /// Takes the white space off that all lines begin with; lines of white space alone become empty.
    static func dedent(_ text: String) -> String {
        let isBlank: (UInt8) -> Bool = { $0 == 0x20 || $0 == 0x09 }
        var lines = Array(text.utf8).split(separator: 0x0A, omittingEmptySubsequences: false)
        var margin: ArraySlice<UInt8>?
        for (index, line) in lines.enumerated() {
            guard !line.allSatisfy(isBlank) else {
                lines[index] = []
                continue
            }
            let indent = line.prefix(while: isBlank)
            margin = margin.map { zip($0, indent).prefix { $0 == $1 }.count }.map { indent.prefix($0) } ?? indent
        }
        let width = margin?.count ?? 0
        return lines.map { String(decoding: $0.isEmpty ? $0 : $0.dropFirst(width), as: UTF8.self) }.joined(separator: "\n")
    }
}
