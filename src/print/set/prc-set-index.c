/* prc-set-index.c - the index of names in both scripts, and pages of notes: what fills the end. */
#include "prc-set-heading.h"
#include "prc-setter.h"

#define MOST_COLUMNS 3
#define GUTTER 13
#define TURN 9
#define NATIVE_GAP 4
#define NUMBER 2.4 /* room of the page number, by the size */
#define ASCENT 0.95
#define RULE_SIZE 9
#define NOTE_LEADING 26

typedef struct
{
  double size, leading; /* pt */
  guint columns;
} Measure;

/* The first is that of a long list; each of the others is larger. */
static const Measure measures[PRC_INDEX_MEASURES] = { { 7.4, 9.6, 3 },
                                                      { 8.2, 10.6, 3 },
                                                      { 9.7, 13, 2 } };

typedef struct
{
  const PrcEntry *entry;
  GPtrArray *lines;    /* of PangoLayout */
  PangoLayout *native; /* beside the last line, or under it; NULL */
  gboolean under;
} Row;

typedef struct
{
  PrcSetter *setter;
  const Measure *measure;
  GPtrArray *rows; /* of Row */
} Index;

static void
row_free (gpointer data)
{
  Row *row = data;

  g_ptr_array_unref (row->lines);
  g_clear_object (&row->native);
  g_free (row);
}

static int
compare_rows (gconstpointer a, gconstpointer b)
{
  const Row *left = *(const Row *const *) a, *right = *(const Row *const *) b;

  return (left->entry->rank > right->entry->rank) - (left->entry->rank < right->entry->rank);
}

static double
get_column_width (const Index *index)
{
  guint columns = index->measure->columns;

  return (prc_style_get_measure (index->setter->style) - (columns - 1) * GUTTER) / columns;
}

static void
add_native (const Index *index, Row *row, double width)
{
  PangoLayout *last = g_ptr_array_index (row->lines, row->lines->len - 1);
  PrcLook look = prc_setter_look (PRC_FACE_TEXT, index->measure->size, row->entry->native_language);

  if (row->entry->native == NULL)
    return;
  row->native = prc_type_set (index->setter->type, &look, row->entry->native);
  row->under = prc_type_get_width (last) + (row->lines->len > 1 ? TURN : 0) + NATIVE_GAP +
                   prc_type_get_width (row->native) >
               width;
  if (row->under && prc_type_get_width (row->native) > width - TURN)
    {
      g_autoptr (GPtrArray) parts =
          prc_type_wrap (index->setter->type, row->native, width - TURN, 0, PRC_WRAP_WORDS);

      g_clear_object (&row->native);
      for (guint i = 0; i < parts->len; i++)
        g_ptr_array_add (row->lines, g_object_ref (g_ptr_array_index (parts, i)));
      row->under = FALSE;
    }
}

static Row *
make_row (const Index *index, const PrcEntry *entry)
{
  Row *row = g_new0 (Row, 1);
  PrcType *type = index->setter->type;
  double size = index->measure->size;
  PrcLook look = prc_setter_look (PRC_FACE_TEXT, size, prc_entry_get_latin_language (entry));
  double width = get_column_width (index) - size * NUMBER;
  g_autoptr (PangoLayout) layout = NULL;

  look.name = TRUE;
  layout = prc_type_set (type, &look, entry->index);
  row->entry = entry;
  row->lines = prc_type_wrap (type, layout, width, TURN, PRC_WRAP_NAME);
  for (guint i = 0; i < row->lines->len; i++)
    if (prc_type_get_width (g_ptr_array_index (row->lines, i)) > width)
      {
        g_ptr_array_unref (row->lines);
        row->lines = prc_type_wrap (type, layout, width, TURN, PRC_WRAP_WORDS);
        break;
      }
  add_native (index, row, width);
  return row;
}

static guint
count_lines (const Row *row)
{
  return row->lines->len + (row->under ? 1 : 0);
}

static void
add_rows (Index *index, const PrcGroup *group, GHashTable *seen)
{
  for (guint i = 0; i < group->entries->len; i++)
    {
      const PrcEntry *entry = g_ptr_array_index (group->entries, i);

      if (g_hash_table_add (seen, (gpointer) &entry->id))
        g_ptr_array_add (index->rows, make_row (index, entry));
    }
}

static void
make_rows (Index *index)
{
  g_autoptr (GHashTable) seen = g_hash_table_new (g_int64_hash, g_int64_equal);
  const GPtrArray *sections = index->setter->booklet->sections;

  index->rows = g_ptr_array_new_with_free_func (row_free);
  for (guint i = 0; i < sections->len; i++)
    {
      const PrcSection *section = g_ptr_array_index (sections, i);

      for (guint j = 0; j < section->groups->len; j++)
        add_rows (index, g_ptr_array_index (section->groups, j), seen);
    }
  g_ptr_array_sort (index->rows, compare_rows);
}

/* Fills one page from @first with columns of @height pt; @splits receives where each begins.
 * Returns the row after the last. */
