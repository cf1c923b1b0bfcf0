/* prc-set-index.c - the index of names in three columns, and pages of notes: what fills the end. */
#include "prc-setter.h"

#define SIZE 7.4
#define LEADING 9.6
#define COLUMNS 3
#define GUTTER 13
#define TURN 9
#define NUMBER 18 /* room of the page number, pt */
#define ASCENT 7  /* of a row's first baseline under its top */
#define NOTE_LEADING 26

typedef struct
{
  const PrcEntry *entry;
  GPtrArray *lines; /* of PangoLayout */
} Row;

static void
row_free (gpointer data)
{
  Row *row = data;

  g_ptr_array_unref (row->lines);
  g_free (row);
}

static int
compare_rows (gconstpointer a, gconstpointer b)
{
  const Row *left = *(const Row *const *) a, *right = *(const Row *const *) b;

  return (left->entry->rank > right->entry->rank) - (left->entry->rank < right->entry->rank);
}

static double
get_column_width (const PrcSetter *setter)
{
  return (prc_style_get_measure (setter->style) - (COLUMNS - 1) * GUTTER) / COLUMNS;
}

static Row *
make_row (PrcSetter *setter, const PrcEntry *entry)
{
  Row *row = g_new0 (Row, 1);
  PrcLook look = prc_setter_look (PRC_FACE_TEXT, SIZE, prc_entry_get_latin_language (entry));
  g_autoptr (PangoLayout) layout = prc_type_set (setter->type, &look, entry->index);
  double width = get_column_width (setter) - NUMBER;

  row->entry = entry;
  row->lines = prc_type_wrap (setter->type, layout, width, TURN, PRC_WRAP_NAME);
  for (guint i = 0; i < row->lines->len; i++)
    if (prc_type_get_width (g_ptr_array_index (row->lines, i)) > width)
      {
        g_ptr_array_unref (row->lines);
        row->lines = prc_type_wrap (setter->type, layout, width, TURN, PRC_WRAP_WORDS);
        break;
      }
  return row;
}

static void
add_rows (PrcSetter *setter, const PrcGroup *group, GHashTable *seen, GPtrArray *rows)
{
  for (guint i = 0; i < group->entries->len; i++)
    {
      const PrcEntry *entry = g_ptr_array_index (group->entries, i);

      if (g_hash_table_add (seen, (gpointer) &entry->id))
        g_ptr_array_add (rows, make_row (setter, entry));
    }
}

static GPtrArray *
make_rows (PrcSetter *setter)
{
  GPtrArray *rows = g_ptr_array_new_with_free_func (row_free);
  g_autoptr (GHashTable) seen = g_hash_table_new (g_int64_hash, g_int64_equal);

  for (guint i = 0; i < setter->booklet->sections->len; i++)
    {
      const PrcSection *section = g_ptr_array_index (setter->booklet->sections, i);

      for (guint j = 0; j < section->groups->len; j++)
        add_rows (setter, g_ptr_array_index (section->groups, j), seen, rows);
    }
  g_ptr_array_sort (rows, compare_rows);
  return rows;
}

/* Fills one page from @first with columns of @height pt; @splits receives where each begins.
 * Returns the row after the last. */
static guint
fill_page (const GPtrArray *rows, guint first, double height, guint splits[COLUMNS])
{
  guint i = first;

  for (int column = 0; column < COLUMNS; column++)
    {
      double used = 0;

      splits[column] = i;
      for (; i < rows->len; i++)
        {
          double taken = ((const Row *) g_ptr_array_index (rows, i))->lines->len * LEADING;

          if (used > 0 && used + taken > height)
            break;
          used += taken;
        }
    }
  return i;
}

/* The last page's columns are as low as they can be. */
static guint
fill_balanced (const GPtrArray *rows, guint first, double height, guint splits[COLUMNS])
{
  guint end = fill_page (rows, first, height, splits);

  if (end < rows->len)
    return end;
  for (double low = LEADING; low < height; low += LEADING)
    if (fill_page (rows, first, low, splits) == rows->len)
      return rows->len;
  return fill_page (rows, first, height, splits);
}

