/* prc-cell-styles.h - the number format of each cell style of a workbook. */
#pragma once

#include "prc-number-format.h"
#include "prc-package.h"

G_BEGIN_DECLS

typedef struct _PrcCellStyles PrcCellStyles;

/* @part NULL, or one that is not there: no styles. Returns: NULL with @result where damaged. */
PrcCellStyles *prc_cell_styles_read (PrcPackage *package, const char *part, PrcPartResult *result);
void prc_cell_styles_free (PrcCellStyles *styles);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (PrcCellStyles, prc_cell_styles_free)

/* The format of the style that a cell names in 's'. @styles may be NULL; an unknown @index is
 * plain. */
PrcNumberFormat prc_cell_styles_get (const PrcCellStyles *styles, guint64 index);

G_END_DECLS
