import Schema

extension SQLiteRules {
    /// Everything but adding a column with a constant default and making or dropping an index.
    func batchNeedsRecreate(_ operation: Operation) -> Bool {
        switch operation {
        case .addColumn(let operation):
            if !operation.column.foreignKeys.isEmpty || operation.column.isUnique && !operation.column.isIndexed { return true }
            switch operation.column.serverDefault {
            case .expression: return true
            case .computed(let computed): return computed.isPersisted == true
            case nil, .string, .identity, .fetched: return operation.column.typeBoundCheck(self) != nil
            }
        case .createIndex, .dropIndex: return false
        default: return true
        }
    }

    func batchCasts(from old: SQLType, to new: SQLType) -> Bool {
        old.affinity != new.affinity && new.affinity != .json
    }
}