static void
draw_row (PrcSetter *setter, const Row *row, double x, double y)
{
  PrcLook look = prc_setter_look (PRC_FACE_DISPLAY, SIZE, NULL);
  guint page = GPOINTER_TO_UINT (g_hash_table_lookup (setter->pages, &row->entry->id));
  g_autofree char *folio = prc_setter_dup_folio (page > 0 ? page - 1 : 0);

  prc_page_begin (setter->sheet, "LI", NULL);
  for (guint i = 0; i < row->lines->len; i++)
    prc_page_add_line (setter->sheet, g_object_ref (g_ptr_array_index (row->lines, i)),
                       x + (i > 0 ? TURN : 0), y + ASCENT + i * LEADING, &setter->style->ink);
  prc_setter_add_right (setter, &look, folio, x + get_column_width (setter), y + ASCENT,
                        &setter->style->grey);
  prc_page_end (setter->sheet);
}

static void
draw_rows (PrcSetter *setter, const GPtrArray *rows, const guint splits[COLUMNS], guint end,
           double top)
{
  double x = prc_setter_get_left (setter);

  prc_page_begin (setter->sheet, "L", NULL);
  for (int column = 0; column < COLUMNS; column++)
    {
      guint stop = column + 1 < COLUMNS ? splits[column + 1] : end;
      double y = top;

      for (guint i = splits[column]; i < stop; i++)
        {
          const Row *row = g_ptr_array_index (rows, i);

          draw_row (setter, row, x, y);
          y += row->lines->len * LEADING;
        }
      x += get_column_width (setter) + GUTTER;
    }
  prc_page_end (setter->sheet);
}

/* Walks the rows through the pages; draws them where @draw. Returns the pages. */
static guint
walk (PrcSetter *setter, const GPtrArray *rows, gboolean draw)
{
  g_autoptr (PrcText) title = prc_setter_dup_word (setter, PRC_PRINT_WORD_INDEX);
  double room = setter->style->lines * setter->style->leading;
  double opener = prc_setter_measure_opener (setter, title, NULL) * setter->style->leading;
  guint pages = 0, splits[COLUMNS];

  for (guint first = 0, end; first < rows->len; first = end, pages++)
    {
      double above = pages == 0 ? opener : 0;

      end = fill_balanced (rows, first, room - above, splits);
      if (!draw)
        continue;
      prc_setter_begin_page (setter, title);
      if (pages == 0)
        {
          prc_page_add_dest (setter->sheet, "index");
          prc_setter_add_contents (setter, title, "index", FALSE);
          prc_setter_add_opener (setter, title, NULL, 0);
        }
      draw_rows (setter, rows, splits, end, setter->style->top + above);
    }
  return pages;
}

guint
prc_set_count_index (PrcSetter *setter)
{
  g_autoptr (GPtrArray) rows = make_rows (setter);

  return walk (setter, rows, FALSE);
}

void
prc_set_index (PrcSetter *setter)
{
  g_autoptr (GPtrArray) rows = make_rows (setter);

  walk (setter, rows, TRUE);
}

void
prc_set_notes (PrcSetter *setter)
{
  g_autoptr (PrcText) title = prc_setter_dup_word (setter, PRC_PRINT_WORD_NOTES);
  const PrcStyle *style = setter->style;
  double bottom = style->top + style->lines * style->leading;
  int line;

  prc_setter_begin_page (setter, title);
  line = prc_setter_add_opener (setter, title, NULL, 0);
  prc_page_begin_artifact (setter->sheet);
  for (double y = style->top + (line + 1) * style->leading; y <= bottom; y += NOTE_LEADING)
    prc_page_add_fill (setter->sheet, prc_setter_get_left (setter), y,
                       prc_style_get_measure (style), 0.25, &style->rule);
  prc_page_end (setter->sheet);
}
