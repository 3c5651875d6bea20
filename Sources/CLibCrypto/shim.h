#ifndef PAUZEWACHT_CLIBCRYPTO_SHIM_H
#define PAUZEWACHT_CLIBCRYPTO_SHIM_H

#include <openssl/evp.h>
#include <openssl/hmac.h>

#endif
