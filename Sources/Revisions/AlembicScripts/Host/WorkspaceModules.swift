import PythonSubset

/// The Python modules of the workspace that scripts may import.
package protocol WorkspaceModules {
    /// The module of an absolute name: beside the versions folder, on `prepend_sys_path`; nil for one that is not in the workspace.
    func module(named name: String) -> CompiledModule?
    /// What stands at a path that a script reads.
    func readFile(_ path: String) -> FileReading
}

/// A workspace without modules.
package struct NoModules: WorkspaceModules {
    package init() {}

    package func module(named name: String) -> CompiledModule? { nil }
    package func readFile(_ path: String) -> FileReading { .refused }
}
