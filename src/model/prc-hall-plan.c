#include "prc-hall-plan.h"

#include <glib/gi18n-lib.h>
#include <string.h>

/* --- a block ---------------------------------------------------------------------------------- */

static void
prc_hall_block_init (PrcHallBlock *block)
{
  block->across = block->back = 1;
  block->rows = prc_hall_rows_parse (NULL, NULL);
}

static void
prc_hall_block_clear (PrcHallBlock *block)
{
  g_free (block->name);
  g_free (block->prefix);
  g_free (block->tier);
  g_free (block->seats);
  g_ptr_array_unref (block->rows);
}

static void
prc_hall_block_fill (PrcHallBlock *to, const PrcHallBlock *from)
{
  g_ptr_array_unref (to->rows);
  *to = *from;
  to->name = g_strdup (from->name);
  to->prefix = g_strdup (from->prefix);
  to->tier = g_strdup (from->tier);
  to->seats = g_strdup (from->seats);
  to->rows = g_ptr_array_ref (from->rows);
}

PRC_DEFINE_VALUE (PrcHallBlock, prc_hall_block)

static void
take_rows (PrcHallBlock *block, GPtrArray *rows)
{
  g_ptr_array_unref (block->rows);
  block->rows = rows;
}

gboolean
prc_hall_block_set_seats (PrcHallBlock *block, const char *text, GError **error)
{
  GPtrArray *rows = prc_hall_rows_parse (text, error);

  if (rows == NULL)
    return FALSE;
  take_rows (block, rows);
  prc_set_string (&block->seats, text);
  return TRUE;
}

PrcHallBlock *
prc_hall_block_with_marks (const PrcHallBlock *block, guint row, guint seat, PrcSeatMark marks)
{
  PrcHallBlock *copy = prc_hall_block_copy (block);
  GPtrArray *rows = prc_hall_rows_copy (block->rows);
  PrcHallRow *changed = row < rows->len ? g_ptr_array_index (rows, row) : NULL;

  take_rows (copy, rows);
  g_return_val_if_fail (changed != NULL && seat < changed->seats->len, copy);
  g_array_index (changed->seats, PrcHallSeat, seat).marks = marks;
  g_free (copy->seats);
  copy->seats = prc_hall_rows_to_text (rows);
  return copy;
}

gboolean
prc_hall_block_equal (const PrcHallBlock *a, const PrcHallBlock *b)
{
  return g_strcmp0 (a->name, b->name) == 0 && g_strcmp0 (a->prefix, b->prefix) == 0 &&
         g_strcmp0 (a->tier, b->tier) == 0 && g_strcmp0 (a->seats, b->seats) == 0 &&
         a->across == b->across && a->back == b->back && a->back_first == b->back_first &&
         a->start_side == b->start_side && a->serpentine == b->serpentine &&
         a->wall_left == b->wall_left && a->wall_right == b->wall_right && a->link == b->link;
}

/* --- a plan ----------------------------------------------------------------------------------- */

static void
prc_hall_plan_init (PrcHallPlan *plan)
{
  plan->blocks = g_ptr_array_new_with_free_func ((GDestroyNotify) prc_hall_block_unref);
}

static void
prc_hall_plan_clear (PrcHallPlan *plan)
{
  prc_text_unref (plan->title);
  g_ptr_array_unref (plan->blocks);
}

static void
prc_hall_plan_fill (PrcHallPlan *to, const PrcHallPlan *from)
{
  to->id = from->id;
  to->title = prc_text_ref (from->title);
  prc_array_append_values (to->blocks, from->blocks);
}

PRC_DEFINE_VALUE (PrcHallPlan, prc_hall_plan)

gboolean
prc_hall_plan_equal (const PrcHallPlan *a, const PrcHallPlan *b)
{
  if (a->id != b->id || !prc_text_equal (a->title, b->title) || a->blocks->len != b->blocks->len)
    return FALSE;
  for (guint i = 0; i < a->blocks->len; i++)
    if (!prc_hall_block_equal (g_ptr_array_index (a->blocks, i), g_ptr_array_index (b->blocks, i)))
      return FALSE;
  return TRUE;
}

const PrcHallRow *
prc_hall_plan_get_row (const PrcHallPlan *plan, guint block, guint row)
{
  const PrcHallBlock *found =
      block < plan->blocks->len ? g_ptr_array_index (plan->blocks, block) : NULL;

  return found != NULL && row < found->rows->len ? g_ptr_array_index (found->rows, row) : NULL;
}

const PrcHallSeat *
prc_hall_plan_get_seat (const PrcHallPlan *plan, const PrcSeatPlace *place)
{
  const PrcHallRow *row = prc_hall_plan_get_row (plan, place->block, place->row);

  return row != NULL && place->seat < row->seats->len
             ? &g_array_index (row->seats, PrcHallSeat, place->seat)
             : NULL;
}

/* Calls @each for every seat until it says FALSE. */
static void
walk (const PrcHallPlan *plan,
      gboolean (*each) (const PrcHallPlan *plan, const PrcSeatPlace *place, gpointer data),
      gpointer data)
{
  for (guint b = 0; b < plan->blocks->len; b++)
    {
      const PrcHallBlock *block = g_ptr_array_index (plan->blocks, b);

      for (guint r = 0; r < block->rows->len; r++)
        {
          const PrcHallRow *row = g_ptr_array_index (block->rows, r);

          for (guint s = 0; s < row->seats->len; s++)
            {
              PrcSeatPlace place = { b, r, s };

              if (!each (plan, &place, data))
                return;
            }
        }
    }
}

typedef struct
{
  int wanted, unwanted;
  guint n;
} Count;

