/* Counts what a process writes to the files of one SQLite database, and may kill the process right before one of these calls:
   FAULT_FILE is the database's path, FAULT_AT the number of the call, FAULT_COUNT a file that gets the number of calls at the end. */
#define _GNU_SOURCE
#include <dlfcn.h>
#include <fcntl.h>
#include <signal.h>
#include <stdarg.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

static long calls;

static int is_ours(const char *path) {
    const char *file = getenv("FAULT_FILE");
    return file && path && strncmp(path, file, strlen(file)) == 0;
}

static void count(const char *path) {
    if (!is_ours(path)) return;
    long at = getenv("FAULT_AT") ? atol(getenv("FAULT_AT")) : -1;
    if (__atomic_add_fetch(&calls, 1, __ATOMIC_SEQ_CST) == at) {
        kill(getpid(), SIGKILL);
        for (;;) pause();
    }
}

static void count_descriptor(int descriptor) {
    char link[64], path[4096];
    snprintf(link, sizeof link, "/proc/self/fd/%d", descriptor);
    ssize_t length = readlink(link, path, sizeof path - 1);
    if (length < 0) return;
    path[length] = 0;
    count(path);
}

__attribute__((destructor)) static void finish(void) {
    const char *name = getenv("FAULT_COUNT");
    FILE *file = name ? fopen(name, "w") : NULL;
    if (!file) return;
    fprintf(file, "%ld\n", calls);
    fclose(file);
}

#define NEXT(name) static __typeof__(&name) next; if (!next) next = (__typeof__(&name))dlsym(RTLD_NEXT, #name)

ssize_t write(int fd, const void *data, size_t size) { NEXT(write); count_descriptor(fd); return next(fd, data, size); }
ssize_t pwrite(int fd, const void *data, size_t size, off_t at) { NEXT(pwrite); count_descriptor(fd); return next(fd, data, size, at); }
ssize_t pwrite64(int fd, const void *data, size_t size, off64_t at) { NEXT(pwrite64); count_descriptor(fd); return next(fd, data, size, at); }
int fsync(int fd) { NEXT(fsync); count_descriptor(fd); return next(fd); }
int fdatasync(int fd) { NEXT(fdatasync); count_descriptor(fd); return next(fd); }
int ftruncate(int fd, off_t size) { NEXT(ftruncate); count_descriptor(fd); return next(fd, size); }
int ftruncate64(int fd, off64_t size) { NEXT(ftruncate64); count_descriptor(fd); return next(fd, size); }
int unlink(const char *path) { NEXT(unlink); count(path); return next(path); }
