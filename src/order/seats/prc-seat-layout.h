/* prc-seat-layout.h - where each seat of a hall stands in its picture. Pure geometry: the window
 * and the page draw by it, a pointer is looked up in it.
 *
 * Stage at the top, house left at the left. Units are seats: a seat is a cell of 1 x 1, to be
 * stretched as the drawing likes; an aisle is PRC_SEAT_AISLE wide. Blocks stand side by side by
 * their column ('across') and one behind another ('back'), tiers one behind another.
 */
#pragma once

#include "prc-seating.h"

G_BEGIN_DECLS

#define PRC_SEAT_AISLE 0.8  /* within a row */
#define PRC_SEAT_BESIDE 1.6 /* between blocks side by side, for the rows' names */
#define PRC_SEAT_BEHIND 1.4 /* between blocks one behind another, for their names */

typedef struct
{
  double x, y; /* of its left upper corner */
} PrcSeatCell;

typedef struct
{
  guint block;  /* 0-based, in the hall's plan */
  double x, y;  /* of its left upper corner; its first row begins at y */
  double width; /* of its widest row */
  guint n_rows;
} PrcSeatBlockCell;

typedef struct
{
  double width, height; /* of all, from 0, 0 */
  GArray *cells;        /* of PrcSeatCell, as the seats of the seating */
  GArray *blocks;       /* of PrcSeatBlockCell, as they stand in the plan */
} PrcSeatLayout;

/* @block: that one alone, -1: all of the hall; then seats of other blocks have cells outside, at a
 * negative x. Returns: (transfer full) */
PrcSeatLayout *prc_seat_layout_new (const PrcSeating *seating, int block);
void prc_seat_layout_free (PrcSeatLayout *layout);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (PrcSeatLayout, prc_seat_layout_free)

/* Index of the seat whose cell has the point; -1: none. O(seats) */
int prc_seat_layout_find (const PrcSeatLayout *layout, double x, double y);

G_END_DECLS
