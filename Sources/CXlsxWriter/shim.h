#ifndef PAUZEWACHT_CXLSXWRITER_SHIM_H
#define PAUZEWACHT_CXLSXWRITER_SHIM_H

#include <xlsxwriter.h>

#endif
