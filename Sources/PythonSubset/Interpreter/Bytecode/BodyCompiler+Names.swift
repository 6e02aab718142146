extension BodyCompiler {
    mutating func emitLoad(_ name: String, _ range: Range<Int>) {
        switch scope.place(of: name) {
        case .local(let index): emit(.loadLocal(index), range)
        case .cell(let index): emit(.loadCell(index), range)
        case .global: emit(.loadGlobal(index(ofName: name)), range)
        case .name: emit(.loadName(index(ofName: name)), range)
        case .nameOrCell(let cell): emit(.loadNameOrCell(name: index(ofName: name), cell: cell), range)
        }
    }

    mutating func emitStore(_ name: String, _ range: Range<Int>) {
        switch scope.place(of: name) {
        case .local(let index): emit(.storeLocal(index), range)
        case .cell(let index): emit(.storeCell(index), range)
        case .global: emit(.storeGlobal(index(ofName: name)), range)
        case .name, .nameOrCell: emit(.storeName(index(ofName: name)), range)
        }
    }

    mutating func emitDelete(_ name: String, _ range: Range<Int>) {
        switch scope.place(of: name) {
        case .local(let index): emit(.deleteLocal(index), range)
        case .cell(let index): emit(.deleteCell(index), range)
        case .global: emit(.deleteGlobal(index(ofName: name)), range)
        case .name, .nameOrCell: emit(.deleteName(index(ofName: name)), range)
        }
    }
}
