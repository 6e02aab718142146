extension BodyCompiler {
    mutating func compile(_ node: AST.Call) {
        compile(node.function)
        let site = add(CallSite(uri: uri, range: node.range, functionRange: node.function.range, arguments: node.arguments))
        var isPlain = true
        var sawKeyword = false
        for argument in node.arguments {
            switch argument.kind {
            case .positional: if sawKeyword { isPlain = false }
            case .keyword: sawKeyword = true
            case .unpacked, .unpackedMapping: isPlain = false
            }
        }
        guard isPlain else {
            compileUnpacked(node.arguments, node.range)
            emit(.callUnpacked(site: site), node.range)
            return
        }
        var keywords: [String] = []
        for argument in node.arguments {
            compile(argument.value)
            if case .keyword(let name) = argument.kind { keywords.append(name.name) }
        }
        emit(.call(site: site, positional: node.arguments.count - keywords.count, keywords: keywords), node.range)
    }

    /// Leaves a list of the positional arguments and a dictionary of the keywords.
    mutating func compileUnpacked(_ arguments: [AST.Argument], _ range: Range<Int>) {
        emit(.buildList(0), range)
        for argument in arguments {
            switch argument.kind {
            case .positional:
                compile(argument.value)
                emit(.appendToList(0), argument.range)
            case .unpacked:
                compile(argument.value)
                emit(.extendList, argument.range)
            case .keyword, .unpackedMapping: continue
            }
        }
        emit(.buildDictionary(0), range)
        for argument in arguments {
            switch argument.kind {
            case .keyword(let name):
                emitConstant(.string(name.name), argument.range)
                compile(argument.value)
                emit(.buildDictionary(1), argument.range)
                emit(.updateDictionary(isCall: true), argument.range)
            case .unpackedMapping:
                compile(argument.value)
                emit(.updateDictionary(isCall: true), argument.range)
            case .positional, .unpacked: continue
            }
        }
    }
}
