/* prc-set-order.c - the order of proceedings: facing pages, the same item on the same baseline. */
#include "prc-language.h"
#include "prc-print-date.h"
#include "prc-setter.h"

#define NUMBER_WIDTH 16 /* right end of the numbers from the left margin, pt */
#define TEXT_INDENT 26
#define TIME_WIDTH 44
#define STAND_SIZE 5.2

/* An item in one language: its lines, each a layout. */
typedef struct
{
  GPtrArray *title, *details; /* of PangoLayout */
  int height;                 /* lines */
} Block;

typedef struct
{
  PrcSetter *setter;
  const char *language;
  double left, right;
} Column;

static void
block_clear (Block *block)
{
  g_clear_pointer (&block->title, g_ptr_array_unref);
  g_clear_pointer (&block->details, g_ptr_array_unref);
}

static void
add_wrapped (Column *column, GPtrArray *to, const PrcLook *look, const char *words, double width)
{
  g_autoptr (PangoLayout) layout = prc_type_set (column->setter->type, look, words);
  g_autoptr (GPtrArray) lines =
      prc_type_wrap (column->setter->type, layout, width, 0, PRC_WRAP_WORDS);

  for (guint i = 0; i < lines->len; i++)
    g_ptr_array_add (to, g_object_ref (g_ptr_array_index (lines, i)));
}

static guint
find_words_page (const PrcSetter *setter, const PrcProgrammeItem *item)
{
  g_autofree char *dest = g_strdup_printf ("words-%d", item->number);

  for (guint i = 0; i < setter->contents->len; i++)
    {
      const PrcSetEntry *entry = g_ptr_array_index (setter->contents, i);

      if (g_strcmp0 (entry->dest, dest) == 0)
        return entry->page;
    }
  return 0;
}

static Block
make_block (Column *column, const PrcProgrammeItem *item)
{
  Block block = { g_ptr_array_new_with_free_func (g_object_unref),
                  g_ptr_array_new_with_free_func (g_object_unref), 0 };
  gboolean chinese = prc_language_is_chinese (column->language);
  PrcLook head = prc_setter_look (PRC_FACE_TEXT, 10, column->language);
  PrcLook sub = prc_setter_look (PRC_FACE_TEXT, PRC_SIZE_SUB, column->language);
  double width = column->right - column->left - TEXT_INDENT - TIME_WIDTH;
  const char *title = prc_text_get (item->title, column->language);

  head.han = chinese ? 0.97 : 0;
  sub.italic = !chinese;
  add_wrapped (column, block.title, &head, title != NULL ? title : "", width);
  for (guint i = 0; i < item->details->len; i++)
    {
      const char *words = prc_text_get (g_ptr_array_index (item->details, i), column->language);

      if (words != NULL)
        add_wrapped (column, block.details, &sub, words, width + TIME_WIDTH * 0.5);
    }
  if (item->words != NULL)
    {
      g_autofree char *folio = prc_setter_dup_folio (find_words_page (column->setter, item));
      g_autofree char *words =
          g_strdup_printf (prc_print_word (PRC_PRINT_WORD_WORDS_AT, column->language), folio);

      add_wrapped (column, block.details, &sub, words, width);
    }
  block.height = block.title->len + block.details->len + (item->stand ? 1 : 0);
  return block;
}

static void
draw_lines (Column *column, GPtrArray *lines, double line, const PrcInk *ink)
{
  for (guint i = 0; i < lines->len; i++)
    prc_page_add_line (column->setter->sheet, g_object_ref (g_ptr_array_index (lines, i)),
                       column->left + TEXT_INDENT, prc_setter_get_line (column->setter, line + i),
                       ink);
}

