import PythonSubset

/// The Python modules of the workspace that scripts may import.
package protocol WorkspaceModules {
    /// The module of an absolute name: beside the versions folder, on `prepend_sys_path`; nil for one that is not in the workspace.
    func module(named name: String) -> CompiledModule?
    /// The content of a file of the workspace that a script reads; nil when there is none, or when it must not be read.
    func readFile(_ path: String) -> [UInt8]?
}

/// A workspace without modules.
package struct NoModules: WorkspaceModules {
    package init() {}

    package func module(named name: String) -> CompiledModule? { nil }
    package func readFile(_ path: String) -> [UInt8]? { nil }
}
