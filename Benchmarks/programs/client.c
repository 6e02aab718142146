// client SESSION COMMAND [ARGUMENT ...]: plays a session with a language server over stdio, and times its answers.
//
// SESSION is a file of steps, one a line; a message's body follows its line:
//   send LENGTH            sends a message
//   mark                   starts the clock; so does the start of the server
//   reply NAME ID          waits for the result of request ID
//   error NAME ID          waits for the error of request ID
//   diagnostics NAME N     waits for publishDiagnostics of version N
//   sleep MILLISECONDS     waits
// Prints "NAME BEGIN DURATION" (nanoseconds) for each wait, and in the end "usage CPU PEAK" of the server (nanoseconds, KiB).
// A request of the server is answered with null.
#define _GNU_SOURCE
#include "clock.h"
#include <errno.h>
#include <stdbool.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/resource.h>
#include <sys/wait.h>
#include <unistd.h>

enum { SEEN = 1 << 16 };

static int to_server, from_server;
static int64_t marked;
static char *input;
static size_t used, kept;
static char seen[SEEN];  // 'r' result, 'e' error

static void fail(const char *what, const char *detail) {
    fprintf(stderr, "client: %s %.2000s\n", what, detail ? detail : "");
    exit(1);
}

static void put(const char *bytes, size_t length) {
    while (length) {
        ssize_t written = write(to_server, bytes, length);
        if (written < 0 && errno == EINTR) continue;
        if (written <= 0) fail("the server reads no more", NULL);
        bytes += written;
        length -= (size_t)written;
    }
}

static void post(const char *body, size_t length) {
    char *frame = malloc(length + 64);
    int header = sprintf(frame, "Content-Length: %zu\r\n\r\n", length);
    memcpy(frame + header, body, length);
    put(frame, (size_t)header + length);
    free(frame);
}

// The number after `"key":` in a message, or -1.
static long number(const char *body, const char *key) {
    const char *found = strstr(body, key);
    return found ? strtol(found + strlen(key), NULL, 10) : -1;
}

static bool is_diagnostics(const char *body) { return strstr(body, "textDocument/publishDiagnostics") != NULL; }

// Reads one message; the body ends with a NUL and belongs to the caller.
static char *message(void) {
    for (;;) {
        char *end = used > 3 ? memmem(input, used, "\r\n\r\n", 4) : NULL;
        if (end) {
            char *field = strcasestr(input, "content-length:");
            if (!field || field > end) fail("a message without its length", input);
            size_t header = (size_t)(end - input) + 4, length = strtoul(field + 15, NULL, 10);
            if (used >= header + length) {
                char *body = malloc(length + 1);
                memcpy(body, input + header, length);
                body[length] = 0;
                memmove(input, input + header + length, used -= header + length);
                input[used] = 0;
                return body;
            }
        }
        if (kept - used < (1 << 16)) input = realloc(input, kept = kept * 2 + (1 << 17));
        ssize_t got = read(from_server, input + used, kept - used - 1);
        if (got < 0 && errno == EINTR) continue;
        if (got <= 0) fail("the server went away", NULL);
        used += (size_t)got;
        input[used] = 0;
    }
}

// Takes a message in: notes an answer, answers a request.
static void take(const char *body) {
    const char *method = strstr(body, "\"method\":"), *result = strstr(body, "\"result\":"), *error = strstr(body, "\"error\":");
    long id = number(body, "\"id\":");
    if (method && (!result || method < result)) {
        if (id < 0 || is_diagnostics(body) || strstr(body, "$/progress")) return;
        char answer[96];
        post(answer, (size_t)sprintf(answer, "{\"jsonrpc\":\"2.0\",\"id\":%ld,\"result\":null}", id));
    } else if (id >= 0 && id < SEEN) {
        seen[id] = error && (!result || error < result) ? 'e' : 'r';
    }
}

static void wait_for(const char *name, long id, char wanted) {
    char *last = NULL;
    while (!seen[id]) {
        free(last);
        take(last = message());
    }
    int64_t time = now();
    if (seen[id] != wanted) fail("another kind of answer than expected:", last);
    free(last);
    printf("%s %lld %lld\n", name, (long long)marked, (long long)(time - marked));
}

static void wait_for_diagnostics(const char *name, long version) {
    for (bool found = false; !found;) {
        char *body = message();
        take(body);
        found = is_diagnostics(body) && number(body, "\"version\":") == version;
        free(body);
    }
    printf("%s %lld %lld\n", name, (long long)marked, (long long)(now() - marked));
}

static void play(char *session) {
    for (char *line = session; *line;) {
        char *next = strchr(line, '\n');
        if (!next) fail("a step without an end:", line);
        *next++ = 0;
        char name[64];
        long value;
        if (sscanf(line, "send %ld", &value) == 1) {
            post(next, (size_t)value);
            next += value + 1;
        } else if (!strcmp(line, "mark")) {
            marked = now();
        } else if (sscanf(line, "sleep %ld", &value) == 1) {
            usleep((useconds_t)value * 1000);
        } else if (sscanf(line, "reply %63s %ld", name, &value) == 2) {
            wait_for(name, value, 'r');
        } else if (sscanf(line, "error %63s %ld", name, &value) == 2) {
            wait_for(name, value, 'e');
        } else if (sscanf(line, "diagnostics %63s %ld", name, &value) == 2) {
            wait_for_diagnostics(name, value);
        } else {
            fail("not a step:", line);
        }
        line = next;
    }
}

static char *contents(const char *path) {
    FILE *file = fopen(path, "rb");
    if (!file) fail("can't read", path);
    fseek(file, 0, SEEK_END);
    size_t size = (size_t)ftell(file);
    rewind(file);
    char *text = malloc(size + 1);
    if (fread(text, 1, size, file) != size) fail("can't read", path);
    fclose(file);
    text[size] = 0;
    return text;
}

int main(int count, char **arguments) {
    if (count < 3) fail("usage: client SESSION COMMAND [ARGUMENT ...]", NULL);
    char *session = contents(arguments[1]);
    int down[2], up[2];
    if (pipe2(down, 02000000) || pipe2(up, 02000000)) fail("no pipe", NULL);
    marked = now();
    pid_t server = vfork();
    if (server == 0) {
        dup2(down[0], 0);
        dup2(up[1], 1);
        execvp(arguments[2], arguments + 2);
        _exit(127);
    }
    close(down[0]);
    close(up[1]);
    to_server = down[1];
    from_server = up[0];
    play(session);
    close(to_server);
    struct rusage usage;
    int status;
    wait4(server, &status, 0, &usage);
    long long cpu = (usage.ru_utime.tv_sec + usage.ru_stime.tv_sec) * 1000000000LL + (usage.ru_utime.tv_usec + usage.ru_stime.tv_usec) * 1000LL;
    printf("usage %lld %ld\n", cpu, usage.ru_maxrss);
    return 0;
}
