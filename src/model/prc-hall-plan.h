/* prc-hall-plan.h - the seats of a hall: blocks of rows. A template for every ceremony held there.
 *
 * Left and right are house left and right: as those in the seats see it. A block can be filled
 * from the front or the back, from one side, in the same direction each row or to and fro.
 */
#pragma once

#include "prc-hall-rows.h"
#include "prc-text.h"
#include "prc-value.h"

G_BEGIN_DECLS

typedef struct
{
  char *name;      /* 'Left', 'Gallery'; NULL where there is one block */
  char *prefix;    /* before the row in a seat's name, where rows of two blocks are named alike */
  char *tier;      /* 'Stalls', 'Circle'; NULL: the floor */
  int across;      /* where it stands in the picture: column from house left, 1-based */
  int back;        /* and how far from the stage, 1-based; blocks of one tier stand together */
  char *seats;     /* the rows as text: prc-hall-rows.h; NULL: none yet */
  GPtrArray *rows; /* of PrcHallRow, what seats says, front first: by prc_hall_block_set_seats */
  gboolean back_first;            /* filled from the back */
  PrcSide start_side;             /* from which side a row is filled */
  gboolean serpentine;            /* every second row the other way */
  gboolean wall_left, wall_right; /* no one gets out there: the row's last seat is not its end */
  PrcHallLink link;               /* with the next block */
} PrcHallBlock;

PRC_DECLARE_VALUE (PrcHallBlock, prc_hall_block)

/* Fills in seats and rows of a fresh block. FALSE: @text can't be read, nothing is changed. */
gboolean prc_hall_block_set_seats (PrcHallBlock *block, const char *text, GError **error);
/* A copy in which one seat bears @marks. Row and seat 0-based. Returns: (transfer full) */
PrcHallBlock *
prc_hall_block_with_marks (const PrcHallBlock *block, guint row, guint seat, PrcSeatMark marks);
gboolean prc_hall_block_equal (const PrcHallBlock *a, const PrcHallBlock *b);

typedef struct
{
  gint64 id;         /* the store's; 0 before it is stored */
  PrcText *title;    /* 'Great Hall' */
  GPtrArray *blocks; /* of PrcHallBlock, in the order in which they are filled */
} PrcHallPlan;

PRC_DECLARE_VALUE (PrcHallPlan, prc_hall_plan)

/* Where a seat stands; all 0-based. */
typedef struct
{
  guint block, row, seat;
} PrcSeatPlace;

#define PRC_HALL_MAX_BLOCKS 60

gboolean prc_hall_plan_equal (const PrcHallPlan *a, const PrcHallPlan *b);
/* TWICE where two seats have one name, ROWS where there are too many blocks; in words. */
gboolean prc_hall_plan_check (const PrcHallPlan *plan, GError **error);

const PrcHallRow *prc_hall_plan_get_row (const PrcHallPlan *plan, guint block, guint row);
const PrcHallSeat *prc_hall_plan_get_seat (const PrcHallPlan *plan, const PrcSeatPlace *place);
/* All seats there are; those that the order may fill (neither unusable, reserved nor a
 * companion's); those at which @marks are all there. O(seats) */
guint prc_hall_plan_count (const PrcHallPlan *plan);
guint prc_hall_plan_count_fillable (const PrcHallPlan *plan);
guint prc_hall_plan_count_marked (const PrcHallPlan *plan, PrcSeatMark marks);

/* What a seat is called on cards and lists: 'B 19', 'Balcony A 3', and '3-12' where the row's name
 * ends in a figure. Returns: (transfer full) */
char *prc_hall_plan_dup_label (const PrcHallPlan *plan, const PrcSeatPlace *place);
/* What is equal for two ways to write one seat: 'b19' for 'B 19', 'B-19', 'b 019' and
 * 'Row B, seat 19'; '3-12' for '3排12座'. "" for NULL. Returns: (transfer full) */
char *prc_seat_label_fold (const char *label);

/* Does nobody have to pass others to get out: the row's first or last seat but for one at a wall,
 * or one at an aisle. */
gboolean prc_hall_plan_is_row_end (const PrcHallPlan *plan, const PrcSeatPlace *place);

G_END_DECLS
