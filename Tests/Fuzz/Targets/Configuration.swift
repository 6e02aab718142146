import SourceText
import Workspace

extension FuzzTarget {
    /// alembic.ini: every option of every section, interpolated.
    static let configuration = FuzzTarget(name: "configuration") { bytes in
        let source = SourceText(bytes: bytes)
        let (file, diagnostics) = IniFile.parse(source)
        precondition(diagnostics.allSatisfy { source.holds($0.range) }, "a diagnostic outside of the file")
        for section in file.sections {
            _ = try? file.values(section.name)
            for name in section.order { _ = try? file.value(section.name, name) }
        }
    }
}
