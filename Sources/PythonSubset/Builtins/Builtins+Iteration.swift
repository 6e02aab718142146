extension Builtins {
    static let iteration = [
        NativeDefinition("len", "obj, /") { interpreter, arguments in .int(try interpreter.length(of: arguments[0])) },
        NativeDefinition("iter", "obj, sentinel=..., /") { interpreter, arguments in
            guard let sentinel = arguments.given("sentinel") else { return .iterator(try interpreter.iterator(over: arguments[0])) }
            let function = arguments[0]
            return .iterator(
                ClosureIterator("callable_iterator") { interpreter in
                    let value = try interpreter.call(function)
                    if case .opaque(let opaque) = value {
                        interpreter.note(opaque, .iteration)
                        return nil
                    }
                    return try interpreter.areEqual(value, sentinel) ? nil : value
                })
        },
        NativeDefinition("next", "iterator, default=..., /") { interpreter, arguments in
            if case .opaque(let opaque) = arguments[0] { throw UnknownValue(opaque) }
            let iterator: PythonIterator
            if case .iterator(let own) = arguments[0] {
                iterator = own
            } else {
                iterator = NextIterator(arguments[0])
            }
            if let value = try iterator.next(interpreter) { return value }
            guard let value = arguments.given("default") else {
                let result = (iterator as? Generator)?.result ?? .none
                throw interpreter.exception(interpreter.types.exception(.stopIteration), result.isNone ? [] : [result])
            }
            return value
        },
        NativeDefinition("aiter", "obj, /") { interpreter, arguments in .iterator(try interpreter.asyncIterator(over: arguments[0])) },
        NativeDefinition("enumerate", "iterable, start=0") { interpreter, arguments in
            let iterator = try interpreter.iterator(over: arguments[0])
            var index = try interpreter.expectInt(arguments[1])
            return .iterator(
                ClosureIterator("enumerate") { interpreter in
                    guard let value = try iterator.next(interpreter) else { return nil }
                    defer { index &+= 1 }
                    return .tuple([.int(index), value])
                })
        },
        NativeDefinition("zip", "*iterables, strict=False") { interpreter, arguments in
            let iterators = try arguments.rest.map { try interpreter.iterator(over: $0) }
            let isStrict = try interpreter.truth(arguments["strict"])
            return .iterator(
                ClosureIterator("zip") { interpreter in
                    guard !iterators.isEmpty else { return nil }
                    var values: [PythonValue] = []
                    for (index, iterator) in iterators.enumerated() {
                        if let value = try iterator.next(interpreter) {
                            if isStrict, values.count < index {
                                throw interpreter.valueError("zip() argument \(index + 1) is longer than argument \(index)")
                            }
                            values.append(value)
                        } else if !isStrict {
                            return nil
                        } else if !values.isEmpty {
                            throw interpreter.valueError("zip() argument \(index + 1) is shorter than argument \(index)")
                        }
                    }
                    return values.count == iterators.count ? .tuple(values) : nil
                })
        },
        NativeDefinition("map", "function, *iterables") { interpreter, arguments in
            let function = arguments[0]
            let iterators = try arguments.rest.map { try interpreter.iterator(over: $0) }
            return .iterator(
                ClosureIterator("map") { interpreter in
                    var values: [PythonValue] = []
                    for iterator in iterators {
                        guard let value = try iterator.next(interpreter) else { return nil }
                        values.append(value)
                    }
                    return try interpreter.call(function, CallArguments(values))
                })
        },
        NativeDefinition("filter", "function, iterable, /") { interpreter, arguments in
            let function = arguments[0]
            let iterator = try interpreter.iterator(over: arguments[1])
            return .iterator(
                ClosureIterator("filter") { interpreter in
                    while let value = try iterator.next(interpreter) {
                        try interpreter.spend()
                        if try interpreter.truth(function.isNone ? value : interpreter.call(function, value)) { return value }
                    }
                    return nil
                })
        },
        NativeDefinition("reversed", "sequence, /") { interpreter, arguments in
            if let result = try interpreter.callSpecial("__reversed__", of: arguments[0]) { return result }
            if case .iterator = arguments[0] {
                throw interpreter.typeError("'\(interpreter.typeName(of: arguments[0]))' object is not reversible")
            }
            return .iterator(ElementIterator(try interpreter.elements(of: arguments[0]).reversed()))
        },
        NativeDefinition("sorted", "iterable, /, *, key=None, reverse=False") { interpreter, arguments in
            if case .opaque(let opaque) = arguments[0] { throw UnknownValue(opaque) }
            return .list(
                try interpreter.sorted(
                    interpreter.elements(of: arguments[0]), key: arguments["key"], isReversed: interpreter.truth(arguments["reverse"])))
        },
        NativeDefinition("min", "*args, key=None, default=...") { interpreter, arguments in try interpreter.extreme(arguments, .less, "min")
        },
        NativeDefinition("max", "*args, key=None, default=...") { interpreter, arguments in
            try interpreter.extreme(arguments, .greater, "max")
        },
        NativeDefinition("sum", "iterable, /, start=0") { interpreter, arguments in
            var total = arguments[1]
            try interpreter.iterate(arguments[0]) { total = try interpreter.binary(.add, total, $0) }
            return total
        },
        NativeDefinition("any", "iterable, /") { interpreter, arguments in
            let iterator = try interpreter.iterator(over: arguments[0])
            while let value = try iterator.next(interpreter) {
                try interpreter.spend()
                if try interpreter.truth(value) { return .bool(true) }
            }
            return .bool(false)
        },
        NativeDefinition("all", "iterable, /") { interpreter, arguments in
            let iterator = try interpreter.iterator(over: arguments[0])
            while let value = try iterator.next(interpreter) {
                try interpreter.spend()
                if try !interpreter.truth(value) { return .bool(false) }
            }
            return .bool(true)
        },
    ]
}

extension Interpreter {
    /// `len(value)`.
    package func length(of value: PythonValue) throws -> Int {
        switch value {
        case .string(let text): return text.unicodeScalars.count
        case .bytes(let bytes): return bytes.count
        case .list(let list): return list.elements.count
        case .tuple(let elements): return elements.count
        case .dictionary(let dictionary): return dictionary.count
        case .set(let set): return set.elements.count
        case .range(let range): return range.count
        case .opaque(let opaque): throw UnknownValue(opaque)
        default: break
        }
        if let result = try callSpecial("__len__", of: value) { return try expectInt(result) }
        if case .instance(let instance) = value {
            if let underlying = instance.underlying { return try length(of: underlying) }
            if let opaque = instance.type.opaqueBase { throw UnknownValue(opaque) }
        }
        throw typeError("object of type '\(typeName(of: value))' has no len()")
    }
}
