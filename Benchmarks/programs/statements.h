// A file of statements, each with a NUL at its end.
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

struct statements {
    char *next, *end;
};

static struct statements statements_of(const char *path) {
    FILE *file = fopen(path, "rb");
    if (!file) exit(1);
    fseek(file, 0, SEEK_END);
    size_t size = (size_t)ftell(file);
    rewind(file);
    char *text = calloc(1, size + 1);
    if (fread(text, 1, size, file) != size) exit(1);
    fclose(file);
    return (struct statements){text, text + size};
}

static char *next_statement(struct statements *all) {
    if (all->next >= all->end) return NULL;
    char *statement = all->next;
    all->next += strlen(statement) + 1;
    return statement;
}
