import PythonSubset

/// Something that a modelled module has to tell about the script besides its statements and exceptions.
struct ScriptFinding {
    enum Kind {
        /// The script needs the database's answer, which an offline evaluation does not have.
        case needsDatabase
        /// The script looked at rows that stand in for those of a real database.
        case replayedRows
        /// A part of SQLAlchemy or Alembic that is not modelled.
        case unmodelled
        /// The value of an argument is unknown and its default was taken.
        case unknownArgument
        /// A file that the script reads is outside of the workspace.
        case refusedFile
        /// The value of an argument differs at each run and a placeholder stands for it.
        case volatileArgument
    }

    var kind: Kind
    var message: String
    var location: PythonSubset.SourceLocation?
    /// Where the value comes from that could not be known.
    var origin: PythonSubset.SourceLocation?
}
