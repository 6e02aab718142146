import SourceText

extension PythonMetadata {
    /// The metadata of a file of the usual shape, read without parsing it: docstring, imports, plain assignments, then functions alone.
    ///
    /// `nil` where any line could mean something else; only the parser can tell then. What it answers is what the parser would, but that
    /// syntax errors are not looked for.
    package init?(scanning source: SourceText) {
        let metadata = source.bytes.withUnsafeBufferPointer { bytes -> PythonMetadata? in
            var scanner = ModuleScanner(bytes)
            return scanner.scan() ? PythonMetadata(scanner) : nil
        }
        guard let metadata else { return nil }
        self = metadata
    }

    private init(_ scanner: ModuleScanner) {
        revision = scanner.values.revision
        downRevision = scanner.values.downRevision
        branchLabels = scanner.values.branchLabels
        dependsOn = scanner.values.dependsOn
        doc = scanner.docstring?.text.trimmingSpace() ?? ""
        docRange = scanner.docstring?.range
        hasUpgrade = scanner.hasUpgrade
        hasDowngrade = scanner.hasDowngrade
        syntaxError = nil
    }
}
