import PythonSubset
import Schema

/// The classes of statements.
enum StatementClasses {
    private static let module = "sqlalchemy.sql.selectable"

    static let all: [ScriptClass] = [
        ScriptClass("SelectBase", module: module, bases: ["ClauseElement", "Executable"], ScriptMembers(SelectMembers.shared)),
        ScriptClass("Select", module: module, bases: ["SelectBase"], ScriptMembers(SelectMembers.all + SelectMembers.clauses)),
        ScriptClass("CompoundSelect", module: module, bases: ["SelectBase"], ScriptMembers(SelectMembers.clauses)),
        ScriptClass("UpdateBase", module: "sqlalchemy.sql.dml", bases: ["ClauseElement", "Executable"], ScriptMembers(DMLMembers.all)),
        ScriptClass("Insert", module: "sqlalchemy.sql.dml", bases: ["UpdateBase"], ScriptMembers(InsertConstructor.members)),
        ScriptClass("Update", module: "sqlalchemy.sql.dml", bases: ["UpdateBase"], ScriptMembers(UpdateConstructor.members)),
        ScriptClass("Delete", module: "sqlalchemy.sql.dml", bases: ["UpdateBase"], ScriptMembers(DeleteConstructor.members)),
    ]
}
