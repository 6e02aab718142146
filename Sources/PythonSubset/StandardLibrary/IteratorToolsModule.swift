/// `itertools`.
enum IteratorToolsModule {
    @Sendable static func member(_ name: String, _ interpreter: Interpreter) -> PythonValue? {
        if name == "chain" {
            let type = interpreter.libraryClass("chain", module: "itertools", members: chain)
            return .class(type)
        }
        return functions[name]?.value
    }

    private static func iterator(_ name: String, _ next: @escaping (Interpreter) throws -> PythonValue?) -> PythonValue {
        .iterator(ClosureIterator(name, next))
    }

    private static func chained(_ outer: PythonIterator) -> PythonValue {
        var inner: PythonIterator?
        return iterator("chain") { interpreter in
            while true {
                try interpreter.spend()
                if let value = try inner?.next(interpreter) { return value }
                guard let iterable = try outer.next(interpreter) else { return nil }
                inner = try interpreter.iterator(over: iterable)
            }
        }
    }

    private static let chain = Dictionary([
        NativeDefinition("__new__", "cls, *iterables") { _, arguments in chained(ElementIterator(arguments.rest)) },
        NativeDefinition("from_iterable", "iterables") { interpreter, arguments in chained(try interpreter.iterator(over: arguments[0])) },
    ])

    private static let functions = Dictionary(endless + selecting + combining)

    private static let endless = [
        NativeDefinition("count", "start=0, step=1") { _, arguments in
            var value = arguments[0]
            let step = arguments[1]
            return iterator("count") { interpreter in
                try interpreter.spend()
                let current = value
                value = try interpreter.binary(.add, value, step)
                return current
            }
        },
        NativeDefinition("cycle", "iterable") { interpreter, arguments in
            let elements = try interpreter.elements(of: arguments[0])
            var index = 0
            return iterator("cycle") { interpreter in
                try interpreter.spend()
                guard !elements.isEmpty else { return nil }
                defer { index = (index + 1) % elements.count }
                return elements[index]
            }
        },
        NativeDefinition("repeat", "object, times=...") { interpreter, arguments in
            let value = arguments[0]
            var left = try arguments.given("times").map { try interpreter.expectInt($0) }
            return iterator("repeat") { interpreter in
                try interpreter.spend()
                guard let count = left else { return value }
                guard count > 0 else { return nil }
                left = count - 1
                return value
            }
        },
    ]

    private static let selecting = [
        NativeDefinition("islice", "iterable, *args") { interpreter, arguments in
            let numbers = try arguments.rest.map { $0.isNone ? nil : try interpreter.expectInt($0) }
            let start = max(0, numbers.count > 1 ? numbers[0] ?? 0 : 0)
            let stop = numbers.count > 1 ? numbers[1] : numbers.first ?? nil
            let step = max(1, numbers.count > 2 ? numbers[2] ?? 1 : 1)
            let source = try interpreter.iterator(over: arguments[0])
            var index = 0
            var wanted = start
            return iterator("islice") { interpreter in
                while stop.map({ wanted < $0 }) ?? true {
                    try interpreter.spend()
                    guard let value = try source.next(interpreter) else { return nil }
                    defer { index += 1 }
                    if index == wanted {
                        wanted = wanted.addingReportingOverflow(step).overflow ? .max : wanted + step
                        return value
                    }
                }
                return nil
            }
        },
        NativeDefinition("takewhile", "predicate, iterable") { interpreter, arguments in
            let (predicate, source) = (arguments[0], try interpreter.iterator(over: arguments[1]))
            var isDone = false
            return iterator("takewhile") { interpreter in
                guard !isDone, let value = try source.next(interpreter) else { return nil }
                if try interpreter.truth(interpreter.call(predicate, value)) { return value }
                isDone = true
                return nil
            }
        },
        NativeDefinition("dropwhile", "predicate, iterable") { interpreter, arguments in
            let (predicate, source) = (arguments[0], try interpreter.iterator(over: arguments[1]))
            var isDropping = true
            return iterator("dropwhile") { interpreter in
                while let value = try source.next(interpreter) {
                    if isDropping, try interpreter.truth(interpreter.call(predicate, value)) { continue }
                    isDropping = false
                    return value
                }
                return nil
            }
        },
        NativeDefinition("filterfalse", "predicate, iterable") { interpreter, arguments in
            let (predicate, source) = (arguments[0], try interpreter.iterator(over: arguments[1]))
            return iterator("filterfalse") { interpreter in
                while let value = try source.next(interpreter) {
                    if try !interpreter.truth(predicate.isNone ? value : interpreter.call(predicate, value)) { return value }
                }
                return nil
            }
        },
        NativeDefinition("compress", "data, selectors") { interpreter, arguments in
            let (data, selectors) = (try interpreter.elements(of: arguments[0]), try interpreter.elements(of: arguments[1]))
            return .iterator(ElementIterator(try zip(data, selectors).filter { try interpreter.truth($0.1) }.map(\.0)))
        },
        NativeDefinition("starmap", "function, iterable") { interpreter, arguments in
            let (function, source) = (arguments[0], try interpreter.iterator(over: arguments[1]))
            return iterator("starmap") { interpreter in
                guard let value = try source.next(interpreter) else { return nil }
                return try interpreter.call(function, CallArguments(try interpreter.elements(of: value)))
            }
        },
        NativeDefinition("accumulate", "iterable, func=None, *, initial=None") { interpreter, arguments in
            let (function, source) = (arguments[1], try interpreter.iterator(over: arguments[0]))
            var total: PythonValue?
            var initial: PythonValue? = arguments[2].isNone ? nil : arguments[2]
            return iterator("accumulate") { interpreter in
                if let first = initial {
                    initial = nil
                    total = first
                    return first
                }
                guard let value = try source.next(interpreter) else { return nil }
                guard let current = total else {
                    total = value
                    return value
                }
                let sum = function.isNone ? try interpreter.binary(.add, current, value) : try interpreter.call(function, current, value)
                total = sum
                return sum
            }
        },
        NativeDefinition("tee", "iterable, n=2") { interpreter, arguments in
            let elements = try interpreter.elements(of: arguments[0])
            let count = try interpreter.expectInt(arguments[1])
            try interpreter.reserve(elements: max(0, count))
            return .tuple((0..<max(0, count)).map { _ in .iterator(ElementIterator(elements)) })
        },
        NativeDefinition("pairwise", "iterable") { interpreter, arguments in
            let elements = try interpreter.elements(of: arguments[0])
            return .iterator(ElementIterator(zip(elements, elements.dropFirst()).map { .tuple([$0, $1]) }))
        },
        NativeDefinition("batched", "iterable, n") { interpreter, arguments in
            let (source, count) = (try interpreter.iterator(over: arguments[0]), try interpreter.expectInt(arguments[1]))
            guard count >= 1 else { throw interpreter.valueError("n must be at least one") }
            return iterator("batched") { interpreter in
                var batch: [PythonValue] = []
                while batch.count < count, let value = try source.next(interpreter) { batch.append(value) }
                return batch.isEmpty ? nil : .tuple(batch)
            }
        },
        NativeDefinition("groupby", "iterable, key=None") { interpreter, arguments in
            var groups: [(key: PythonValue, values: [PythonValue])] = []
            try interpreter.iterate(arguments[0]) { value in
                let key = arguments[1].isNone ? value : try interpreter.call(arguments[1], value)
                if let last = groups.last, try interpreter.areEqual(last.key, key) {
                    groups[groups.count - 1].values.append(value)
                } else {
                    groups.append((key, [value]))
                }
            }
            return .iterator(ElementIterator(groups.map { .tuple([$0.key, .iterator(ElementIterator($0.values))]) }))
        },
        NativeDefinition("zip_longest", "*iterables, fillvalue=None") { interpreter, arguments in
            let columns = try arguments.rest.map { try interpreter.elements(of: $0) }
            let count = columns.map(\.count).max() ?? 0
            let fill = arguments["fillvalue"]
            return .iterator(ElementIterator((0..<count).map { row in .tuple(columns.map { row < $0.count ? $0[row] : fill }) }))
        },
    ]

