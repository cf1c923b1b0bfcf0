/* prc-ods.h - the tables of an OpenDocument spreadsheet.
 *
 * Source: OpenDocument 1.3, part 3: 9 (tables), 19 (attributes). The same bounds as for .xlsx; a
 * row or cell that is repeated counts as often as it stands there, and empty ones not at all.
 */
#pragma once

#include "prc-package.h"
#include "prc-table.h"

G_BEGIN_DECLS

/* Fills @file: format, sheets, hidden and problems; beside an error the sheets are what was read up
 * to there. @sheet: only that one, hidden or not; NULL: all visible ones. */
void prc_ods_read (PrcPackage *package, const char *sheet, PrcListFile *file);

/* The same for one that is a single XML file (.fods). */
void prc_ods_read_flat (const guint8 *data, gsize size, const char *sheet, PrcListFile *file);

G_END_DECLS
