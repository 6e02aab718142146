import Revisions
import Workspace

/// The configuration file as `context.config` shows it; an overriding URL stands in for `sqlalchemy.url`.
struct SnapshotConfiguration: ScriptConfiguration {
    let configuration: Configuration
    let databaseURL: String?

    var fileName: String? { configuration.iniPath?.string }
    var sectionName: String { configuration.sectionName }

    func section(_ name: String) -> [(name: String, value: String)]? {
        guard var options = try? configuration.section(name) else {
            return name == sectionName ? databaseURL.map { [("sqlalchemy.url", $0)] } : nil
        }
        guard let databaseURL, name == sectionName else { return options }
        options.removeAll { $0.name == "sqlalchemy.url" }
        return options + [("sqlalchemy.url", databaseURL)]
    }
}
