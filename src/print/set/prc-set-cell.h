/* prc-set-cell.h - one name as it stands in a column: its lines, and the title of a thesis. */
#pragma once

#include "prc-setter.h"

G_BEGIN_DECLS

/* A line of an entry, placed in its column. */
typedef struct
{
  PangoLayout *layout;
  double x; /* pt from the column's left */
  int line; /* of the cell, 0-based */
  gboolean grey, whole;
} PrcSetPiece;

/* What stays together of one entry. */
typedef struct
{
  const PrcEntry *entry;
  gboolean goes_on; /* the rest of a title that is longer than a page wants */
  GArray *pieces;   /* of PrcSetPiece */
  int height;       /* lines */
} PrcSetCell;

/* Sets an entry in a column of @width pt; adds its cell, or several where its title is long. */
void prc_set_add_cells (PrcSetter *setter, const PrcGroup *group, const PrcEntry *entry,
                        double width, GPtrArray *cells);
void prc_set_cell_free (PrcSetCell *cell);

double prc_set_get_column_width (const PrcSetter *setter, const PrcGroup *group);

/* The lines of a Latin name, family name in small capitals, turned lines @indent pt further in. A
 * word is never broken, but where no smaller size helps; that is told. */
GPtrArray *prc_set_wrap_name (PrcSetter *setter, const PrcEntry *entry, double size, double width,
                              double indent);

G_END_DECLS
