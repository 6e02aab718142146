/// The text of alembic.ini, and of the table for pyproject.toml.
extension Scaffold {
    /// - Parameter scriptLocation: as it is to be read by `ConfigParser`.
    func ini(scriptLocation: String) -> String {
        var text = "# \(synopsis)\n\n[alembic]\n\n"
        if !usesToml { text += Self.iniSettings.replacing("SCRIPT_LOCATION", with: scriptLocation) + "\n" }
        text += self == .multidb ? Self.severalURLs : Self.url
        if !usesToml { text += "\n" + Self.iniHooks }
        return text + "\n" + Self.logging
    }

    /// - Parameter scriptLocation: as it is to be read after `%` formatting.
    func toml(scriptLocation: String) -> String {
        let escaped = scriptLocation.replacing("\\", with: "\\\\").replacing("\"", with: "\\\"")
        return Self.tomlSettings.replacing("SCRIPT_LOCATION", with: escaped)
    }

    private static let iniSettings = """
        # The folder of env.py and script.py.mako; %(here)s is the folder of this file.
        script_location = SCRIPT_LOCATION

        # How revision files are named: %%(rev)s, %%(slug)s, %%(epoch)s, %%(year)d,
        # %%(month).2d, %%(day).2d, %%(hour).2d, %%(minute).2d, %%(second).2d. A slash
        # makes folders, which need recursive_version_locations.
        # file_template = %%(rev)s_%%(slug)s

        # The longest slug that a file name gets.
        # truncate_slug_length = 40

        # Folders that are put before Python's search path.
        prepend_sys_path = .

        # The time zone of the create date, by its name in the time zone database;
        # local time without one.
        # timezone = UTC

        # The folders of the revisions, when there are others than SCRIPT_LOCATION/versions.
        # version_locations = %(here)s/billing/versions:%(here)s/shop/versions

        # What separates the folders of version_locations and prepend_sys_path: os
        # (":" here, ";" on Windows), space, newline, ":" or ";".
        path_separator = os

        # Whether folders below those of the revisions are read, too.
        # recursive_version_locations = false

        # Whether `revision` runs env.py.
        # revision_environment = false

        # Whether compiled files without their source count as revisions.
        # sourceless = false

        # The encoding of new revision files.
        # output_encoding = utf-8

        """

    private static let url = """
        # The database. env.py reads it.
        sqlalchemy.url = driver://user:pass@localhost/dbname

        """

    private static let severalURLs = """
        # The sections below that have a database each. env.py reads them.
        databases = engine1, engine2

        [engine1]
        sqlalchemy.url = driver://user:pass@localhost/dbname

        [engine2]
        sqlalchemy.url = driver://user:pass@localhost/dbname2

        """

    private static let iniHooks = """
        # Programs that run on each new revision file, such as a formatter. The types
        # are console_scripts (with entrypoint), module and exec (with executable).
        [post_write_hooks]
        # hooks = ruff
        # ruff.type = exec
        # ruff.executable = ruff
        # ruff.options = check --fix REVISION_SCRIPT_FILENAME

        """

    private static let tomlSettings = """
        [tool.alembic]
        # The folder of env.py and script.py.mako; %(here)s is the folder of this file.
        script_location = "SCRIPT_LOCATION"

        # How revision files are named.
        # file_template = "%%(rev)s_%%(slug)s"

        # The longest slug that a file name gets.
        # truncate_slug_length = 40

        # Folders that are put before Python's search path.
        prepend_sys_path = ["."]

        # The time zone of the create date; local time without one.
        # timezone = "UTC"

        # The folders of the revisions, when there are others than script_location/versions.
        # version_locations = ["%(here)s/billing/versions", "%(here)s/shop/versions"]

        # Whether folders below those of the revisions are read, too.
        # recursive_version_locations = false

        # Whether `revision` runs env.py.
        # revision_environment = false

        # Whether compiled files without their source count as revisions.
        # sourceless = false

        # The encoding of new revision files.
        # output_encoding = "utf-8"

        # Programs that run on each new revision file, such as a formatter. The types
        # are console_scripts (with entrypoint), module and exec (with executable).
        # [[tool.alembic.post_write_hooks]]
        # name = "ruff"
        # type = "exec"
        # executable = "ruff"
        # options = "check --fix REVISION_SCRIPT_FILENAME"

        """

    private static let logging = """
        # Logging, for env.py.
        [loggers]
        keys = root,sqlalchemy,alembic

        [handlers]
        keys = console

        [formatters]
        keys = generic

        [logger_root]
        level = WARNING
        handlers = console
        qualname =

        [logger_sqlalchemy]
        level = WARNING
        handlers =
        qualname = sqlalchemy.engine

        [logger_alembic]
        level = INFO
        handlers =
        qualname = alembic

        [handler_console]
        class = StreamHandler
        args = (sys.stderr,)
        level = NOTSET
        formatter = generic

        [formatter_generic]
        format = %(levelname)-5.5s [%(name)s] %(message)s
        datefmt = %H:%M:%S

        """
}
