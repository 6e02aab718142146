/// Which files of a versions folder are read as revisions.
package enum RevisionFile {
    /// The language of a file by its name; nil for a file that is left alone: editors' backups, packages' `__init__.py`, other types.
    package static func language(of fileName: String) -> Revision.Language? {
        if fileName.hasPrefix(".#") { return nil }
        if fileName.hasSuffix(".py") { return fileName.hasPrefix("__init__") ? nil : .python }
        return fileName.hasSuffix(".sql") ? .sql : nil
    }

    /// The id that the name of a Python file gives when the script has no `revision`: its name, if of hexadecimal digits.
    static func legacyID(_ fileName: String) -> String? {
        guard fileName.hasSuffix(".py") else { return nil }
        let name = fileName.dropLast(3)
        return !name.isEmpty && name.allSatisfy { "0123456789abcdef".contains($0) } ? String(name) : nil
    }
}
