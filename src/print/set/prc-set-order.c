/* prc-set-order.c - the order of proceedings: on facing pages, in two columns, or one language
 * under the other, the same item on the same baseline. */
#include "prc-language.h"
#include "prc-print-date.h"
#include "prc-setter.h"

#define NUMBER_WIDTH 16 /* right end of the numbers from the left margin, pt */
#define TEXT_INDENT 26
#define TIME_WIDTH 44
#define STAND_SIZE 5.2
#define FIRST_PART 0.56 /* of the measure, where two languages stand beside each other */

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
  gboolean number, time; /* does it say them */
} Column;

static void
block_clear (Block *block)
{
  g_clear_pointer (&block->title, g_ptr_array_unref);
  g_clear_pointer (&block->details, g_ptr_array_unref);
}

static double
get_indent (const Column *column)
{
  return column->number || column->setter->style->order_mode != PRC_MODE_PARALLEL ? TEXT_INDENT : 0;
}

static double
get_time_width (const Column *column)
{
  return column->time ? TIME_WIDTH : 6;
}

/* The columns of a page; a facing one has that of its own language alone. Returns their number. */
static guint
get_columns (PrcSetter *setter, guint language, Column columns[2])
{
  const char *const *languages = (const char *const *) setter->booklet->languages;
  PrcMode mode = languages[1] != NULL ? setter->style->order_mode : PRC_MODE_SINGLE;
  double left = prc_setter_get_left (setter), measure = prc_style_get_measure (setter->style);
  const Column whole = { setter, languages[0], left, left + measure, TRUE, TRUE };

  columns[0] = columns[1] = whole;
  switch (mode)
    {
    case PRC_MODE_FACING:
      columns[0].language = languages[language];
      return 1;
    case PRC_MODE_SINGLE:
      return 1;
    case PRC_MODE_STACKED:
      columns[1].language = languages[1];
      columns[1].number = columns[1].time = FALSE;
      return 2;
    case PRC_MODE_PARALLEL:
      columns[1].language = languages[1];
      columns[1].number = columns[0].time = FALSE;
      columns[0].right = columns[1].left = left + measure * FIRST_PART;
      return 2;
    }
  return 1;
}

/* Pages that each part of the order takes: two where the languages face each other. */
static guint
count_facing (const PrcSetter *setter)
{
  return prc_setter_is_pair (setter) && setter->style->order_mode == PRC_MODE_FACING ? 2 : 1;
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
  double width = column->right - column->left - get_indent (column) - get_time_width (column);
  const char *title = prc_text_get (item->title, column->language);

  head.han = chinese ? 0.97 : 0;
  sub.italic = !chinese;
  add_wrapped (column, block.title, &head, title != NULL ? title : "", width);
  for (guint i = 0; i < item->details->len; i++)
    {
      const char *words = prc_text_get (g_ptr_array_index (item->details, i), column->language);

      if (words != NULL)
        add_wrapped (column, block.details, &sub, words, width + get_time_width (column) * 0.5);
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
                       column->left + get_indent (column),
                       prc_setter_get_line (column->setter, line + i), ink);
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
  if (column->number)
    prc_setter_add_right (setter, &figure, number, column->left + NUMBER_WIDTH, baseline,
                          &style->primary);
  draw_lines (column, block.title, line, &style->ink);
  if (item->start >= 0 && column->time)
    {
      g_autofree char *time = prc_print_date_format_minutes (item->start, column->language);

      prc_setter_add_right (setter, &figure, time, column->right, baseline, &style->ink);
    }
  draw_lines (column, block.details, line + block.title->len, &style->grey);
  if (item->stand)
    {
      double foot = prc_setter_get_line (setter, line + block.title->len + block.details->len);

      prc_page_add_stand (setter->sheet, column->left + get_indent (column), foot, STAND_SIZE,
                          &style->primary);
      prc_setter_add (setter, &stand, prc_print_word (PRC_PRINT_WORD_STAND, column->language),
                      column->left + get_indent (column) + STAND_SIZE + 4, foot, &style->grey);
    }
  prc_page_end (setter->sheet);
  block_clear (&block);
}

static int
block_height (Column *column, const PrcProgrammeItem *item)
{
  Block block = make_block (column, item);
  int height = block.height;

  block_clear (&block);
  return height;
}

/* The height of an item is the greater of its languages', so that both keep step; of stacked ones
 * the sum. */
static int
item_height (PrcSetter *setter, const PrcProgrammeItem *item)
{
  int height = 0;

  for (guint i = 0; i < count_facing (setter); i++)
    {
      Column columns[2];
      guint n = get_columns (setter, i, columns);

      for (guint j = 0; j < n; j++)
        {
          int own = block_height (&columns[j], item);

          height = setter->style->order_mode == PRC_MODE_STACKED ? height + own : MAX (height, own);
        }
    }
  return height;
}

typedef struct
{
  guint spread;
  double line;
} Place;

/* A page of both languages has both titles. */
static const char *
get_title_language (const PrcSetter *setter, guint language)
{
  PrcMode mode = setter->style->order_mode;

  return mode == PRC_MODE_PARALLEL || mode == PRC_MODE_STACKED
             ? NULL
             : setter->booklet->languages[language];
}

/* Places with a given gap between items. Returns the number of spreads. */
static guint
place_items (PrcSetter *setter, const int *heights, double gap, GArray *places)
{
  g_autoptr (PrcText) title = prc_setter_dup_word (setter, PRC_PRINT_WORD_ORDER);
  double line = prc_setter_measure_opener (setter, title, get_title_language (setter, 0));
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
draw_items (PrcSetter *setter, guint language, guint spread, GArray *places)
{
  Column columns[2];
  guint n = get_columns (setter, language, columns);

  for (guint i = 0; i < places->len; i++)
    {
      const Place *place = &g_array_index (places, Place, i);
      const PrcProgrammeItem *item = g_ptr_array_index (setter->booklet->items, i);
      double line = place->line;

      for (guint j = 0; j < n && place->spread == spread; j++)
        {
          draw_item (&columns[j], item, line);
          if (setter->style->order_mode == PRC_MODE_STACKED)
            line += block_height (&columns[j], item);
        }
    }
}

static void
draw_page (PrcSetter *setter, guint language, guint spread, GArray *places)
{
  g_autoptr (PrcText) title = prc_setter_dup_word (setter, PRC_PRINT_WORD_ORDER);
  const char *tag = get_title_language (setter, language);

  if (spread == 0)
    prc_setter_add_opener (setter, title, tag, 0);
  prc_page_begin (setter->sheet, "L", tag);
  draw_items (setter, language, spread, places);
  prc_page_end (setter->sheet);
}

guint
prc_set_order (PrcSetter *setter, guint first, gboolean measure)
{
  guint spreads = 0, n = count_facing (setter);
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
        draw_page (setter, j, i, places);
      }
  return spreads * n;
}
