/* prc-print-name.h - one person as a line of the booklet: name, marks, title of the thesis. Pure.
 */
#pragma once

#include "prc-booklet.h"

G_BEGIN_DECLS

PrcEntry *prc_entry_new (const PrcCeremony *ceremony, const PrcGraduand *graduand,
                         const PrcConferral *conferral, guint rank);
void prc_entry_free (PrcEntry *entry);

/* Where @family stands in @name as whole words; FALSE where it does not. Bytes. */
gboolean prc_entry_find_family (const char *name, const char *family, gboolean first, guint *start,
                                guint *end);

G_END_DECLS
