/* prc-set-back.c - what follows the names: words, prizes, index, notes. */
#include "prc-setter.h"

#include <string.h>

#define INDEX_SIZE 7.4
#define INDEX_LEADING 9.6
#define INDEX_COLUMNS 3
#define INDEX_GUTTER 13
#define INDEX_TURN 9
#define INDEX_NUMBER 20
#define NOTE_LEADING 26

/* --- words of an oath or a song --- */

static GPtrArray *
set_words (PrcSetter *setter, const PrcProgrammeItem *item, const char *language)
{
  gboolean chinese = prc_script_is_chinese (language);
  PrcLook look = prc_setter_look (PRC_FACE_TEXT, chinese ? 10 : 10.5, language);

  look.han = chinese ? 1 : 0;
  return prc_type_set_text (setter->type, &look, prc_booklet_get_own (item->words, language),
                            prc_style_get_measure (setter->style));
}

static void
draw_words (PrcSetter *setter, const PrcProgrammeItem *item, const char *language, guint page)
{
  g_autoptr (GPtrArray) lines = set_words (setter, item, language);
  int line = page == 0 ? prc_setter_add_opener (setter, item->title, language, 0) : 0;
  guint per_first = setter->style->lines - PRC_OPENER_SINGLE, per = setter->style->lines;
  guint start = page == 0 ? 0 : per_first + (page - 1) * per;
  guint end = MIN (lines->len, start + (page == 0 ? per_first : per));

  prc_sheet_begin (setter->sheet, "P", language);
  for (guint i = start; i < end; i++, line++)
    if (g_ptr_array_index (lines, i) != NULL)
      prc_sheet_add_line (setter->sheet, g_object_ref (g_ptr_array_index (lines, i)),
                          prc_setter_get_left (setter), prc_setter_get_line (setter, line),
                          &setter->style->ink);
  prc_sheet_end (setter->sheet);
}

static guint
count_pages (PrcSetter *setter, const PrcProgrammeItem *item, const char *language)
{
  g_autoptr (GPtrArray) lines = set_words (setter, item, language);
  guint first = setter->style->lines - PRC_OPENER_SINGLE, per = setter->style->lines;

  return lines->len <= first ? 1 : 1 + (lines->len - first + per - 1) / per;
}

static void
set_item_words (PrcSetter *setter, const PrcProgrammeItem *item)
{
  const char *const *languages = (const char *const *) setter->booklet->languages;
  g_autofree char *dest = g_strdup_printf ("words-%d", item->number);
  const char *present[2] = { NULL, NULL };
  guint n = 0, pages = 0;

  for (int i = 0; i < 2 && languages[i] != NULL; i++)
    if (prc_booklet_get_own (item->words, languages[i]) != NULL)
      present[n++] = languages[i];
  for (guint i = 0; i < n; i++)
    pages = MAX (pages, count_pages (setter, item, present[i]));
  /* Two languages face each other: the first of them on a left-hand page. */
  if (n == 2 && setter->sheets->len % 2 == 0)
    prc_set_notes (setter);
  for (guint page = 0; page < pages; page++)
    for (guint i = 0; i < n; i++)
      {
        prc_setter_begin_page (setter, item->title);
        if (page == 0 && i == 0)
          {
            prc_sheet_add_dest (setter->sheet, dest);
            prc_setter_add_contents (setter, item->title, dest, FALSE);
          }
        draw_words (setter, item, present[i], page);
      }
}

void
prc_set_words (PrcSetter *setter)
{
  for (guint i = 0; i < setter->booklet->items->len; i++)
    {
      const PrcProgrammeItem *item = g_ptr_array_index (setter->booklet->items, i);

      if (item->words != NULL)
        set_item_words (setter, item);
    }
}

/* --- prizes --- */

static PangoLayout *
set_plain_name (PrcSetter *setter, const PrcEntry *entry, double size)
{
  PrcLook look = prc_setter_look (PRC_FACE_TEXT, size, prc_entry_get_latin_language (entry));
  gboolean caps =
      setter->style->small_capitals &&
      prc_type_has_small_capitals (setter->type, entry->name, entry->caps_start, entry->caps_end);

  return prc_type_set_name (setter->type, &look, entry->name, caps ? entry->caps_start : 0,
                            caps ? entry->caps_end : 0);
}