static guint
fill_page (const Index *index, guint first, double height, guint splits[MOST_COLUMNS])
{
  guint i = first;

  for (guint column = 0; column < index->measure->columns; column++)
    {
      double used = 0;

      splits[column] = i;
      for (; i < index->rows->len; i++)
        {
          double taken = count_lines (g_ptr_array_index (index->rows, i)) * index->measure->leading;

          if (used > 0 && used + taken > height)
            break;
          used += taken;
        }
    }
  return i;
}

/* The last page's columns are as low as they can be. */
static guint
fill_balanced (const Index *index, guint first, double height, guint splits[MOST_COLUMNS])
{
  guint end = fill_page (index, first, height, splits), n = index->rows->len;

  if (end < n)
    return end;
  for (double low = index->measure->leading; low < height; low += index->measure->leading)
    if (fill_page (index, first, low, splits) == n)
      return n;
  return fill_page (index, first, height, splits);
}

static void
draw_row (const Index *index, const Row *row, double x, double y)
{
  PrcSetter *setter = index->setter;
  double size = index->measure->size, leading = index->measure->leading;
  PrcLook look = prc_setter_look (PRC_FACE_DISPLAY, size, NULL);
  guint page = GPOINTER_TO_UINT (g_hash_table_lookup (setter->pages, &row->entry->id));
  g_autofree char *folio = prc_setter_dup_folio (page > 0 ? page - 1 : 0);
  double end = 0;

  y += size * ASCENT;
  prc_page_begin (setter->sheet, "LI", NULL);
  for (guint i = 0; i < row->lines->len; i++)
    {
      PangoLayout *line = g_ptr_array_index (row->lines, i);
      double left = i > 0 ? TURN : 0;

      prc_page_add_line (setter->sheet, g_object_ref (line), x + left, y + i * leading,
                         &setter->style->ink);
      end = left + prc_type_get_width (line) + NATIVE_GAP;
    }
  if (row->native != NULL)
    prc_page_add_line (setter->sheet, g_object_ref (row->native), x + (row->under ? TURN : end),
                       y + (count_lines (row) - 1) * leading, &setter->style->ink);
  prc_setter_add_right (setter, &look, folio, x + get_column_width (index), y,
                        &setter->style->grey);
  prc_page_end (setter->sheet);
}

static void
draw_rows (const Index *index, const guint splits[MOST_COLUMNS], guint end, double top)
{
  PrcSetter *setter = index->setter;
  guint columns = index->measure->columns;
  double x = prc_setter_get_left (setter);

  prc_page_begin (setter->sheet, "L", NULL);
  for (guint column = 0; column < columns; column++)
    {
      guint stop = column + 1 < columns ? splits[column + 1] : end;
      double y = top;

      for (guint i = splits[column]; i < stop; i++)
        {
          const Row *row = g_ptr_array_index (index->rows, i);

          draw_row (index, row, x, y);
          y += count_lines (row) * index->measure->leading;
        }
      x += get_column_width (index) + GUTTER;
    }
  prc_page_end (setter->sheet);
}

/* By what the names are sorted, under the title. Returns its lines with the empty one under them.
 */
static int
put_rule (PrcSetter *setter, int line, gboolean draw)
{
  PrcLook look = prc_setter_look (PRC_FACE_TEXT, RULE_SIZE, NULL);
  int lines;

  look.italic = TRUE;
  if (draw)
    prc_page_begin (setter->sheet, "P", NULL);
  lines =
      prc_set_pair (setter, setter->booklet->index_rule, &look, &setter->style->grey, line, draw);
  if (draw)
    prc_page_end (setter->sheet);
  return lines > 0 ? lines + 1 : 0;
}

static int
open_index (PrcSetter *setter, const PrcText *title)
{
  int line;

  prc_page_add_dest (setter->sheet, "index");
  prc_setter_add_contents (setter, title, "index", FALSE);
  line = prc_setter_add_opener (setter, title, NULL, 0);
  return line - 1 + put_rule (setter, line - 1, TRUE);
}

/* Walks the rows through the pages; draws them where @draw. Returns the pages. */
static guint
walk (const Index *index, gboolean draw)
{
  PrcSetter *setter = index->setter;
  g_autoptr (PrcText) title = prc_setter_dup_word (setter, PRC_PRINT_WORD_INDEX);
  double leading = setter->style->leading, room = setter->style->lines * leading;
  int opener = prc_setter_measure_opener (setter, title, NULL) - 1;
  guint pages = 0, splits[MOST_COLUMNS];

  opener += put_rule (setter, opener, FALSE);
  for (guint first = 0, end; first < index->rows->len; first = end, pages++)
    {
      double above = pages == 0 ? opener * leading : 0;

      end = fill_balanced (index, first, room - above, splits);
      if (!draw)
        continue;
      prc_setter_begin_page (setter, title);
      if (pages == 0)
        open_index (setter, title);
      draw_rows (index, splits, end, setter->style->top + above);
    }
  return pages;
}

static guint
run (PrcSetter *setter, guint measure, gboolean draw)
{
  Index index = { setter, &measures[measure], NULL };
  guint pages;

  make_rows (&index);
  pages = walk (&index, draw);
  g_ptr_array_unref (index.rows);
  return pages;
}

guint
prc_set_count_index (PrcSetter *setter, guint measure)
{
  return run (setter, measure, FALSE);
}

void
prc_set_index (PrcSetter *setter, guint measure)
{
  run (setter, measure, TRUE);
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
