// sqlite_loop DATABASE SETTINGS STATEMENTS: sqlite3_exec of each statement, the least that a client of SQLite can do.
#include "statements.h"
#include <sqlite3.h>

static int run(sqlite3 *database, const char *statement) {
    char *message = NULL;
    if (sqlite3_exec(database, statement, NULL, NULL, &message) == SQLITE_OK) return 0;
    fprintf(stderr, "%s\n%s\n", statement, message);
    return 1;
}

int main(int count, char **arguments) {
    sqlite3 *database;
    if (count != 4 || sqlite3_open(arguments[1], &database) != SQLITE_OK || run(database, arguments[2])) return 2;
    struct statements all = statements_of(arguments[3]);
    for (char *statement; (statement = next_statement(&all));)
        if (run(database, statement)) return 1;
    return sqlite3_close(database) != SQLITE_OK;
}
