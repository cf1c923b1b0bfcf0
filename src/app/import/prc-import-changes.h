/* prc-import-changes.h - 'What changes': person by person and field by field, old to new, each to
 * be taken or kept. */
#pragma once

#include "prc-import-work.h"

#include <adwaita.h>

G_BEGIN_DECLS

/* Fills @list (emptied first). FALSE where the lists meet nobody who was there before. */
gboolean prc_import_changes_fill (GtkListBox *list, PrcImportWork *work);

/* A field of a difference, and a value of it, in the windows' words. (transfer none), (full) */
const char *prc_import_changes_get_field (const char *field);
char *prc_import_changes_dup_value (const char *field, const char *value);

G_END_DECLS
