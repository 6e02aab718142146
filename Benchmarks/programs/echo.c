// echo: writes what it reads.
#include <unistd.h>

int main(void) {
    static char bytes[1 << 16];
    for (ssize_t got; (got = read(0, bytes, sizeof bytes)) > 0;)
        for (ssize_t sent = 0, step; sent < got; sent += step)
            if ((step = write(1, bytes + sent, (size_t)(got - sent))) <= 0) return 1;
    return 0;
}
