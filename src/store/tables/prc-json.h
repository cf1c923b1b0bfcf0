/* prc-json.h - the JSON that stands in columns of the season file, so that other tools can read it.
 *
 * Private to src/store. No I/O.
 */
#pragma once

#include "prc-text.h"

G_BEGIN_DECLS

/* An object, language to string: {"en":"Medicine","zh-Hans":"临床医学"}. NULL for an empty text. */
char *prc_json_from_text (const PrcText *text);
/* NULL where @json is no object of strings. */
PrcText *prc_json_to_text (const char *json);

/* A variant of type a{ss} as an object, and back (NULL where it is none). The second is floating.
 */
char *prc_json_from_dictionary (GVariant *dictionary);
GVariant *prc_json_to_dictionary (const char *json);

/* An array of strings; NULL for an empty one. */
char *prc_json_from_strv (const char *const *strings);
/* NULL where @json is no array of strings. */
GStrv prc_json_to_strv (const char *json);

G_END_DECLS
