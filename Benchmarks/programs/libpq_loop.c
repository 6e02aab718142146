// libpq_loop CONNECTION STATEMENTS: PQexec of each statement, the least that a client of libpq can do.
#include "statements.h"
#include <libpq-fe.h>

int main(int count, char **arguments) {
    if (count != 3) return 2;
    struct statements all = statements_of(arguments[2]);
    PGconn *connection = PQconnectdb(arguments[1]);
    for (char *statement; (statement = next_statement(&all));) {
        PGresult *result = PQexec(connection, statement);
        ExecStatusType status = PQresultStatus(result);
        if (status != PGRES_COMMAND_OK && status != PGRES_TUPLES_OK) {
            fprintf(stderr, "%s\n%s", statement, PQerrorMessage(connection));
            return 1;
        }
        PQclear(result);
    }
    PQfinish(connection);
    return 0;
}
