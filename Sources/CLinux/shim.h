#ifndef PAUZEWACHT_CLINUX_SHIM_H
#define PAUZEWACHT_CLINUX_SHIM_H

#include <stddef.h>

/* In glibc, but only declared under _GNU_SOURCE, which Swift's Glibc module does not set. */
void *memrchr(const void *bytes, int byte, size_t count);
int syncfs(int fd);

#endif
