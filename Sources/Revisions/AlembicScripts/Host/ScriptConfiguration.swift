/// The configuration file as `context.config` shows it.
package protocol ScriptConfiguration {
    /// The path of alembic.ini, `config.config_file_name`.
    var fileName: String? { get }
    /// The section that `config.config_ini_section` names.
    var sectionName: String { get }
    /// The interpolated options of a section, in the file's order; nil when there is no such section.
    func section(_ name: String) -> [(name: String, value: String)]?
}

/// A configuration without a file.
package struct EmptyConfiguration: ScriptConfiguration {
    package init() {}

    package var fileName: String? { nil }
    package var sectionName: String { "alembic" }
    package func section(_ name: String) -> [(name: String, value: String)]? { nil }
}
