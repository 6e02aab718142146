enum ModuleCompiler {
    static func compile(_ module: AST.Module, uri: String) -> CodeObject {
        CodeObject(kind: .module, name: "<module>", qualifiedName: "<module>", uri: uri, range: module.range, documentation: nil, signature: Signature([]), isGenerator: false, isAsync: false, instructions: [], ranges: [], constants: [], names: [], locals: [], cells: [], ownCellCount: 0, parameterCells: [], codes: [], sites: [])
    }
}
