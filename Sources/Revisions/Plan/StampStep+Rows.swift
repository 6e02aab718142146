extension [StampStep] {
    /// The steps for a table whose rows are known: a row that one target has taken the place of is not there for the next target, which
    /// gets a row of its own. Alembic 1.20.1 ends in a KeyError there, on SQLite with half of it done.
    package var takingEachRowOnce: [StampStep] {
        var taken: Set<String> = []
        return map { step in
            let left = step.from.filter { !taken.contains($0) }
            taken.formUnion(step.from)
            guard left.count < step.from.count, !step.to.isEmpty else { return step }
            guard left.isEmpty else {
                return StampStep(from: left, to: step.to, direction: step.direction, isBranchMove: step.isBranchMove)
            }
            return StampStep(from: [], to: step.to, direction: .upgrade, isBranchMove: true)
        }
    }
}
