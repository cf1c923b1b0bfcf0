/* prc-text-fields.h - entries for texts of a value, one for each language of the ceremony.
 *
 * The value's texts are named by their offset in its struct, so that one form serves items and
 * ceremonies.
 */
#pragma once

#include "prc-text.h"

#include <adwaita.h>

G_BEGIN_DECLS

typedef struct
{
  const char *label; /* of gettext */
  gsize offset;      /* of the PrcText * in the value */
  gboolean long_text;
} PrcTextField;

#define PRC_TYPE_TEXT_FIELDS (prc_text_fields_get_type ())
G_DECLARE_FINAL_TYPE (PrcTextFields, prc_text_fields, PRC, TEXT_FIELDS, AdwBin)

/* Signal 'applied' (): an entry was finished. */

/* Builds the entries for @fields (borrowed for good) in @languages, and fills them from @value. */
void prc_text_fields_show (PrcTextFields *self, const PrcTextField *fields, guint n_fields,
                           const char *const *languages, gconstpointer value);
/* Writes what stands in the entries into @value, whose texts are replaced. */
void prc_text_fields_take (PrcTextFields *self, gpointer value);

/* 'English', 'Chinese', 'Traditional Chinese', 'Welsh': any language there is, in that of the
 * windows; the tag for what is none. (transfer full) */
char *prc_text_fields_dup_language (const char *language);

G_END_DECLS
