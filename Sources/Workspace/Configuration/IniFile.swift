import SourceText

/// An ini file as Python's `ConfigParser` reads it: sections, options in lower case, continuation lines.
///
/// Values are raw: interpolation is `IniFile+Interpolation.swift`.
package struct IniFile: Sendable {
    package struct Option: Sendable, Hashable {
        /// The value before interpolation; the lines of a continued value are joined by `\n`.
        package var value: String
        package var nameRange: Range<Int>
        package var valueRange: Range<Int>
    }

    package struct Section: Sendable {
        package var name: String
        package var range: Range<Int>
        package var options: [String: Option] = [:]
        /// Option names in the order of the file.
        package var order: [String] = []

        mutating func set(_ name: String, _ option: Option) {
            if options.updateValue(option, forKey: name) == nil { order.append(name) }
        }
    }

    /// Name of the section whose options every section has.
    package static let defaultSectionName = "DEFAULT"

    package internal(set) var defaults = Section(name: IniFile.defaultSectionName, range: 0..<0)
    package internal(set) var sections: [Section] = []

    package init() {}

    package func section(_ name: String) -> Section? {
        sections.first { $0.name == name }
    }

    /// The option of a section, or the one that all sections have; `nil` also when there is no such section.
    package func option(_ section: String, _ name: String) -> Option? {
        guard let section = self.section(section) else { return nil }
        let key = name.lowercased()
        return section.options[key] ?? defaults.options[key]
    }

    /// Sets an option, making the section when it is not there (`Config.set_section_option`).
    package mutating func set(_ section: String, _ name: String, to value: String) {
        let option = Option(value: value, nameRange: 0..<0, valueRange: 0..<0)
        if let index = sections.firstIndex(where: { $0.name == section }) {
            sections[index].set(name.lowercased(), option)
        } else {
            var added = Section(name: section, range: 0..<0)
            added.set(name.lowercased(), option)
            sections.append(added)
        }
    }

    /// Sets an option of the section that all sections inherit from.
    package mutating func setDefault(_ name: String, to value: String) {
        defaults.set(name.lowercased(), Option(value: value, nameRange: 0..<0, valueRange: 0..<0))
    }

    package mutating func remove(_ section: String, _ name: String) {
        guard let index = sections.firstIndex(where: { $0.name == section }) else { return }
        let key = name.lowercased()
        sections[index].options[key] = nil
        sections[index].order.removeAll { $0 == key }
    }
}
