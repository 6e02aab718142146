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
        var result = self
        result.positional.insert(receiver, at: 0)
        result.implicitCount += 1
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
    package struct Argument: Sendable, Hashable {
        package enum Kind: Sendable, Hashable {
            case positional, unpacked, unpackedKeywords
            case keyword(String)
        }

        package var kind: Kind
        /// The range of the argument's value.
        package var range: Range<Int>
        /// The range of the name of a keyword argument.
        package var nameRange: Range<Int>?
    }

    package let uri: String
    package let range: Range<Int>
    /// The range of the callee.
    package let functionRange: Range<Int>
    package let arguments: [Argument]

    package init(uri: String, range: Range<Int>, functionRange: Range<Int>, arguments: [Argument]) {
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
                if left == 0 { return argument.range }
                left -= 1
            case .unpacked: return argument.range
            case .keyword, .unpackedKeywords: continue
            }
        }
        return range
    }

    /// The range of the value of a keyword argument; of the `**` argument it may come from; of the call otherwise.
    func range(ofKeyword name: String) -> Range<Int> {
        argument(named: name)?.range ?? range
    }

    /// The range of the name of a keyword argument.
    func nameRange(ofKeyword name: String) -> Range<Int> {
        let argument = argument(named: name)
        return argument?.nameRange ?? argument?.range ?? range
    }

    private func argument(named name: String) -> Argument? {
        arguments.first { $0.kind == .keyword(name) } ?? arguments.last { $0.kind == .unpackedKeywords }
    }
}