static void
draw_item (Column *column, const PrcProgrammeItem *item, double line)
{
  PrcSetter *setter = column->setter;
  const PrcStyle *style = setter->style;
  Block block = make_block (column, item);
  PrcLook figure = prc_setter_look (PRC_FACE_DISPLAY, 11, NULL);
  PrcLook stand = prc_setter_look (PRC_FACE_TEXT, 8.6, column->language);
  g_autofree char *number = g_strdup_printf ("%d", item->number);
  double baseline = prc_setter_get_line (setter, line);

  prc_page_begin (setter->sheet, "LI", column->language);
  prc_setter_add_right (setter, &figure, number, column->left + NUMBER_WIDTH, baseline,
                        &style->primary);
  draw_lines (column, block.title, line, &style->ink);
  if (item->start >= 0)
    {
      g_autofree char *time = prc_print_date_format_minutes (item->start, column->language);

      prc_setter_add_right (setter, &figure, time, column->right, baseline, &style->ink);
    }
  draw_lines (column, block.details, line + block.title->len, &style->grey);
  if (item->stand)
    {
      double foot = prc_setter_get_line (setter, line + block.title->len + block.details->len);

      prc_page_add_stand (setter->sheet, column->left + TEXT_INDENT, foot, STAND_SIZE,
                          &style->primary);
      prc_setter_add (setter, &stand, prc_print_word (PRC_PRINT_WORD_STAND, column->language),
                      column->left + TEXT_INDENT + STAND_SIZE + 4, foot, &style->grey);
    }
  prc_page_end (setter->sheet);
  block_clear (&block);
}

/* The height of an item is the greater of its languages', so that both pages keep step. */
static int
item_height (PrcSetter *setter, const PrcProgrammeItem *item)
{
  int height = 0;

  for (int i = 0; i < 2 && setter->booklet->languages[i] != NULL; i++)
    {
      Column column = { setter, setter->booklet->languages[i], 0,
                        prc_style_get_measure (setter->style) };
      Block block = make_block (&column, item);

      height = MAX (height, block.height);
      block_clear (&block);
    }
  return height;
}

typedef struct
{
  guint spread;
  double line;
} Place;

/* Places with a given gap between items. Returns the number of spreads. */
static guint
place_items (PrcSetter *setter, const int *heights, double gap, GArray *places)
{
  g_autoptr (PrcText) title = prc_setter_dup_word (setter, PRC_PRINT_WORD_ORDER);
  double line = prc_setter_measure_opener (setter, title, setter->booklet->languages[0]);
  guint spread = 0;

  g_array_set_size (places, 0);
  for (guint i = 0; i < setter->booklet->items->len; i++)
    {
      Place place;

      if (line + heights[i] > setter->style->lines && line > 0)
        {
          spread++;
          line = 0;
        }
      place = (Place){ spread, line };
      g_array_append_val (places, place);
      line += heights[i] + gap;
    }
  return spread + 1;
}

/* The widest gap that costs no page. */
static GArray *
find_places (PrcSetter *setter, guint *spreads)
{
  static const double gaps[] = { 0.5, 0.75, 1.0 };
  GArray *places = g_array_new (FALSE, FALSE, sizeof (Place));
  g_autofree int *heights = g_new0 (int, setter->booklet->items->len + 1);
  double best = gaps[0];

  for (guint i = 0; i < setter->booklet->items->len; i++)
    heights[i] = item_height (setter, g_ptr_array_index (setter->booklet->items, i));
  *spreads = place_items (setter, heights, gaps[0], places);
  for (guint i = 1; i < G_N_ELEMENTS (gaps); i++)
    if (place_items (setter, heights, gaps[i], places) == *spreads)
      best = gaps[i];
  place_items (setter, heights, best, places);
  return places;
}

static void
draw_page (PrcSetter *setter, const char *language, guint spread, GArray *places)
{
  g_autoptr (PrcText) title = prc_setter_dup_word (setter, PRC_PRINT_WORD_ORDER);
  double left = prc_setter_get_left (setter);
  Column column = { setter, language, left, left + prc_style_get_measure (setter->style) };

  if (spread == 0)
    prc_setter_add_opener (setter, title, language, 0);
  prc_page_begin (setter->sheet, "L", language);
  for (guint i = 0; i < places->len; i++)
    {
      const Place *place = &g_array_index (places, Place, i);

      if (place->spread == spread)
        draw_item (&column, g_ptr_array_index (setter->booklet->items, i), place->line);
    }
  prc_page_end (setter->sheet);
}

guint
prc_set_order (PrcSetter *setter, guint first, gboolean measure)
{
  guint spreads = 0, n = prc_setter_is_pair (setter) ? 2 : 1;
  g_autoptr (GArray) places = NULL;

  if (setter->booklet->items->len == 0)
    return 0;
  places = find_places (setter, &spreads);
  for (guint i = 0; !measure && i < spreads; i++)
    for (guint j = 0; j < n; j++)
      {
        prc_setter_turn_to (setter, first + i * n + j);
        if (i == 0 && j == 0)
          prc_page_add_dest (setter->sheet, "order");
        draw_page (setter, setter->booklet->languages[j], i, places);
      }
  return spreads * n;
}