static gboolean
count_one (const PrcHallPlan *plan, const PrcSeatPlace *place, gpointer data)
{
  Count *count = data;
  int marks = (int) prc_hall_plan_get_seat (plan, place)->marks;

  count->n += (marks & count->wanted) == count->wanted && (marks & count->unwanted) == 0;
  return TRUE;
}

static guint
count_seats (const PrcHallPlan *plan, int wanted, int unwanted)
{
  Count count = { wanted, unwanted, 0 };

  walk (plan, count_one, &count);
  return count.n;
}

guint
prc_hall_plan_count (const PrcHallPlan *plan)
{
  return count_seats (plan, 0, 0);
}

guint
prc_hall_plan_count_fillable (const PrcHallPlan *plan)
{
  return count_seats (plan, 0, PRC_SEAT_COMPANION | PRC_SEAT_RESERVED | PRC_SEAT_UNUSABLE);
}

guint
prc_hall_plan_count_marked (const PrcHallPlan *plan, PrcSeatMark marks)
{
  return count_seats (plan, (int) marks, 0);
}

/* --- labels ----------------------------------------------------------------------------------- */

char *
prc_hall_plan_dup_label (const PrcHallPlan *plan, const PrcSeatPlace *place)
{
  const PrcHallSeat *seat = prc_hall_plan_get_seat (plan, place);
  const PrcHallBlock *block;
  const PrcHallRow *row;

  g_return_val_if_fail (seat != NULL, NULL);
  block = g_ptr_array_index (plan->blocks, place->block);
  row = prc_hall_plan_get_row (plan, place->block, place->row);
  gboolean figure = g_ascii_isdigit (row->name[strlen (row->name) - 1]);
  return g_strdup_printf ("%s%s%s%s%s", block->prefix != NULL ? block->prefix : "",
                          block->prefix != NULL ? " " : "", row->name, figure ? "-" : " ",
                          seat->name);
}

/* Words that only say what the figure beside them is. */
static gboolean
is_filler (const char *word)
{
  static const char *const fillers[] = { "row", "seat", "no", "nr", "number", "排", "座",
                                         "号",  "座号", "行", "位", "座位",   NULL };

  return g_strv_contains (fillers, word);
}

static gboolean
is_of_run (gunichar c, gunichar before)
{
  return g_unichar_isdigit (c) == g_unichar_isdigit (before);
}

static void
append_part (GString *folded, const char *part)
{
  const char *from = part;
  gboolean figure = g_ascii_isdigit (*part);

  if (*part == '\0' || is_filler (part))
    return;
  while (figure && *from == '0' && g_ascii_isdigit (from[1]))
    from++;
  if (figure && folded->len > 0 && g_ascii_isdigit (folded->str[folded->len - 1]))
    g_string_append_c (folded, '-');
  g_string_append (folded, from);
}

char *
prc_seat_label_fold (const char *label)
{
  g_autofree char *plain =
      label != NULL ? g_utf8_normalize (label, -1, G_NORMALIZE_NFKC) : g_strdup ("");
  g_autofree char *small = plain != NULL ? g_utf8_casefold (plain, -1) : g_strdup ("");
  g_autoptr (GString) part = g_string_new (NULL);
  GString *folded = g_string_new (NULL);
  gunichar before = 0;

  for (const char *at = small; *at != '\0'; at = g_utf8_next_char (at))
    {
      gunichar c = g_utf8_get_char (at);
      gboolean counts = g_unichar_isalnum (c);

      if (part->len > 0 && (!counts || !is_of_run (c, before)))
        {
          append_part (folded, part->str);
          g_string_truncate (part, 0);
        }
      if (counts)
        g_string_append_unichar (part, c);
      before = c;
    }
  append_part (folded, part->str);
  return g_string_free (folded, FALSE);
}

typedef struct
{
  GHashTable *seen;
  char *twice;
} Names;

static gboolean
look_twice (const PrcHallPlan *plan, const PrcSeatPlace *place, gpointer data)
{
  Names *names = data;
  g_autofree char *label = prc_hall_plan_dup_label (plan, place);

  if (g_hash_table_add (names->seen, prc_seat_label_fold (label)))
    return TRUE;
  names->twice = g_steal_pointer (&label);
  return FALSE;
}

gboolean
prc_hall_plan_check (const PrcHallPlan *plan, GError **error)
{
  g_autoptr (GHashTable) seen = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  Names names = { seen, NULL };

  if (plan->blocks->len > PRC_HALL_MAX_BLOCKS)
    {
      g_set_error (error, PRC_HALL_ERROR, PRC_HALL_ERROR_ROWS,
                   _ ("A hall may have %d blocks at the most."), PRC_HALL_MAX_BLOCKS);
      return FALSE;
    }
  walk (plan, look_twice, &names);
  if (names.twice == NULL)
    return TRUE;
  g_set_error (error, PRC_HALL_ERROR, PRC_HALL_ERROR_TWICE,
               _ ("Two seats are called %s. Name their rows differently, or give one of the blocks "
                  "a word to stand before its rows."),
               names.twice);
  g_free (names.twice);
  return FALSE;
}

gboolean
prc_hall_plan_is_row_end (const PrcHallPlan *plan, const PrcSeatPlace *place)
{
  const PrcHallRow *row = prc_hall_plan_get_row (plan, place->block, place->row);
  const PrcHallBlock *block;

  g_return_val_if_fail (row != NULL && place->seat < row->seats->len, FALSE);
  block = g_ptr_array_index (plan->blocks, place->block);
  if (place->seat == 0)
    return !block->wall_left || row->seats->len == 1;
  if (g_array_index (row->seats, PrcHallSeat, place->seat).aisle)
    return TRUE;
  if (place->seat + 1 == row->seats->len)
    return !block->wall_right;
  return g_array_index (row->seats, PrcHallSeat, place->seat + 1).aisle;
}
