/* prc-set-words.c - words of oaths and songs: two languages face to face or in two columns, verse
 * beside verse, or one under the other. */
#include "prc-language.h"
#include "prc-setter.h"

#define VERSES_GAP 1 /* lines between verses */

/* A verse in one language, as set; verses of two languages begin on the same line. */
typedef struct
{
  GPtrArray *verses[2]; /* of GPtrArray of PangoLayout; NULL: not in that language */
  double x[2];          /* pt from the left margin */
  guint n;              /* the greater number of verses */
} Words;

typedef struct
{
  double size, step; /* pt; lines of the grid */
} Measure;

/* Large where all of it fits on one page, as it is read aloud together. */
static const Measure measures[] = { { 12, 1.5 }, { 11, 1.25 }, { 10, 1 } };

static void
free_verse (gpointer verse)
{
  g_ptr_array_unref (verse);
}

static PrcMode
get_mode (const PrcSetter *setter)
{
  return prc_setter_is_pair (setter) ? setter->style->words_mode : PRC_MODE_SINGLE;
}

static double
get_width (const PrcSetter *setter)
{
  double measure = prc_style_get_measure (setter->style);

  return get_mode (setter) == PRC_MODE_PARALLEL ? (measure - setter->style->gutter) / 2 : measure;
}

static GPtrArray *
set_verses (PrcSetter *setter, const char *text, const char *language, double size)
{
  GPtrArray *verses = g_ptr_array_new_with_free_func (free_verse);
  gboolean chinese = prc_language_is_chinese (language);
  PrcLook look = prc_setter_look (PRC_FACE_TEXT, size, language);
  g_autoptr (GPtrArray) lines = NULL;
  GPtrArray *verse = NULL;

  look.han = chinese ? 0.97 : 0;
  lines = prc_type_set_text (setter->type, &look, text, get_width (setter));
  for (guint i = 0; i < lines->len; i++)
    {
      PangoLayout *line = g_ptr_array_index (lines, i);

      if (verse == NULL || line == NULL)
        {
          verse = g_ptr_array_new_with_free_func (g_object_unref);
          g_ptr_array_add (verses, verse);
        }
      if (line != NULL)
        g_ptr_array_add (verse, g_object_ref (line));
    }
  return verses;
}

/* What is there in a language that this mode prints. */
static const char *
get_text (const PrcSetter *setter, const PrcProgrammeItem *item, guint which)
{
  const char *language = setter->booklet->languages[which];
  const char *first = prc_booklet_get_own (item->words, setter->booklet->languages[0]);

  if (language == NULL || (which > 0 && get_mode (setter) == PRC_MODE_SINGLE && first != NULL))
    return NULL;
  return prc_booklet_get_own (item->words, language);
}

static void
append_verses (GPtrArray *to, GPtrArray *from)
{
  for (guint i = 0; i < from->len; i++)
    g_ptr_array_add (to, g_ptr_array_ref (g_ptr_array_index (from, i)));
}

static Words
make_words (PrcSetter *setter, const PrcProgrammeItem *item, double size)
{
  Words words = { { NULL, NULL }, { 0, 0 }, 0 };

  for (int i = 0; i < 2; i++)
    {
      const char *text = get_text (setter, item, i);
      g_autoptr (GPtrArray) verses =
          text != NULL ? set_verses (setter, text, setter->booklet->languages[i], size) : NULL;

      if (verses == NULL)
        continue;
      if (i > 0 && words.verses[0] != NULL && get_mode (setter) == PRC_MODE_STACKED)
        append_verses (words.verses[0], verses);
      else
        words.verses[i] = g_steal_pointer (&verses);
    }
  if (get_mode (setter) == PRC_MODE_PARALLEL)
    words.x[1] = get_width (setter) + setter->style->gutter;
  for (int i = 0; i < 2; i++)
    words.n = MAX (words.n, words.verses[i] != NULL ? words.verses[i]->len : 0);
  return words;
}

static void
words_clear (Words *words)
{
  for (int i = 0; i < 2; i++)
    g_clear_pointer (&words->verses[i], g_ptr_array_unref);
}

static guint
verse_height (const Words *words, guint verse)
{
  guint height = 0;

  for (int i = 0; i < 2; i++)
    if (words->verses[i] != NULL && verse < words->verses[i]->len)
      height = MAX (height, ((GPtrArray *) g_ptr_array_index (words->verses[i], verse))->len);
  return height;
}

/* Where a line stands. */
typedef struct
{
  guint page; /* of this language */
  double line;
} Place;

static Place
next_place (Place place, double step, const PrcStyle *style)
{
  place.line += step;
  if (place.line + step > style->lines + 0.01)
    place = (Place){ place.page + 1, 0 };
  return place;
}

/* Draws the lines of one language that stand on @page; with @which -1 it only walks. Returns the
 * pages that all of it takes. */
