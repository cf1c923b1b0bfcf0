/* prc-break.h - where lists of names break: a search with costs, not a greedy filling.
 *
 * Pure: heights of entries in, blocks on pages out; prc-break.c has the costs. A block
 * is one group's part of one page, its entries in balanced columns under a heading.
 */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* Heights are in units, of which PrcBreakRules says how many make a line of the grid. */
typedef struct
{
  int opener;         /* height of the section's title, where the group opens one; else 0 */
  int heading;        /* of the heading, all of it, with the empty line under it */
  int carried;        /* of the heading where the group goes on, likewise */
  int columns;        /* 1 or 2 */
  const int *heights; /* of each entry, at least 1 */
  guint n;            /* entries, at least 1 */
} PrcBreakGroup;

typedef struct
{
  guint group;
  guint page; /* 0-based */
  int line;   /* units from the page's top, where the opener or else the heading begins */
  guint first, split, end; /* entries: first column from first, second from split, up to end */
  int height;              /* of the higher column, rounded up to a line */
  gboolean opens;          /* under the section's title */
  gboolean carried;        /* goes on from the page before */
} PrcBreakBlock;

typedef struct
{
  int unit;        /* units of a line */
  int room;        /* units of a page */
  gboolean run_on; /* sections may open on a page begun by another */
} PrcBreakRules;

/* Returns: (transfer full) array of PrcBreakBlock, in order. @cost may be NULL. 10 000 entries
 * under 0.2 s. An entry higher than a page stands alone on one and runs over: callers part it
 * first. */
GArray *
prc_break_find (const PrcBreakGroup *groups, guint n, const PrcBreakRules *rules, double *cost);

G_END_DECLS
