#ifndef PAUZEWACHT_CLINUX_SHIM_H
#define PAUZEWACHT_CLINUX_SHIM_H

/* In glibc, but only declared under _GNU_SOURCE, which Swift's Glibc module does not set. */
int syncfs(int fd);

#endif