static guint
walk (PrcSetter *setter, const Words *words, const Measure *measure, int depth, int which,
      guint page)
{
  Place place = { 0, depth };

  for (guint i = 0; i < words->n; i++)
    {
      const GPtrArray *verse = which >= 0 && i < words->verses[which]->len
                                   ? g_ptr_array_index (words->verses[which], i)
                                   : NULL;
      guint height = verse_height (words, i);

      for (guint j = 0; j < height; j++)
        {
          if (verse != NULL && j < verse->len && place.page == page)
            prc_page_add_line (setter->sheet, g_object_ref (g_ptr_array_index (verse, j)),
                               prc_setter_get_left (setter) + words->x[which],
                               prc_setter_get_line (setter, place.line), &setter->style->ink);
          if (j + 1 < height || i + 1 < words->n)
            place = next_place (place, measure->step, setter->style);
        }
      if (i + 1 < words->n && place.line > 0)
        place = next_place (place, VERSES_GAP * measure->step, setter->style);
    }
  return place.page + 1;
}

static guint
count_pages (PrcSetter *setter, const PrcProgrammeItem *item, const Measure *measure, int depth)
{
  Words words = make_words (setter, item, measure->size);
  guint n = walk (setter, &words, measure, depth, -1, 0);

  words_clear (&words);
  return n;
}

/* The largest measure that costs no more pages than the smallest. */
static const Measure *
choose_measure (PrcSetter *setter, const PrcProgrammeItem *item, int depth, guint *pages)
{
  gsize last = G_N_ELEMENTS (measures) - 1;

  *pages = count_pages (setter, item, &measures[last], depth);
  for (gsize i = 0; i < last; i++)
    if (count_pages (setter, item, &measures[i], depth) <= *pages)
      return &measures[i];
  return &measures[last];
}

/* Pages that stand beside each other: one for each language where they face each other. */
static guint
count_facing (const PrcSetter *setter, const PrcProgrammeItem *item)
{
  guint n = 0;

  for (guint i = 0; i < 2; i++)
    n += get_text (setter, item, i) != NULL;
  return get_mode (setter) == PRC_MODE_FACING ? n : MIN (n, 1);
}

/* The title on the page of @which; both where both languages stand on it. */
static const char *
get_title_language (const PrcSetter *setter, const PrcProgrammeItem *item, int which)
{
  gboolean both = get_text (setter, item, 0) != NULL && get_text (setter, item, 1) != NULL;

  return both && get_mode (setter) != PRC_MODE_FACING ? NULL : setter->booklet->languages[which];
}

static void
draw_page (PrcSetter *setter, const PrcProgrammeItem *item, const Words *words,
           const Measure *measure, int which, guint page)
{
  const char *language = get_title_language (setter, item, which);
  int depth = prc_setter_measure_opener (setter, item->title, language);

  prc_setter_begin_page (setter, item->title);
  if (page == 0)
    prc_setter_add_opener (setter, item->title, language, 0);
  for (int i = 0; i < 2; i++)
    {
      if (words->verses[i] == NULL || (get_mode (setter) == PRC_MODE_FACING && i != which))
        continue;
      prc_page_begin (setter->sheet, "P",
                      get_mode (setter) == PRC_MODE_STACKED ? NULL : setter->booklet->languages[i]);
      walk (setter, words, measure, depth, i, page);
      prc_page_end (setter->sheet);
    }
}

static int
find_depth (PrcSetter *setter, const PrcProgrammeItem *item)
{
  int first = get_text (setter, item, 0) != NULL ? 0 : 1;

  return prc_setter_measure_opener (setter, item->title, get_title_language (setter, item, first));
}

static void
set_item (PrcSetter *setter, const PrcProgrammeItem *item)
{
  g_autofree char *dest = g_strdup_printf ("words-%d", item->number);
  guint pages = 0, facing = count_facing (setter, item);
  const Measure *measure = choose_measure (setter, item, find_depth (setter, item), &pages);
  Words words = make_words (setter, item, measure->size);
  gboolean first = TRUE;

  /* Two languages face each other: the first of them on a left-hand page. */
  if (facing == 2 && setter->sheets->len % 2 == 0)
    prc_set_notes (setter);
  for (guint page = 0; page < pages; page++)
    for (int i = 0; i < 2; i++)
      {
        if (words.verses[i] == NULL || (facing == 1 && i == 1 && words.verses[0] != NULL))
          continue;
        draw_page (setter, item, &words, measure, i, page);
        if (first)
          {
            prc_page_add_dest (setter->sheet, dest);
            prc_setter_add_contents (setter, item->title, dest, FALSE);
          }
        first = FALSE;
      }
  words_clear (&words);
}

void
prc_set_words (PrcSetter *setter)
{
  for (guint i = 0; i < setter->booklet->items->len; i++)
    {
      const PrcProgrammeItem *item = g_ptr_array_index (setter->booklet->items, i);

      if (item->words != NULL && count_facing (setter, item) > 0)
        set_item (setter, item);
    }
}

guint
prc_set_count_words (PrcSetter *setter)
{
  guint total = 0;

  for (guint i = 0; i < setter->booklet->items->len; i++)
    {
      const PrcProgrammeItem *item = g_ptr_array_index (setter->booklet->items, i);
      guint n = item->words != NULL ? count_facing (setter, item) : 0, pages = 0;

      if (n == 0)
        continue;
      choose_measure (setter, item, find_depth (setter, item), &pages);
      total += pages * n;
    }
  return total;
}
