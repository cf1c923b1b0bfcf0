#include "prc-seat-sequence.h"

typedef struct
{
  const PrcHallPlan *hall;
  guint **first; /* of each row of each block: index of its first seat */
} Sequence;

static const PrcHallBlock *
get_block (const Sequence *sequence, guint block)
{
  return g_ptr_array_index (sequence->hall->blocks, block);
}

static void
number_seats (Sequence *sequence)
{
  guint n = 0;

  sequence->first = g_new0 (guint *, sequence->hall->blocks->len + 1);
  for (guint b = 0; b < sequence->hall->blocks->len; b++)
    {
      const PrcHallBlock *block = get_block (sequence, b);

      sequence->first[b] = g_new0 (guint, block->rows->len + 1);
      for (guint r = 0; r < block->rows->len; r++)
        {
          sequence->first[b][r] = n;
          n += ((const PrcHallRow *) g_ptr_array_index (block->rows, r))->seats->len;
        }
    }
}

/* The @nth row of the block that is filled; @turned: from its other side. */
static void
append_row (const Sequence *sequence, GArray *steps, guint b, guint nth, gboolean turned)
{
  const PrcHallBlock *block = get_block (sequence, b);
  guint r = block->back_first ? block->rows->len - 1 - nth : nth;
  guint n = ((const PrcHallRow *) g_ptr_array_index (block->rows, r))->seats->len;
  gboolean from_right = (block->start_side == PRC_SIDE_RIGHT) != (turned != FALSE);

  for (guint i = 0; i < n; i++)
    {
      PrcSeatStep step = { sequence->first[b][r] + (from_right ? n - 1 - i : i), i == 0 };

      g_array_append_val (steps, step);
    }
}

static void
append_block (const Sequence *sequence, GArray *steps, guint b)
{
  const PrcHallBlock *block = get_block (sequence, b);

  for (guint nth = 0; nth < block->rows->len; nth++)
    append_row (sequence, steps, b, nth, block->serpentine && nth % 2 == 1);
}

/* A row goes on in the next block; to and fro it comes back through the blocks. */
static void
append_by_row (const Sequence *sequence, GArray *steps, guint from, guint to)
{
  gboolean serpentine = get_block (sequence, from)->serpentine;
  guint n_rows = 0;

  for (guint b = from; b <= to; b++)
    n_rows = MAX (n_rows, get_block (sequence, b)->rows->len);
  for (guint nth = 0; nth < n_rows; nth++)
    {
      gboolean turned = serpentine && nth % 2 == 1;
      guint begins = steps->len;

      for (guint i = 0; i <= to - from; i++)
        {
          guint b = turned ? to - i : from + i;

          if (nth < get_block (sequence, b)->rows->len)
            append_row (sequence, steps, b, nth, turned);
        }
      for (guint i = begins + 1; i < steps->len; i++)
        g_array_index (steps, PrcSeatStep, i).begins = FALSE;
    }
}

/* One here, one there, as long as each has any. */
static void
append_by_seat (const Sequence *sequence, GArray *steps, guint from, guint to)
{
  guint n_blocks = to - from + 1;
  g_autofree GArray **lines = g_new0 (GArray *, n_blocks);
  guint longest = 0;

  for (guint i = 0; i < n_blocks; i++)
    {
      lines[i] = g_array_new (FALSE, FALSE, sizeof (PrcSeatStep));
      append_block (sequence, lines[i], from + i);
      longest = MAX (longest, lines[i]->len);
    }
  for (guint nth = 0; nth < longest; nth++)
    for (guint i = 0; i < n_blocks; i++)
      if (nth < lines[i]->len)
        {
          PrcSeatStep step = g_array_index (lines[i], PrcSeatStep, nth);

          step.begins = step.begins && i == 0;
          g_array_append_val (steps, step);
        }
  for (guint i = 0; i < n_blocks; i++)
    g_array_unref (lines[i]);
}

GArray *
prc_seat_sequence_make (const PrcHallPlan *hall)
{
  Sequence sequence = { hall, NULL };
  GArray *steps = g_array_new (FALSE, FALSE, sizeof (PrcSeatStep));

  number_seats (&sequence);
  for (guint from = 0, to; from < hall->blocks->len; from = to + 1)
    {
      PrcHallLink link = get_block (&sequence, from)->link;

      to = from;
      while (to + 1 < hall->blocks->len && get_block (&sequence, to)->link != PRC_HALL_LINK_NONE)
        to++;
      switch (to > from ? link : PRC_HALL_LINK_NONE)
        {
        case PRC_HALL_LINK_NONE:
          append_block (&sequence, steps, from);
          break;
        case PRC_HALL_LINK_BY_ROW:
          append_by_row (&sequence, steps, from, to);
          break;
        case PRC_HALL_LINK_BY_SEAT:
          append_by_seat (&sequence, steps, from, to);
          break;
        }
    }
  for (guint b = 0; b < hall->blocks->len; b++)
    g_free (sequence.first[b]);
  g_free (sequence.first);
  return steps;
}
