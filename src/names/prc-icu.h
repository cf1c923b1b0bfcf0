/* prc-icu.h - UTF-8 to ICU's UTF-16; private to names. */
#pragma once

#include <glib.h>
#include <unicode/utypes.h>

G_BEGIN_DECLS

/* Broken bytes become U+FFFD. @length in units. Returns: (transfer full), ended by 0 */
UChar *prc_icu_dup_wide (const char *text, int32_t *length);

G_END_DECLS
