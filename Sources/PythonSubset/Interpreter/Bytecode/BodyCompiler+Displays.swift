extension BodyCompiler {
    enum Display {
        case list, tuple, set
    }

    mutating func compileDisplay(_ elements: [AST.Expression], _ display: Display, _ range: Range<Int>) {
        let hasStars = elements.contains { if case .starred = $0 { true } else { false } }
        guard hasStars else {
            elements.forEach { compile($0) }
            switch display {
            case .list: emit(.buildList(elements.count), range)
            case .tuple: emit(.buildTuple(elements.count), range)
            case .set: emit(.buildSet(elements.count), range)
            }
            return
        }
        emit(display == .set ? .buildSet(0) : .buildList(0), range)
        for element in elements {
            if case .starred(let starred) = element {
                compile(starred.value)
                emit(display == .set ? .extendSet : .extendList, starred.range)
            } else {
                compile(element)
                emit(display == .set ? .addToSet(0) : .appendToList(0), element.range)
            }
        }
        if display == .tuple { emit(.listToTuple, range) }
    }

    mutating func compile(_ node: AST.DictionaryDisplay) {
        guard node.entries.contains(where: { $0.key == nil }) else {
            for entry in node.entries {
                if let key = entry.key { compile(key) }
                compile(entry.value)
            }
            emit(.buildDictionary(node.entries.count), node.range)
            return
        }
        emit(.buildDictionary(0), node.range)
        for entry in node.entries {
            if let key = entry.key {
                compile(key)
                compile(entry.value)
                emit(.addToDictionary(0), entry.value.range)
            } else {
                compile(entry.value)
                emit(.updateDictionary(isCall: false), entry.value.range)
            }
        }
    }
}
