extension Interpreter {
    /// Counts work; native functions that loop call it with the number of elements.
    ///
    /// - Throws: `EvaluationLimit` when the budget is used up or the host ends the evaluation.
    @inline(__always)
    package func spend(_ steps: Int = 1) throws {
        stepsToCheckpoint &-= steps
        if stepsToCheckpoint <= 0 { try checkpoint() }
    }

    private func checkpoint() throws {
        stepsLeft -= Interpreter.checkpointInterval - stepsToCheckpoint
        stepsToCheckpoint = Interpreter.checkpointInterval
        guard stepsLeft > 0 else { throw EvaluationLimit(.steps, location: location) }
        do {
            try host.checkpoint()
        } catch var limit as EvaluationLimit {
            limit.location = limit.location ?? location
            throw limit
        }
    }

    /// Asks for room for `count` elements or bytes before they are made.
    ///
    /// - Throws: `EvaluationLimit` of kind `memory`.
    package func reserve(_ count: Int) throws {
        guard count <= bounds.elements else { throw EvaluationLimit(.memory, location: location) }
        if count > 64 { try spend(count / 16) }
    }

    /// Asks for room for the elements of a list, tuple or the like.
    ///
    /// - Throws: `EvaluationLimit` of kind `memory`.
    package func reserve(elements count: Int) throws {
        try reserve(count, times: MemoryLayout<PythonValue>.stride)
    }

    /// The product of two sizes, reserved.
    func reserve(_ count: Int, times factor: Int) throws {
        try reserve(product(count, factor))
    }

    /// The product of two sizes.
    ///
    /// - Throws: `EvaluationLimit` of kind `memory` when there is no such number.
    func product(_ count: Int, _ factor: Int) throws -> Int {
        let (product, overflow) = count.multipliedReportingOverflow(by: factor)
        guard !overflow else { throw EvaluationLimit(.memory, location: location) }
        return product
    }

    func reserve(bits: Int) throws {
        guard bits <= bounds.integerBits else { throw EvaluationLimit(.memory, location: location) }
        try spend(bits / 256)
    }

    /// Runs `body` one level deeper on the native stack.
    ///
    /// - Throws: Python's `RecursionError` past the bound.
    func descend<Result>(_ body: () throws -> Result) throws -> Result {
        guard depth < bounds.depth else { throw exception(.recursionError, "maximum recursion depth exceeded") }
        depth += 1
        defer { depth -= 1 }
        return try body()
    }
}
