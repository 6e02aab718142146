/// What each code of a diagnostic means and what to do about it: the text of docs/diagnostics.md.
package enum DiagnosticPages {
    package struct Page: Sendable {
        package let code: String
        package let text: String
    }

    /// The page as Markdown, one section a code.
    package static let text: String = {
        var text =
            "# Diagnostics\n\nWhat the codes of Retort's diagnostics mean, and what to do. Generated from `DiagnosticPages`; a test holds them together.\n"
        for page in pages { text += "\n## \(page.code)\n\n\(page.text)\n" }
        return text
    }()

    package static let pages: [Page] = (scripts + graph + sections + configuration + evaluation).sorted { $0.code < $1.code }

    private static func page(_ code: String, _ text: String) -> Page { Page(code: code, text: text) }

    private static let scripts = [
        page(
            "syntax-error",
            "Python could not read the file here. Everything that could still be read is used; the revision can't run until the error is gone."
        ),
        page(
            "invalid-encoding",
            "The file is not text in the encoding that it says it has (UTF-8 unless a `coding` comment says otherwise). Save it as UTF-8."),
        page(
            "unsupported-encoding",
            "The file's `coding` comment names an encoding that Retort does not read. Save it as UTF-8 and remove the comment."),
        page("unreadable-file", "The file can't be read: its permissions, or it is no file. The message has the system's words."),
        page(
            "missing-revision",
            "The file is in a versions folder and does not say which revision it is. Write `revision = \"...\"`, or `-- revision: ...` in a `.sql` file."
        ),
        page("invalid-revision", "`revision` has to be one string: the id of this revision."),
        page(
            "missing-down-revision-variable",
            "The script lacks `down_revision`. Write `down_revision = None` for a revision that nothing comes before, as Alembic needs it too."
        ),
        page(
            "computed-metadata",
            "The value is computed when Python runs, and can't be known from the text. Write a string, a tuple of strings, or `None`."),
        page("invalid-metadata", "The variable takes a string, a tuple of strings, or `None`."),
        page("incomplete-metadata", "The revision is in the graph and can't run, because its file has an error; the message names it."),
        page(
            "long-revision-id",
            "The id is longer than the version table's column; a database that checks the length, such as PostgreSQL, refuses it."),
        page("illegal-revision-id", "An id must not have `@`, `-` or `+`, which mean something in targets. Choose letters and digits."),
    ]

    private static let graph = [
        page(
            "missing-down-revision",
            "The revision comes after one that is not in the workspace: its file was deleted, was never committed, or the id is misspelt. Quick fixes: point `down_revision` at a head, or get the file back from git's history."
        ),
        page("unknown-dependency", "`depends_on` names neither a revision nor a branch label of the workspace."),
        page(
            "duplicate-revision",
            "Two files have the same id. Only the one that is read last counts; give one of them a new id (rename the id) or delete it."),
        page("branch-label-clash", "Two branches have the same label. A label names one branch; rename one of them."),
        page(
            "several-heads",
            "Several revisions are heads: nothing comes after them. `upgrade head` needs exactly one. Quick fixes: merge the heads, or point `down_revision` of one at the other."
        ),
        page("revision-cycle", "Revisions come after each other in a circle, so none of them can be first. Change one `down_revision`."),
        page("dependency-cycle", "Revisions depend on each other in a circle. Change one `depends_on` or `down_revision`."),
        page("revision-loop", "The revision comes after itself. Change its `down_revision`."),
        page("dependency-loop", "The revision depends on itself. Remove it from `depends_on`."),
        page("overlapping-revisions", "A revision is named together with one that it is built on; one of the two is enough."),
    ]

    private static let sections = [
        page(
            "missing-section",
            "A `.sql` revision has its statements under `-- migrate:up`, and the way back under `-- migrate:down`; this file has neither."),
        page("unknown-section", "Sections are `-- migrate:up` and `-- migrate:down`. The text below the line does not run."),
        page(
            "duplicate-section",
            "A second section for the same direction and dialect; only the first runs. Join them, or give one a `dialect:`."),
        page("text-before-section", "SQL before the first section never runs. Put it under `-- migrate:up`."),
        page(
            "missing-down-revision-key",
            "The header does not say what the revision comes after, so it counts as a base. Write `-- down_revision: None` to say so."),
        page("several-revisions", "The header names several ids; a file is one revision."),
        page("duplicate-key", "The header has the key twice; only the first counts."),
        page(
            "unknown-key",
            "The header's keys are revision, down_revision, depends_on, branch_labels and create_date. Another line is part of the description only if it does not look like a key."
        ),
        page("unknown-option", "A section takes `transaction:false` and `dialect:postgresql` or `dialect:sqlite`."),
        page("invalid-option", "The option's value does not fit: `transaction` is true or false, `dialect` names dialects."),
        page("unknown-dialect", "The dialects are `postgresql` and `sqlite`."),
    ]

    private static let configuration = [
        page(
            "configuration",
            "The configuration can't be used as it is; the message says what is missing or wrong. Until then there are no revisions."),
        page("ini-syntax", "Python's `configparser` would refuse the file here."),
        page("ini-no-section", "An option stands before the first `[section]`; Python's `configparser` refuses that."),
        page("ini-duplicate-option", "The option is there twice in its section; Python's `configparser` refuses that."),
        page("ini-duplicate-section", "The section is there twice; Python's `configparser` refuses that."),
        page("toml-syntax", "The pyproject.toml can't be read here."),
    ]

    private static let evaluation = [
        page(
            "python-exception",
            "Running the revision would end in this exception. The preview has what came before it. It is information, no error, where a run may not come to it: under a condition that the text does not decide, where there is no database, or where a downgrade refuses."
        ),
        page(
            "missing-function",
            "The revision has no such function: Alembic stops at it with an AttributeError. Write one with `pass` if there is nothing to do. Without a downgrade() only a downgrade stops, which is information."
        ),
        page(
            "nonstandard-signature",
            "The function takes arguments that Alembic does not pass; such a revision is run by a tool of its project."),
        page("environment-failed", "env.py ends in an error before any revision runs."),
        page("evaluation", "The script could not be evaluated; the message says why."),
        page("evaluation-limit", "The evaluation took too many steps, too much memory or too much time, as an endless loop does."),
        page(
            "unknown-value",
            "A value that can't be known from the text of the workspace would reach SQL: it comes from the environment or from another package. A comment stands for it in the preview; a run knows it only if it can be known."
        ),
        page("unknown-condition", "What a condition decides can't be known from the text; the preview takes it as true."),
        page("unknown-iteration", "What a loop goes through can't be known from the text; the preview takes it as empty."),
        page("unknown-call", "Code that is not in the workspace is called. If it changes the database, the preview lacks it."),
        page("unknown-context", "What a `with` block of unknown code does around its statements is left out of the preview."),
        page("unknown-argument", "The value of an argument can't be known from the text; its default was taken."),
        page("needs-database", "The script asks the database and goes on with the answer. A preview has none; a run does."),
        page(
            "no-basis",
            "The script asks the database, and nothing could answer: an earlier revision can't be replayed, or the database could not be read. The preview is what the text alone gives; the message says what is in the way."
        ),
        page(
            "replayed-rows",
            "The script asks for rows, and a replay of the earlier revisions has none of the data that a real database has. A run reads the real rows."
        ),
        page(
            "volatile-value",
            "A value that differs at each run reaches SQL: a new UUID, the time, chance, the machine's name. A comment in the script's words stands for it in the preview; a run has the real value."
        ),
        page(
            "volatile-decision",
            "A condition or a loop goes by a value that differs at each run, such as the time. The preview takes one way; a run decides on the real value."
        ),
        page(
            "file-outside-workspace",
            "The script reads a file outside of the workspace, which Retort does not do: what it holds is unknown."),
        page("unmodelled", "The script uses a part of SQLAlchemy or Alembic that Retort does not have."),
        page("rejected-statement", "A statement can't be written for this dialect; the message says what is in the way."),
        page("unterminated-string", "The string is never closed, so the statement has no end."),
        page("unterminated-quoted-identifier", "The quoted name is never closed, so the statement has no end."),
        page("unterminated-dollar-quoted-string", "The dollar quote is never closed by the same tag, so the statement has no end."),
        page("unterminated-comment", "The comment is never closed, so the statement has no end."),
        page("nul-byte", "The file holds a NUL byte, which no database takes in SQL. Remove it."),
        page("shell-command", "The line is a command of psql or of the sqlite3 shell and no SQL. Remove it, or write what it does as SQL."),
        page("copy-from-stdin", "`COPY ... FROM stdin` needs its data on the connection, which a revision has not. Use INSERT."),
    ]
}
