// delay PORT MICROSECONDS: a TCP proxy on 127.0.0.1 in front of PORT that holds each byte back for so long, in each direction.
// Prints its own port; ends with its standard input, so that it does not outlive whoever started it. Bytes that arrive together leave together: the distance grows, not the traffic's shape.
#define _GNU_SOURCE
#include "clock.h"
#include <arpa/inet.h>
#include <netinet/tcp.h>
#include <poll.h>
#include <stdbool.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/socket.h>
#include <unistd.h>

enum { ENDS = 64 };

struct chunk {
    struct chunk *next;
    int64_t due;
    ssize_t length;  // 0: the sender has ended
    char bytes[1 << 14];
};

// One end of a connection, and what is on its way to it; ends i and i ^ 1 are the two sides.
static struct end {
    int socket;
    bool reads;
    struct chunk *first, **last;
} ends[ENDS];

static struct sockaddr_in loopback(int port) {
    return (struct sockaddr_in){.sin_family = AF_INET, .sin_port = htons((uint16_t)port), .sin_addr.s_addr = htonl(INADDR_LOOPBACK)};
}

static void join(int socket, int index) {
    int yes = 1;
    setsockopt(socket, IPPROTO_TCP, TCP_NODELAY, &yes, sizeof yes);
    ends[index] = (struct end){socket, true, NULL, NULL};
    ends[index].last = &ends[index].first;
}

static void accept_one(int listener, int port) {
    struct sockaddr_in address = loopback(port);
    int client = accept(listener, NULL, NULL), server = socket(AF_INET, SOCK_STREAM | SOCK_CLOEXEC, 0), free = 0;
    while (free < ENDS && ends[free].socket >= 0) free += 2;
    if (client < 0 || free >= ENDS || connect(server, (struct sockaddr *)&address, sizeof address)) {
        close(client);
        close(server);
        return;
    }
    join(client, free);
    join(server, free + 1);
}

static void take(int index, int64_t due) {
    struct chunk *chunk = malloc(sizeof *chunk);
    chunk->length = read(ends[index].socket, chunk->bytes, sizeof chunk->bytes);
    if (chunk->length <= 0) {
        chunk->length = 0;
        ends[index].reads = false;
    }
    chunk->next = NULL;
    chunk->due = due;
    struct end *other = &ends[index ^ 1];
    *other->last = chunk;
    other->last = &chunk->next;
}

// Hands over what is due; false when the connection has ended.
static bool deliver(struct end *end) {
    while (end->first && end->first->due <= now()) {
        struct chunk *chunk = end->first;
        if (chunk->length == 0) return false;
        for (ssize_t sent = 0, step; sent < chunk->length; sent += step)
            if ((step = send(end->socket, chunk->bytes + sent, (size_t)(chunk->length - sent), MSG_NOSIGNAL)) <= 0) return false;
        if (!(end->first = chunk->next)) end->last = &end->first;
        free(chunk);
    }
    return true;
}

static void hang_up(int index) {
    for (int side = index & ~1; side <= (index | 1); side++) {
        close(ends[side].socket);
        ends[side].socket = -1;
        for (struct chunk *chunk = ends[side].first, *next; chunk; chunk = next) {
            next = chunk->next;
            free(chunk);
        }
    }
}

int main(int count, char **arguments) {
    if (count != 3) return 2;
    int port = atoi(arguments[1]), listener = socket(AF_INET, SOCK_STREAM | SOCK_CLOEXEC, 0);
    int64_t delay = atoll(arguments[2]) * 1000;
    struct sockaddr_in address = loopback(0);
    socklen_t size = sizeof address;
    if (bind(listener, (struct sockaddr *)&address, size) || listen(listener, 16) || getsockname(listener, (struct sockaddr *)&address, &size)) return 1;
    printf("%d\n", ntohs(address.sin_port));
    fflush(stdout);
    for (int index = 0; index < ENDS; index++) ends[index].socket = -1;
    for (;;) {
        struct pollfd polled[ENDS + 2];
        int64_t next = INT64_MAX;
        for (int index = 0; index < ENDS; index++) {
            bool open = ends[index].socket >= 0;
            polled[index] = (struct pollfd){open && ends[index].reads ? ends[index].socket : -1, POLLIN, 0};
            if (open && ends[index].first && ends[index].first->due < next) next = ends[index].first->due;
        }
        polled[ENDS] = (struct pollfd){listener, POLLIN, 0};
        polled[ENDS + 1] = (struct pollfd){STDIN_FILENO, POLLIN, 0};
        int64_t rest = next == INT64_MAX ? 0 : next > now() ? next - now() : 0;
        struct timespec limit = {rest / 1000000000, rest % 1000000000};
        ppoll(polled, ENDS + 2, next == INT64_MAX ? NULL : &limit, NULL);
        if (polled[ENDS + 1].revents) return 0;
        if (polled[ENDS].revents) accept_one(listener, port);
        int64_t due = now() + delay;
        for (int index = 0; index < ENDS; index++)
            if (polled[index].fd >= 0 && polled[index].revents) take(index, due);
        for (int index = 0; index < ENDS; index++)
            if (ends[index].socket >= 0 && !deliver(&ends[index])) hang_up(index);
    }
}
