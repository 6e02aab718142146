/// The arguments of a call, as they were passed.
package struct CallArguments {
    package struct Keyword {
        package let name: String
        package let value: PythonValue

        package init(_ name: String, _ value: PythonValue) {
            self.name = name
            self.value = value
        }
    }

    package var positional: [PythonValue]
    package var keywords: [Keyword]
    /// The call in the source; `nil` for calls made by native code.
    package var site: CallSite?
    /// How many of the first positional arguments do not stand in the source (the receiver of a method).
    package var implicitCount = 0

    package init(_ positional: [PythonValue] = [], keywords: [Keyword] = [], site: CallSite? = nil) {
        self.positional = positional
        self.keywords = keywords
        self.site = site
    }

    /// The same arguments behind a receiver.
    func withReceiver(_ receiver: PythonValue) -> CallArguments {
        var result = CallArguments(keywords: keywords, site: site)
        result.positional.reserveCapacity(positional.count + 1)
        result.positional.append(receiver)
        result.positional.append(contentsOf: positional)
        result.implicitCount = implicitCount + 1
        return result
    }

    package func location(ofPositional index: Int) -> SourceLocation? {
        guard let site, index >= implicitCount else { return nil }
        return SourceLocation(uri: site.uri, range: site.range(ofPositional: index - implicitCount))
    }

    package func location(ofKeyword name: String) -> SourceLocation? {
        site.map { SourceLocation(uri: $0.uri, range: $0.range(ofKeyword: name)) }
    }
}

/// Where a call and its arguments stand in the source.
package final class CallSite: Sendable {
    package let uri: String
    package let range: Range<Int>
    /// The range of the callee.
    package let functionRange: Range<Int>
    package let arguments: [AST.Argument]

    package init(uri: String, range: Range<Int>, functionRange: Range<Int>, arguments: [AST.Argument]) {
        self.uri = uri
        self.range = range
        self.functionRange = functionRange
        self.arguments = arguments
    }

    /// The range of the value of the positional argument at `index`; of the `*` argument it may come from; of the call otherwise.
    func range(ofPositional index: Int) -> Range<Int> {
        var left = index
        for argument in arguments {
            switch argument.kind {
            case .positional:
                if left == 0 { return argument.value.range }
                left -= 1
            case .unpacked: return argument.value.range
            case .keyword, .unpackedMapping: continue
            }
        }
        return range
    }

    /// The range of the value of a keyword argument; of the `**` argument it may come from; of the call otherwise.
    func range(ofKeyword name: String) -> Range<Int> {
        argument(named: name)?.value.range ?? range
    }

    /// The range of the name of a keyword argument.
    func nameRange(ofKeyword name: String) -> Range<Int> {
        guard let argument = argument(named: name) else { return range }
        if case .keyword(let name) = argument.kind { return name.range }
        return argument.value.range
    }

    private func argument(named name: String) -> AST.Argument? {
        arguments.first { if case .keyword(let keyword) = $0.kind { keyword.name == name } else { false } }
            ?? arguments.last { $0.kind == .unpackedMapping }
    }
}
