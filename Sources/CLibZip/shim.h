#ifndef PAUZEWACHT_CLIBZIP_SHIM_H
#define PAUZEWACHT_CLIBZIP_SHIM_H

#include <zip.h>

#endif