static int
begin_prizes (PrcSetter *setter, const PrcText *title, gboolean first)
{
  prc_setter_begin_page (setter, title);
  if (!first)
    return 0;
  prc_sheet_add_dest (setter->sheet, "prizes");
  prc_setter_add_contents (setter, title, "prizes", FALSE);
  return prc_setter_add_opener (setter, title, NULL, 0);
}

void
prc_set_prizes (PrcSetter *setter)
{
  g_autoptr (PrcText) title = prc_setter_dup_word (setter, PRC_PRINT_WORD_PRIZES);
  double width = prc_style_get_measure (setter->style);
  int line = 0;

  for (guint i = 0; i < setter->booklet->prizes->len; i++)
    {
      const PrcPrizeList *prize = g_ptr_array_index (setter->booklet->prizes, i);
      PrcLook look = prc_setter_look (PRC_FACE_TEXT, PRC_SIZE_TEXT, setter->booklet->languages[0]);
      g_autoptr (PangoLayout) head = NULL;
      g_autoptr (GPtrArray) lines = NULL;

      look.italic = TRUE;
      head = prc_type_set (setter->type, &look, prize->prize);
      lines = prc_type_wrap (setter->type, head, width, 0, PRC_WRAP_WORDS);
      if (i == 0 || line + (int) lines->len + 1 > setter->style->lines)
        line = begin_prizes (setter, title, i == 0);
      prc_sheet_begin (setter->sheet, "P", NULL);
      for (guint j = 0; j < lines->len; j++, line++)
        prc_sheet_add_line (setter->sheet, g_object_ref (g_ptr_array_index (lines, j)),
                            prc_setter_get_left (setter), prc_setter_get_line (setter, line),
                            &setter->style->grey);
      for (guint j = 0; j < prize->entries->len; j++)
        {
          g_autoptr (PangoLayout) name =
              set_plain_name (setter, g_ptr_array_index (prize->entries, j), PRC_SIZE_TEXT);
          g_autoptr (GPtrArray) parts =
              prc_type_wrap (setter->type, name, width - 12, 10, PRC_WRAP_WORDS);

          for (guint k = 0; k < parts->len; k++, line++)
            {
              if (line >= setter->style->lines)
                {
                  prc_sheet_end (setter->sheet);
                  line = begin_prizes (setter, title, FALSE);
                  prc_sheet_begin (setter->sheet, "P", NULL);
                }
              prc_sheet_add_line (setter->sheet, g_object_ref (g_ptr_array_index (parts, k)),
                                  prc_setter_get_left (setter) + 12 + (k > 0 ? 10 : 0),
                                  prc_setter_get_line (setter, line), &setter->style->ink);
            }
        }
      prc_sheet_end (setter->sheet);
      line++;
    }
}

/* --- index --- */

typedef struct
{
  const PrcEntry *entry;
  GPtrArray *lines; /* of PangoLayout */
} IndexRow;

static void
row_free (gpointer data)
{
  IndexRow *row = data;

  g_ptr_array_unref (row->lines);
  g_free (row);
}

static int
compare_rows (gconstpointer a, gconstpointer b)
{
  const IndexRow *left = *(const IndexRow *const *) a, *right = *(const IndexRow *const *) b;

  return (left->entry->rank > right->entry->rank) - (left->entry->rank < right->entry->rank);
}

static double
index_column (const PrcSetter *setter)
{
  double measure = prc_style_get_measure (setter->style);

  return (measure - (INDEX_COLUMNS - 1) * INDEX_GUTTER) / INDEX_COLUMNS;
}

static GPtrArray *
make_rows (PrcSetter *setter)
{
  GPtrArray *rows = g_ptr_array_new_with_free_func (row_free);
  g_autoptr (GHashTable) seen = g_hash_table_new (g_int64_hash, g_int64_equal);
  double width = index_column (setter) - INDEX_NUMBER;

  for (guint i = 0; i < setter->booklet->sections->len; i++)
    {
      const PrcSection *section = g_ptr_array_index (setter->booklet->sections, i);

      for (guint j = 0; j < section->groups->len; j++)
        {
          const PrcGroup *group = g_ptr_array_index (section->groups, j);

          for (guint k = 0; k < group->entries->len; k++)
            {
              const PrcEntry *entry = g_ptr_array_index (group->entries, k);
              PrcLook look =
                  prc_setter_look (PRC_FACE_TEXT, INDEX_SIZE, prc_entry_get_latin_language (entry));
              g_autoptr (PangoLayout) layout = NULL;
              IndexRow *row;

              if (!g_hash_table_add (seen, (gpointer) &entry->id))
                continue;
              row = g_new0 (IndexRow, 1);
              layout = prc_type_set (setter->type, &look, entry->index);
              row->entry = entry;
              row->lines = prc_type_wrap (setter->type, layout, width, INDEX_TURN, PRC_WRAP_WORDS);
              g_ptr_array_add (rows, row);
            }
        }
    }
  g_ptr_array_sort (rows, compare_rows);
  return rows;
}

