/* prc-export-table.h - an export as its writers see it: columns and rows of cells.
 *
 * Private to src/export.
 */
#pragma once

#include "prc-export-field.h"
#include "prc-export-person.h"
#include "prc-export.h"

G_BEGIN_DECLS

struct _PrcExport
{
  GPtrArray *headers; /* of char* */
  guint n_cut;

  /* everything */
  PrcExportIndex *index; /* NULL: a service's */
  GPtrArray *languages;
  GArray *keys; /* of guint64, one a column, rising */

  /* a service's */
  GPtrArray *rows; /* of GStrv, as long as the headers */
};

/* Cells by column; NULL: empty. For everything they live until @leaves is freed (out; of
 * PrcExportLeaf), for a service as long as @export. */
void prc_export_fill_row (const PrcExport *export, guint row, const char **cells, GArray **leaves);

/* STRING for those of a service. */
PrcExportKind prc_export_get_kind (const PrcExport *export, guint column);

/* What a spreadsheet would run as a formula gets an apostrophe in front; so does what stands behind
 * such an apostrophe already, so that it can be taken off again. NULL where @text is safe as it is.
 * (transfer full) */
char *prc_export_defuse (const char *text);
/* @text, or where that begins: without the apostrophe. (transfer none) */
const char *prc_export_undefuse (const char *text);

/* FALSE once cancelled. Called for each row. */
gboolean
prc_export_watch_step (const PrcExportWatch *watch, guint row, guint n_rows, GError **error);

G_END_DECLS
