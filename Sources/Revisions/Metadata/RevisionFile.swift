/// Which files of a versions folder are read as revisions.
package enum RevisionFile {
    /// The language of a file by its name; nil for a file that is left alone: editors' backups, packages' `__init__.py`, other types.
    package static func language(of fileName: String) -> Revision.Language? {
        let name = fileName.utf8
        if name.starts(with: ".#".utf8) { return nil }
        if name.suffix(3).elementsEqual(".py".utf8) { return name.starts(with: "__init__".utf8) ? nil : .python }
        return name.suffix(4).elementsEqual(".sql".utf8) ? .sql : nil
    }

    /// The id that the name of a Python file gives when the script has no `revision`: its name, if of hexadecimal digits.
    static func legacyID(_ fileName: String) -> String? {
        guard fileName.hasSuffix(".py") else { return nil }
        let name = fileName.dropLast(3)
        return !name.isEmpty && name.allSatisfy { "0123456789abcdef".contains($0) } ? String(name) : nil
    }
}
