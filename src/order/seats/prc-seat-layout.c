#include "prc-seat-layout.h"

#define OUTSIDE -1000.0

/* Where a seat begins in its row. */
static double
advance (const PrcHallSeat *seat, double x)
{
  return x + seat->gap + (seat->aisle ? PRC_SEAT_AISLE : 0);
}

static double
get_row_width (const PrcHallRow *row)
{
  double x = 0;

  for (guint i = 0; i < row->seats->len; i++)
    x = advance (&g_array_index (row->seats, PrcHallSeat, i), x) + 1;
  return x;
}

static double
get_block_width (const PrcHallBlock *block)
{
  double width = 0;

  for (guint i = 0; i < block->rows->len; i++)
    width = MAX (width, get_row_width (g_ptr_array_index (block->rows, i)));
  return width;
}

/* The distinct values of a field of the blocks of one tier, in their order, are columns and ranks;
 * empty ones take no room. */
typedef struct
{
  const PrcHallPlan *hall;
  PrcSeatLayout *layout;
  const char *tier;
  int only; /* block; -1: all */
} Standing;

static gboolean
is_in (const Standing *standing, guint b)
{
  const PrcHallBlock *block = g_ptr_array_index (standing->hall->blocks, b);

  return (standing->only < 0 || standing->only == (int) b) &&
         g_strcmp0 (block->tier, standing->tier) == 0;
}

static const PrcHallBlock *
get_block (const Standing *standing, guint b)
{
  return g_ptr_array_index (standing->hall->blocks, b);
}

static int
get_coordinate (const PrcHallBlock *block, gboolean across)
{
  return across ? block->across : block->back;
}

/* The least coordinate above @after; G_MAXINT: there is none. */
static int
find_next (const Standing *standing, gboolean across, gint64 after)
{
  int least = G_MAXINT;

  for (guint b = 0; b < standing->hall->blocks->len; b++)
    if (is_in (standing, b))
      {
        int value = get_coordinate (get_block (standing, b), across);

        if (value > after && value < least)
          least = value;
      }
  return least;
}

static double
get_size (const Standing *standing, gboolean across, int value)
{
  double size = 0;

  for (guint b = 0; b < standing->hall->blocks->len; b++)
    if (is_in (standing, b) && get_coordinate (get_block (standing, b), across) == value)
      size = MAX (size, across ? get_block_width (get_block (standing, b))
                               : (double) get_block (standing, b)->rows->len);
  return size;
}

static void
place_line (const Standing *standing, gboolean across, int value, double at, double size)
{
  for (guint b = 0; b < standing->hall->blocks->len; b++)
    {
      PrcSeatBlockCell *cell = &g_array_index (standing->layout->blocks, PrcSeatBlockCell, b);

      if (!is_in (standing, b) || get_coordinate (get_block (standing, b), across) != value)
        continue;
      cell->width = get_block_width (get_block (standing, b));
      cell->n_rows = get_block (standing, b)->rows->len;
      if (across)
        cell->x = at + (size - cell->width) / 2;
      else
        cell->y = at;
    }
}

/* Places the blocks of a tier from @y on; where it ends. */
static double
place_tier (const Standing *standing, double y)
{
  double x = PRC_SEAT_BESIDE;
  double bottom = y;

  for (int value = find_next (standing, TRUE, G_MININT64); value != G_MAXINT;
       value = find_next (standing, TRUE, value))
    {
      double size = get_size (standing, TRUE, value);

      place_line (standing, TRUE, value, x, size);
      x += size + PRC_SEAT_BESIDE;
    }
  for (int value = find_next (standing, FALSE, G_MININT64); value != G_MAXINT;
       value = find_next (standing, FALSE, value))
    {
      double size = get_size (standing, FALSE, value);

      place_line (standing, FALSE, value, bottom + PRC_SEAT_BEHIND, size);
      bottom += size + PRC_SEAT_BEHIND;
    }
  standing->layout->width = MAX (standing->layout->width, x);
  return bottom;
}

