extension Interpreter {
    func advanceIterator(_ frame: Frame, _ target: Int) throws {
        guard case .iterator(let iterator) = frame.top else { throw unsupported("This loop") }
        if let value = try iterator.next(self) {
            try adopt(value)
            frame.push(value)
        } else {
            _ = frame.pop()
            frame.counter = target
        }
    }

    func unpack(_ count: Int, _ frame: Frame) throws {
        let value = frame.pop()
        if case .opaque(let opaque) = value {
            for index in (0..<count).reversed() { frame.push(.opaque(opaque.derived("\(opaque.origin)[\(index)]"))) }
            return
        }
        let elements = try unpackable(value, atMost: count + 1)
        guard elements.count <= count else { throw valueError("too many values to unpack (expected \(count))") }
        guard elements.count == count else { throw valueError("not enough values to unpack (expected \(count), got \(elements.count))") }
        frame.stack.append(contentsOf: elements.reversed())
    }

    func unpack(before: Int, after: Int, _ frame: Frame) throws {
        let value = frame.pop()
        if case .opaque(let opaque) = value {
            for index in (0..<(before + 1 + after)).reversed() { frame.push(.opaque(opaque.derived("\(opaque.origin)[\(index)]"))) }
            return
        }
        let elements = try unpackable(value, atMost: nil)
        guard elements.count >= before + after else {
            throw valueError("not enough values to unpack (expected at least \(before + after), got \(elements.count))")
        }
        frame.stack.append(contentsOf: elements.suffix(after).reversed())
        frame.push(try adopted(.list(Array(elements[before..<(elements.count - after)]))))
        frame.stack.append(contentsOf: elements.prefix(before).reversed())
    }

    private func unpackable(_ value: PythonValue, atMost limit: Int?) throws -> [PythonValue] {
        switch value {
        case .tuple(let elements): return elements
        case .list(let list): return list.elements
        default: break
        }
        let iterator: PythonIterator
        do {
            iterator = try self.iterator(over: value)
        } catch let exception as PythonException
            where exception.instance.type === types.exception(.typeError) && exception.traceback.isEmpty
        {
            throw typeError("cannot unpack non-iterable \(typeName(of: value)) object")
        }
        var elements: [PythonValue] = []
        while elements.count < limit ?? .max, let element = try iterator.next(self) {
            try spend()
            elements.append(element)
        }
        return elements
    }
}