/* Walks the rows through columns and pages; draws where @draw. Returns the pages. */
static guint
walk_rows (PrcSetter *setter, GPtrArray *rows, gboolean draw)
{
  g_autoptr (PrcText) title = prc_setter_dup_word (setter, PRC_PRINT_WORD_INDEX);
  double bottom = setter->style->lines * setter->style->leading;
  double opener =
      (prc_setter_is_pair (setter) ? PRC_OPENER_PAIR : PRC_OPENER_SINGLE) * setter->style->leading;
  double y = 0, top = opener;
  guint pages = 0;
  int column = INDEX_COLUMNS;

  for (guint i = 0; i < rows->len; i++)
    {
      const IndexRow *row = g_ptr_array_index (rows, i);
      double height = row->lines->len * INDEX_LEADING;

      if (column == INDEX_COLUMNS || y + height > bottom)
        {
          column++;
          if (column >= INDEX_COLUMNS)
            {
              if (draw && pages > 0)
                prc_sheet_end (setter->sheet);
              column = 0;
              top = pages == 0 ? opener : 0;
              if (draw)
                {
                  prc_setter_begin_page (setter, title);
                  if (pages == 0)
                    {
                      prc_sheet_add_dest (setter->sheet, "index");
                      prc_setter_add_contents (setter, title, "index", FALSE);
                      prc_setter_add_opener (setter, title, NULL, 0);
                    }
                  prc_sheet_begin (setter->sheet, "L", NULL);
                }
              pages++;
            }
          y = top;
        }
      if (draw)
        {
          double x = prc_setter_get_left (setter) + column * (index_column (setter) + INDEX_GUTTER);
          double baseline = setter->style->top + y + 7;
          PrcLook look = prc_setter_look (PRC_FACE_DISPLAY, INDEX_SIZE, NULL);
          guint page = GPOINTER_TO_UINT (g_hash_table_lookup (setter->pages, &row->entry->id));
          g_autofree char *folio = prc_setter_dup_folio (page > 0 ? page - 1 : 0);

          prc_sheet_begin (setter->sheet, "LI", NULL);
          for (guint j = 0; j < row->lines->len; j++)
            prc_sheet_add_line (setter->sheet, g_object_ref (g_ptr_array_index (row->lines, j)),
                                x + (j > 0 ? INDEX_TURN : 0), baseline + j * INDEX_LEADING,
                                &setter->style->ink);
          prc_setter_add_right (setter, &look, folio, x + index_column (setter), baseline,
                                &setter->style->grey);
          prc_sheet_end (setter->sheet);
        }
      y += height;
    }
  if (draw && pages > 0)
    prc_sheet_end (setter->sheet);
  return pages;
}

guint
prc_set_count_index (PrcSetter *setter)
{
  g_autoptr (GPtrArray) rows = make_rows (setter);

  return walk_rows (setter, rows, FALSE);
}

void
prc_set_index (PrcSetter *setter)
{
  g_autoptr (GPtrArray) rows = make_rows (setter);

  walk_rows (setter, rows, TRUE);
}

/* --- notes --- */

void
prc_set_notes (PrcSetter *setter)
{
  g_autoptr (PrcText) title = prc_setter_dup_word (setter, PRC_PRINT_WORD_NOTES);
  const PrcStyle *style = setter->style;
  double y, bottom = style->top + style->lines * style->leading;
  int line;

  prc_setter_begin_page (setter, title);
  line = prc_setter_add_opener (setter, title, NULL, 0);
  prc_sheet_begin_artifact (setter->sheet);
  for (y = style->top + (line + 1) * style->leading; y <= bottom; y += NOTE_LEADING)
    prc_sheet_add_fill (setter->sheet, prc_setter_get_left (setter), y,
                        prc_style_get_measure (style), 0.25, &style->grey);
  prc_sheet_end (setter->sheet);
}
