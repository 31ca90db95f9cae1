// SPDX-License-Identifier: GPL-3.0-or-later
// Stands between a program and its disk: counts what would change files in one folder, writes it
// down, or lets the n-th of it fail, or ends the process there. Preloaded by `disk.py` beside it.
#define _GNU_SOURCE
#include <dlfcn.h>
#include <errno.h>
#include <fcntl.h>
#include <limits.h>
#include <signal.h>
#include <stdarg.h>
#include <stdint.h>
#include <stdio.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

static char folder[PATH_MAX];
static long count, failing_from;
static int failure, recording = -1;

enum { KILL = -1 };

void disk_watch(const char *path) { snprintf(folder, sizeof folder, "%s", path); count = 0; failing_from = 0; }
void disk_fail(long from, int error) { count = 0; failing_from = from; failure = error; }
void disk_record(int descriptor) { recording = descriptor; }
long disk_count(void) { return count; }

static ssize_t raw_write(int descriptor, const void *bytes, size_t size) {
    static ssize_t (*next)(int, const void *, size_t);
    if (!next) next = dlsym(RTLD_NEXT, "write");
    return next(descriptor, bytes, size);
}

static void put(const void *bytes, size_t size) {
    while (size) {
        ssize_t done = raw_write(recording, bytes, size);
        if (done <= 0) return;
        bytes = (const char *)bytes + done;
        size -= done;
    }
}

static void note(char kind, const char *name, int64_t offset, const void *bytes, uint32_t size) {
    if (recording < 0) return;
    uint16_t length = strlen(name);
    put(&kind, 1); put(&length, 2); put(name, length); put(&offset, 8); put(&size, 4); put(bytes, size);
}

void disk_mark(long number) { note('m', "", number, "", 0); }

// The name inside the folder, "" for the folder itself, NULL for anything else.
static const char *inside(const char *path) {
    size_t length = strlen(folder);
    if (!length || strncmp(path, folder, length)) return NULL;
    return path[length] == '/' ? path + length + 1 : path[length] ? NULL : path + length;
}

static const char *name_of(int descriptor, char *buffer) {
    char link[64];
    snprintf(link, sizeof link, "/proc/self/fd/%d", descriptor);
    ssize_t length = readlink(link, buffer, PATH_MAX - 1);
    if (length < 0) return NULL;
    buffer[length] = 0;
    char *deleted = strstr(buffer, " (deleted)");
    if (deleted) return NULL;
    return inside(buffer);
}

// One more step that changes the disk; says whether it has to fail. A full disk still syncs and removes.
static int step(int grows) {
    count++;
    if (!failing_from || count < failing_from) return 0;
    if (failure == KILL) { kill(getpid(), SIGKILL); pause(); }
    if (failure == ENOSPC && !grows) return 0;
    errno = failure;
    return 1;
}

#define NEXT(type, name, ...) \
    static type (*next)(__VA_ARGS__); \
    if (!next) next = dlsym(RTLD_NEXT, name);

static int opening(const char *path, int flags, const char **name) {
    *name = inside(path);
    if (!*name || !**name || !(flags & O_CREAT) || access(path, F_OK) == 0) { *name = NULL; return 0; }
    return step(1);
}

#define OPEN(symbol) \
int symbol(const char *path, int flags, ...) { \
    NEXT(int, #symbol, const char *, int, ...) \
    va_list rest; va_start(rest, flags); mode_t mode = va_arg(rest, mode_t); va_end(rest); \
    const char *name; \
    if (opening(path, flags, &name)) return -1; \
    int done = next(path, flags, mode); \
    if (done >= 0 && name) note('c', name, 0, "", 0); \
    return done; \
}
OPEN(open)
OPEN(open64)

ssize_t write(int descriptor, const void *bytes, size_t size) {
    char buffer[PATH_MAX];
    const char *name = *folder ? name_of(descriptor, buffer) : NULL;
    if (!name) return raw_write(descriptor, bytes, size);
    if (step(1)) return -1;
    off_t offset = lseek(descriptor, 0, SEEK_CUR);
    ssize_t done = raw_write(descriptor, bytes, size);
    if (done > 0) note('w', name, offset, bytes, done);
    return done;
}

#define PWRITE(symbol) \
ssize_t symbol(int descriptor, const void *bytes, size_t size, off_t offset) { \
    NEXT(ssize_t, #symbol, int, const void *, size_t, off_t) \
    char buffer[PATH_MAX]; \
    const char *name = *folder ? name_of(descriptor, buffer) : NULL; \
    if (name && step(1)) return -1; \
    ssize_t done = next(descriptor, bytes, size, offset); \
    if (name && done > 0) note('w', name, offset, bytes, done); \
    return done; \
}
PWRITE(pwrite)
PWRITE(pwrite64)

#define TRUNCATE(symbol) \
int symbol(int descriptor, off_t size) { \
    NEXT(int, #symbol, int, off_t) \
    char buffer[PATH_MAX]; \
    const char *name = *folder ? name_of(descriptor, buffer) : NULL; \
    if (name && step(0)) return -1; \
    int done = next(descriptor, size); \
    if (name && !done) note('t', name, size, "", 0); \
    return done; \
}
TRUNCATE(ftruncate)
TRUNCATE(ftruncate64)

#define SYNC(symbol) \
int symbol(int descriptor) { \
    NEXT(int, #symbol, int) \
    char buffer[PATH_MAX]; \
    const char *name = *folder ? name_of(descriptor, buffer) : NULL; \
    if (name && step(0)) return -1; \
    int done = next(descriptor); \
    if (name && !done) note('s', name, 0, "", 0); \
    return done; \
}
SYNC(fsync)
SYNC(fdatasync)

int unlink(const char *path) {
    NEXT(int, "unlink", const char *)
    const char *name = inside(path);
    if (name && access(path, F_OK) == 0 && step(0)) return -1;
    int done = next(path);
    if (name && !done) note('u', name, 0, "", 0);
    return done;
}

int rename(const char *from, const char *to) {
    NEXT(int, "rename", const char *, const char *)
    const char *name = inside(from), *other = inside(to);
    if (name && other && step(0)) return -1;
    int done = next(from, to);
    if (name && other && !done) note('r', name, 0, other, strlen(other));
    return done;
}
