/// Why a value could not be interpolated (Python's `InterpolationError` family).
package struct InterpolationError: Error, Sendable, Hashable, CustomStringConvertible {
    package var section: String
    package var option: String
    package var reason: String

    package var description: String { "[\(section)] \(option): \(reason)" }
}

extension IniFile {
    /// How deep one value may refer to another (`configparser.MAX_INTERPOLATION_DEPTH`).
    static let maximumInterpolationDepth = 10
    /// Bytes that one interpolated value may have, so that references that double each other end in an error.
    static let maximumValueSize = 1 << 20

    /// The value of an option after `ConfigParser`'s basic interpolation: `%(name)s` is another option of the section or the defaults, `%%` a
    /// percent sign. `nil` when there is no such option.
    package func value(_ section: String, _ name: String) throws(InterpolationError) -> String? {
        guard let option = option(section, name) else { return nil }
        return try interpolate(option.value, section: section, option: name.lowercased(), depth: 1)
    }

    /// All options of a section with the defaults, interpolated (`Config.get_section`); `nil` when there is no such section.
    package func values(_ section: String) throws(InterpolationError) -> [(name: String, value: String)]? {
        guard let found = self.section(section) else { return nil }
        let names = found.order + defaults.order.filter { found.options[$0] == nil }
        var result: [(name: String, value: String)] = []
        for name in names {
            result.append((name, try value(section, name) ?? ""))
        }
        return result
    }

    private func interpolate(_ value: String, section: String, option: String, depth: Int) throws(InterpolationError) -> String {
        func fail(_ reason: String) -> InterpolationError {
            InterpolationError(section: section, option: option, reason: reason)
        }
        guard depth <= Self.maximumInterpolationDepth else {
            throw fail("the values refer to each other more than \(Self.maximumInterpolationDepth) deep; is there a cycle?")
        }
        var result = ""
        var rest = Substring(value)
        while let percent = rest.firstIndex(of: "%") {
            result += rest[..<percent]
            rest = rest[rest.index(after: percent)...]
            if rest.first == "%" {
                result += "%"
                rest = rest.dropFirst()
                continue
            }
            guard rest.first == "(" else {
                throw fail("'%' must be followed by '%' or '(', and here it is not. Write '%%' for a percent sign.")
            }
            guard let close = rest.firstIndex(of: ")"), rest[close...].dropFirst().first == "s", rest.index(after: rest.startIndex) != close
            else {
                throw fail("bad reference '%\(rest.prefix(24))'; expected '%(name)s'.")
            }
            let name = rest[rest.index(after: rest.startIndex)..<close]
            guard let referred = self.option(section, String(name)) else {
                throw fail("it refers to '%(\(name))s', and there is no option '\(name.lowercased())' in [\(section)].")
            }
            result += try interpolate(referred.value, section: section, option: option, depth: depth + 1)
            guard result.utf8.count <= Self.maximumValueSize else { throw fail("the interpolated value is larger than 1 MiB.") }
            rest = rest[close...].dropFirst(2)
        }
        return result + rest
    }
}
