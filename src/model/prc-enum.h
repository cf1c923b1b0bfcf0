/* prc-enum.h - nicknames of enumerations, for files and JSON. */
#pragma once

#include "prc-model-enums.h"

G_BEGIN_DECLS

/* The nickname of @value, or NULL where @type has none such. Returns: (transfer none) */
const char *prc_enum_to_nick (GType type, int value);

/* FALSE where @nick is NULL or unknown; @value is untouched then. */
gboolean prc_enum_from_nick (GType type, const char *nick, int *value);

/* The value of @nick, or @fallback. */
int prc_enum_parse (GType type, const char *nick, int fallback);

G_END_DECLS
