import SourceText
import Workspace

extension FuzzTarget {
    /// pyproject.toml.
    static let toml = FuzzTarget(name: "toml") { bytes in
        let source = SourceText(bytes: bytes)
        let (document, diagnostics) = TomlDocument.parse(source)
        _ = document.root["tool"]?["alembic"]
        precondition(diagnostics.allSatisfy { source.holds($0.range) }, "a diagnostic outside of the file")
    }
}
