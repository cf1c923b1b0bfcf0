/* prc-set-words.c - words of oaths and songs: two languages face to face, verse beside verse. */
#include "prc-language.h"
#include "prc-setter.h"

#define VERSES_GAP 1 /* lines between verses */

/* A verse in one language, as set; verses of two languages begin on the same line. */
typedef struct
{
  GPtrArray *verses[2]; /* of GPtrArray of PangoLayout; NULL: not in that language */
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

static GPtrArray *
set_verses (PrcSetter *setter, const char *text, const char *language, double size)
{
  GPtrArray *verses = g_ptr_array_new_with_free_func (free_verse);
  gboolean chinese = prc_language_is_chinese (language);
  PrcLook look = prc_setter_look (PRC_FACE_TEXT, size, language);
  g_autoptr (GPtrArray) lines = NULL;
  GPtrArray *verse = NULL;

  look.han = chinese ? 0.97 : 0;
  lines = prc_type_set_text (setter->type, &look, text, prc_style_get_measure (setter->style));
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

static Words
make_words (PrcSetter *setter, const PrcProgrammeItem *item, double size)
{
  Words words = { { NULL, NULL }, 0 };

  for (int i = 0; i < 2 && setter->booklet->languages[i] != NULL; i++)
    {
      const char *language = setter->booklet->languages[i];
      const char *text = prc_booklet_get_own (item->words, language);

      if (text == NULL)
        continue;
      words.verses[i] = set_verses (setter, text, language, size);
      words.n = MAX (words.n, words.verses[i]->len);
    }
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
                               prc_setter_get_left (setter),
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

static guint
count_languages (const PrcSetter *setter, const PrcProgrammeItem *item)
{
  guint n = 0;

  for (int i = 0; i < 2 && setter->booklet->languages[i] != NULL; i++)
    n += prc_booklet_get_own (item->words, setter->booklet->languages[i]) != NULL;
  return n;
}

static void
draw_page (PrcSetter *setter, const PrcProgrammeItem *item, const Words *words,
           const Measure *measure, int which, guint page)
{
  const char *language = setter->booklet->languages[which];
  int depth = prc_setter_measure_opener (setter, item->title, language);

  prc_setter_begin_page (setter, item->title);
  if (page == 0)
    prc_setter_add_opener (setter, item->title, language, 0);
  prc_page_begin (setter->sheet, "P", language);
  walk (setter, words, measure, depth, which, page);
  prc_page_end (setter->sheet);
}

static void
set_item (PrcSetter *setter, const PrcProgrammeItem *item)
{
  g_autofree char *dest = g_strdup_printf ("words-%d", item->number);
  int depth = prc_setter_measure_opener (setter, item->title, setter->booklet->languages[0]);
  guint pages = 0;
  const Measure *measure = choose_measure (setter, item, depth, &pages);
  Words words = make_words (setter, item, measure->size);
  gboolean first = TRUE;

  /* Two languages face each other: the first of them on a left-hand page. */
  if (count_languages (setter, item) == 2 && setter->sheets->len % 2 == 0)
    prc_set_notes (setter);
  for (guint page = 0; page < pages; page++)
    for (int i = 0; i < 2; i++)
      {
        if (words.verses[i] == NULL)
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

      if (item->words != NULL && count_languages (setter, item) > 0)
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
      guint n = item->words != NULL ? count_languages (setter, item) : 0, pages = 0;

      if (n == 0)
        continue;
      choose_measure (
          setter, item,
          prc_setter_measure_opener (setter, item->title, setter->booklet->languages[0]), &pages);
      total += pages * n;
    }
  return total;
}