static gboolean
is_first_of_tier (const PrcHallPlan *hall, guint b)
{
  const PrcHallBlock *block = g_ptr_array_index (hall->blocks, b);

  for (guint i = 0; i < b; i++)
    if (g_strcmp0 (((const PrcHallBlock *) g_ptr_array_index (hall->blocks, i))->tier,
                   block->tier) == 0)
      return FALSE;
  return TRUE;
}

/* Smaller tiers stand in the middle of the widest. */
static void
centre (PrcSeatLayout *layout, const PrcHallPlan *hall, const char *tier)
{
  double right = 0;

  for (guint b = 0; b < hall->blocks->len; b++)
    {
      const PrcSeatBlockCell *cell = &g_array_index (layout->blocks, PrcSeatBlockCell, b);

      if (g_strcmp0 (((PrcHallBlock *) g_ptr_array_index (hall->blocks, b))->tier, tier) == 0)
        right = MAX (right, cell->x + cell->width + PRC_SEAT_BESIDE);
    }
  for (guint b = 0; b < hall->blocks->len; b++)
    if (g_strcmp0 (((PrcHallBlock *) g_ptr_array_index (hall->blocks, b))->tier, tier) == 0)
      g_array_index (layout->blocks, PrcSeatBlockCell, b).x += (layout->width - right) / 2;
}

static void
place_seats (PrcSeatLayout *layout, const PrcSeating *seating)
{
  const PrcHallPlan *hall = seating->hall;

  for (guint b = 0; b < hall->blocks->len; b++)
    {
      const PrcHallBlock *block = g_ptr_array_index (hall->blocks, b);
      const PrcSeatBlockCell *at = &g_array_index (layout->blocks, PrcSeatBlockCell, b);

      for (guint r = 0; r < block->rows->len; r++)
        {
          const PrcHallRow *row = g_ptr_array_index (block->rows, r);
          double x = at->x;

          for (guint s = 0; s < row->seats->len; s++)
            {
              PrcSeatCell cell;

              x = advance (&g_array_index (row->seats, PrcHallSeat, s), x);
              cell.x = at->n_rows > 0 ? x : OUTSIDE;
              cell.y = at->y + r;
              g_array_append_val (layout->cells, cell);
              x += 1;
            }
        }
    }
}

PrcSeatLayout *
prc_seat_layout_new (const PrcSeating *seating, int block)
{
  const PrcHallPlan *hall = seating->hall;
  PrcSeatLayout *layout = g_new0 (PrcSeatLayout, 1);
  double y = 0;

  layout->cells = g_array_new (FALSE, TRUE, sizeof (PrcSeatCell));
  layout->blocks = g_array_new (FALSE, TRUE, sizeof (PrcSeatBlockCell));
  for (guint b = 0; b < hall->blocks->len; b++)
    {
      PrcSeatBlockCell cell = { b, OUTSIDE, 0, 0, 0 };

      g_array_append_val (layout->blocks, cell);
    }
  for (guint b = 0; b < hall->blocks->len; b++)
    if (is_first_of_tier (hall, b))
      {
        const PrcHallBlock *first = g_ptr_array_index (hall->blocks, b);
        Standing standing = { hall, layout, first->tier, block };

        y = place_tier (&standing, y);
      }
  for (guint b = 0; b < hall->blocks->len && block < 0; b++)
    if (is_first_of_tier (hall, b))
      centre (layout, hall, ((const PrcHallBlock *) g_ptr_array_index (hall->blocks, b))->tier);
  layout->height = y;
  place_seats (layout, seating);
  return layout;
}

void
prc_seat_layout_free (PrcSeatLayout *layout)
{
  if (layout == NULL)
    return;
  g_array_unref (layout->cells);
  g_array_unref (layout->blocks);
  g_free (layout);
}

int
prc_seat_layout_find (const PrcSeatLayout *layout, double x, double y)
{
  for (guint i = 0; i < layout->cells->len; i++)
    {
      const PrcSeatCell *cell = &g_array_index (layout->cells, PrcSeatCell, i);

      if (x >= cell->x && x < cell->x + 1 && y >= cell->y && y < cell->y + 1)
        return (int) i;
    }
  return -1;
}
