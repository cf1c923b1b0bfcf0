/* prc-hall-rows.h - the rows of a block of seats, as they are typed and kept.
 *
 * A line is a row, or several alike; the first line is the row nearest the stage. Before a colon
 * stand the rows, behind it the seats from house left to house right:
 *
 *   A-M: 1-10 | 11-20         thirteen rows of twenty, with an aisle in the middle
 *   A-H, J: 20-1              numbered from the right; no row I
 *   N: 1w 2c 3-18 19c 20w     a place for a wheelchair at each end, and who comes with them
 *   1-4: 1-19/2 _3 2-20/2     odd numbers, a gap three seats wide, even numbers
 *
 * Marks behind a number or a range: s reached without steps, w a wheelchair's place, c for a
 * companion, r reserved, x unusable. Between letters and numbers the colon may be left out:
 * 'A1-20'.
 */
#pragma once

#include "prc-model-enums.h"

G_BEGIN_DECLS

typedef struct
{
  char *name; /* '12'; never NULL */
  PrcSeatMark marks;
  gboolean aisle; /* an aisle runs on its house-left side */
  int gap;        /* seats' widths that are empty on that side */
} PrcHallSeat;

/* A row, never written once it stands in a block. */
typedef struct
{
  char *name;    /* 'A', '3排'; never NULL */
  GArray *seats; /* of PrcHallSeat, from house left to house right; at least one */
} PrcHallRow;

/* What a hall may have at the most. */
#define PRC_HALL_MAX_ROWS 400    /* of a block */
#define PRC_HALL_MAX_SEATS 400   /* of a row */
#define PRC_HALL_MAX_GAP 99      /* in seats' widths */
#define PRC_HALL_MAX_TOTAL 40000 /* seats of a block */

#define PRC_HALL_ERROR (prc_hall_error_quark ())
typedef enum
{
  PRC_HALL_ERROR_ROWS, /* a line can't be read; the message says which, and why */
  PRC_HALL_ERROR_TWICE /* two seats of one name */
} PrcHallError;
GQuark prc_hall_error_quark (void);

/* The rows of @text, front first; NULL gives none. Digits, letters and signs may be full width.
 * Errors: ROWS, a whole sentence with the line's number; nothing is taken then. O(text).
 * Returns: (transfer full) array of PrcHallRow */
GPtrArray *prc_hall_rows_parse (const char *text, GError **error);
/* The same as text, rows alike in one line: parse gives the rows back. Returns: (transfer full) */
char *prc_hall_rows_to_text (const GPtrArray *rows);

/* One's own copy, to be changed. */
GPtrArray *prc_hall_rows_copy (const GPtrArray *rows);

G_END_DECLS
