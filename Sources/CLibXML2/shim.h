#ifndef PAUZEWACHT_CLIBXML2_SHIM_H
#define PAUZEWACHT_CLIBXML2_SHIM_H

/* libxml2 built with ICU declares its own UErrorCode, which collides with the one
   Foundation brings along. The ICU part is not used here, so it is switched off
   before the other headers are read. */
#include <libxml/xmlversion.h>
#undef LIBXML_ICU_ENABLED

#include <libxml/parser.h>
#include <libxml/parserInternals.h>
#include <libxml/xmlerror.h>
#include <libxml/schemasInternals.h>
#include <libxml/xmlschemas.h>
#include <libxml/xmlschemastypes.h>

#endif
