/// What a new script folder is made of: Alembic's five templates.
package enum Scaffold: String, Sendable, CaseIterable {
    case async, generic, multidb, pyproject
    case pyprojectAsync = "pyproject_async"

    /// One line for `list_templates`; the first line of the README.
    package var synopsis: String {
        switch self {
        case .generic: "One database, configured in alembic.ini."
        case .async: "One database through an asynchronous driver, configured in alembic.ini."
        case .multidb: "Several databases that are migrated together, configured in alembic.ini."
        case .pyproject: "One database; the source code's settings are in pyproject.toml, the rest in alembic.ini."
        case .pyprojectAsync:
            "One database through an asynchronous driver; the source code's settings are in pyproject.toml, the rest in alembic.ini."
        }
    }

    /// Whether the settings that belong to the source code go into pyproject.toml.
    var usesToml: Bool { self == .pyproject || self == .pyprojectAsync }

    /// The files of the script folder, in the order in which they are written.
    var files: [(name: String, text: String)] {
        [("README", readme), ("env.py", environment), ("script.py.mako", revisionTemplate)]
    }

    private var readme: String {
        let more =
            self == .multidb
            ? """

            `databases` in alembic.ini lists the names of sections, each with a `sqlalchemy.url` of its own. env.py runs every revision once for
            each of them, and the template gives every revision an upgrade_NAME() and a downgrade_NAME() for each: what stands in it runs on that
            database only.

            """ : ""
        return synopsis + "\n" + more
    }
}