    private static let combining = [
        NativeDefinition("product", "*iterables, repeat=1") { interpreter, arguments in
            let pools = try arguments.rest.map { try interpreter.elements(of: $0) }
            let count = try interpreter.expectInt(arguments["repeat"])
            var rows: [[PythonValue]] = [[]]
            for _ in 0..<max(0, min(count, 64)) {
                for pool in pools {
                    try interpreter.reserve(elements: interpreter.product(rows.count, pool.count))
                    rows = rows.flatMap { row in pool.map { row + [$0] } }
                }
            }
            return .iterator(ElementIterator(rows.map { .tuple($0) }))
        },
        NativeDefinition("permutations", "iterable, r=None") { interpreter, arguments in
            let elements = try interpreter.elements(of: arguments[0])
            let size = arguments[1].isNone ? elements.count : try interpreter.expectInt(arguments[1])
            return .iterator(
                ElementIterator(try selections(elements.count, size, interpreter, isOrdered: true).map { .tuple($0.map { elements[$0] }) }))
        },
        NativeDefinition("combinations_with_replacement", "iterable, r") { interpreter, arguments in
            let elements = try interpreter.elements(of: arguments[0])
            let size = try interpreter.expectInt(arguments[1])
            guard size >= 0 else { throw interpreter.valueError("r must be non-negative") }
            var rows: [[Int]] = [[]]
            for _ in 0..<size {
                try interpreter.reserve(elements: interpreter.product(rows.count, elements.count))
                rows = rows.flatMap { row in ((row.last ?? 0)..<max(row.last ?? 0, elements.count)).map { row + [$0] } }
                try interpreter.spend(rows.count)
            }
            return .iterator(ElementIterator(rows.map { .tuple($0.map { elements[$0] }) }))
        },
        NativeDefinition("combinations", "iterable, r") { interpreter, arguments in
            let elements = try interpreter.elements(of: arguments[0])
            let size = try interpreter.expectInt(arguments[1])
            return .iterator(
                ElementIterator(try selections(elements.count, size, interpreter, isOrdered: false).map { .tuple($0.map { elements[$0] }) })
            )
        },
    ]

    /// Ordered or ascending selections of `size` different indices below `count`.
    private static func selections(_ count: Int, _ size: Int, _ interpreter: Interpreter, isOrdered: Bool) throws -> [[Int]] {
        guard size >= 0, size <= count else { return [] }
        var rows: [[Int]] = [[]]
        for _ in 0..<size {
            var longer: [[Int]] = []
            for row in rows {
                try interpreter.spend(count)
                try interpreter.reserve(elements: longer.count)
                for index in (isOrdered ? 0 : (row.last ?? -1) + 1)..<count where !row.contains(index) { longer.append(row + [index]) }
            }
            rows = longer
        }
        return rows
    }
}
