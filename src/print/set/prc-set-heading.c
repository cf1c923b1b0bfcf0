#include "prc-set-heading.h"

#include "prc-language.h"

#include <math.h>

#define SCHOOL_SIZE 15
#define MORE_SIZE 9.5
#define PAIR_GAP 0.7  /* of the size, between two languages in a line */
#define AWARD_GAP 0.5 /* lines between the two awards of a joint list */

static int
put_lines (PrcSetter *setter, const PrcLook *look, const char *words, const PrcInk *ink,
           double line, gboolean draw)
{
  double measure = prc_style_get_measure (setter->style);
  g_autoptr (PangoLayout) layout = prc_type_set (setter->type, look, words);
  g_autoptr (GPtrArray) lines = prc_type_wrap_even (setter->type, layout, measure);

  for (guint i = 0; draw && i < lines->len; i++)
    prc_page_add_line (setter->sheet, g_object_ref (g_ptr_array_index (lines, i)),
                       prc_setter_get_left (setter), prc_setter_get_line (setter, line + i), ink);
  return lines->len;
}

/* A text in both languages as two layouts of one line each; the second may be NULL. */
typedef struct
{
  PangoLayout *layouts[2];
  const char *words[2];
  PrcLook looks[2];
} Pair;

static Pair
make_pair (PrcSetter *setter, const PrcText *text, const PrcLook *look)
{
  Pair pair = { { NULL, NULL }, { NULL, NULL }, { *look, *look } };

  prc_setter_get_pair (setter, text, pair.words);
  for (int i = 0; i < 2; i++)
    {
      pair.looks[i].language = prc_setter_get_language (setter, text, i);
      pair.looks[i].italic = look->italic && !prc_language_has_han (pair.words[i]);
      if (pair.words[i] != NULL)
        pair.layouts[i] = prc_type_set (setter->type, &pair.looks[i], pair.words[i]);
    }
  return pair;
}

static void
pair_clear (Pair *pair)
{
  for (int i = 0; i < 2; i++)
    g_clear_object (&pair->layouts[i]);
}

static gboolean
fits_in_line (PrcSetter *setter, const Pair *pair)
{
  double width = 0;

  for (int i = 0; i < 2; i++)
    if (pair->layouts[i] != NULL)
      width += prc_type_get_width (pair->layouts[i]) + (i > 0 ? pair->looks[0].size * PAIR_GAP : 0);
  return width <= prc_style_get_measure (setter->style);
}

static int
put_stacked (PrcSetter *setter, const Pair *pair, const PrcInk *ink, double line, gboolean draw)
{
  int lines = 0;

  for (int i = 0; i < 2; i++)
    if (pair->words[i] != NULL)
      lines += put_lines (setter, &pair->looks[i], pair->words[i], ink, line + lines, draw);
  return lines;
}

static void
put_beside (PrcSetter *setter, const Pair *pair, const PrcInk *ink, double line)
{
  double x = prc_setter_get_left (setter), baseline = prc_setter_get_line (setter, line);

  for (int i = 0; i < 2; i++)
    if (pair->layouts[i] != NULL)
      {
        prc_page_add_line (setter->sheet, g_object_ref (pair->layouts[i]), x, baseline, ink);
        x += prc_type_get_width (pair->layouts[i]) + pair->looks[0].size * PAIR_GAP;
      }
}

static int
put_pair (PrcSetter *setter, const Pair *pair, const PrcInk *ink, double line, gboolean stacked,
          gboolean draw)
{
  if (pair->words[0] == NULL)
    return 0;
  if (stacked)
    return put_stacked (setter, pair, ink, line, draw);
  if (draw)
    put_beside (setter, pair, ink, line);
  return 1;
}

int
prc_set_pair (PrcSetter *setter, const PrcText *text, const PrcLook *look, const PrcInk *ink,
              double line, gboolean draw)
{
  Pair pair = make_pair (setter, text, look);
  int lines = put_pair (setter, &pair, ink, line, !fits_in_line (setter, &pair), draw);

  pair_clear (&pair);
  return lines;
}

/* The two titles of a joint list are set alike: both in a line each, or both stacked. */
static gboolean
wants_stacking (PrcSetter *setter, const PrcGroup *group, const PrcLook *look)
{
  gboolean stacked = FALSE;

  for (guint i = 0; i < group->headings->len; i++)
    {
      const PrcHeading *heading = g_ptr_array_index (group->headings, i);
      Pair pair = make_pair (setter, heading->title, look);

      stacked = stacked || !fits_in_line (setter, &pair);
      pair_clear (&pair);
    }
  return stacked;
}

static double
put_awards (PrcSetter *setter, const PrcGroup *group, double line, gboolean draw)
{
  PrcLook head = prc_setter_look (PRC_FACE_DISPLAY, PRC_SIZE_HEADING, NULL);
  PrcLook sub = prc_setter_look (PRC_FACE_TEXT, PRC_SIZE_SUB, NULL);
  const PrcStyle *style = setter->style;
  gboolean stacked = wants_stacking (setter, group, &head);

  sub.italic = TRUE;
  for (guint i = 0; i < group->headings->len; i++)
    {
      const PrcHeading *heading = g_ptr_array_index (group->headings, i);
      Pair title = make_pair (setter, heading->title, &head);

      line += i > 0 ? AWARD_GAP : 0;
      line += put_pair (setter, &title, &style->primary, line, stacked, draw);
      pair_clear (&title);
      if (heading->institution != NULL && group->note == NULL)
        line += prc_set_pair (setter, heading->institution, &sub, &style->grey, line, draw);
    }
  if (group->note != NULL)
    line += prc_set_pair (setter, group->note, &sub, &style->grey, line, draw);
  if (group->part != NULL)
    line += prc_set_pair (setter, group->part, &sub, &style->ink, line, draw);
  return line;
}

int
prc_set_heading (PrcSetter *setter, const PrcGroup *group, int start, gboolean draw)
{
  double line = start;

  if (group->school != NULL)
    {
      PrcLook school = prc_setter_look (PRC_FACE_DISPLAY, SCHOOL_SIZE, NULL);

      if (draw)
        prc_page_begin (setter->sheet, "H2", NULL);
      line +=
          1 + prc_set_pair (setter, group->school, &school, &setter->style->secondary, line, draw);
      if (draw)
        prc_page_end (setter->sheet);
    }
  if (group->headings->len > 0)
    {
      if (draw)
        prc_page_begin (setter->sheet, group->deep ? "H3" : "H2", NULL);
      line = put_awards (setter, group, line, draw);
      if (draw)
        prc_page_end (setter->sheet);
    }
  return line > start ? (int) ceil (line - start) + 1 : 0;
}

static char *
make_more (const PrcSetter *setter)
{
  const char *const *languages = (const char *const *) setter->booklet->languages;
  const char *first = prc_print_word (PRC_PRINT_WORD_CONTINUED, languages[0]);

  if (languages[1] == NULL)
    return g_strdup_printf ("(%s)", first);
  return g_strdup_printf ("(%s %s)", first,
                          prc_print_word (PRC_PRINT_WORD_CONTINUED, languages[1]));
}

/* @words in one line at @size; NULL where they are wider than @room. */
static PangoLayout *
set_within (PrcSetter *setter, const char *words, const char *language, double size, double room)
{
  PrcLook look = prc_setter_look (PRC_FACE_DISPLAY, size, language);
  g_autoptr (PangoLayout) layout = prc_type_set (setter->type, &look, words);

  return prc_type_get_width (layout) <= room ? g_steal_pointer (&layout) : NULL;
}

/* A carried title: as large as a heading, else as text, else what fits of it. */
static PangoLayout *
set_carried_title (PrcSetter *setter, const char *words, const char *language, double *size,
                   double room)
{
  PrcLook look = prc_setter_look (PRC_FACE_DISPLAY, PRC_SIZE_SUB, language);
  g_autoptr (PangoLayout) whole = prc_type_set (setter->type, &look, words);
  g_autoptr (GPtrArray) lines = NULL;
  PangoLayout *layout = set_within (setter, words, language, *size, room);

  if (layout != NULL)
    return layout;
  *size = PRC_SIZE_SUB;
  lines = prc_type_wrap (setter->type, whole, room, 0, PRC_WRAP_WORDS);
  return g_object_ref (g_ptr_array_index (lines, 0));
}

/* Titles from @x to @right: the second language where all of it fits. Returns where the line ends.
 */
static double
put_carried_title (PrcSetter *setter, const PrcText *title, double x, double right, double baseline)
{
  double size = PRC_SIZE_HEADING;
  const char *words[2];

  prc_setter_get_pair (setter, title, words);
  for (int i = 0; i < 2; i++)
    {
      g_autoptr (PangoLayout) layout = NULL;

      if (words[i] != NULL)
        layout =
            i == 0
                ? set_carried_title (setter, words[0], prc_setter_get_language (setter, title, 0),
                                     &size, right - x)
                : set_within (setter, words[1], setter->booklet->languages[1], size, right - x);
      if (layout == NULL)
        continue;
      prc_page_add_line (setter->sheet, g_object_ref (layout), x, baseline,
                         &setter->style->primary);
      x += prc_type_get_width (layout) + PRC_SIZE_HEADING * PAIR_GAP;
    }
  return x;
}

void
prc_set_carried (PrcSetter *setter, const PrcGroup *group, int line)
{
  const PrcHeading *heading =
      group->headings->len > 0 ? g_ptr_array_index (group->headings, 0) : NULL;
  const char *language = setter->booklet->languages[0];
  double x = prc_setter_get_left (setter), baseline = prc_setter_get_line (setter, line);
  double right = x + prc_style_get_measure (setter->style);
  PrcLook look = prc_setter_look (PRC_FACE_DISPLAY, MORE_SIZE, language);
  g_autofree char *words = make_more (setter);
  g_autoptr (PangoLayout) more = NULL;

  look.italic = !prc_language_is_chinese (language);
  more = prc_type_set (setter->type, &look, words);
  prc_page_begin (setter->sheet, "P", NULL);
  if (heading != NULL)
    x = put_carried_title (setter, heading->title, x, right - prc_type_get_width (more) - 6,
                           baseline);
  prc_page_add_line (setter->sheet, g_steal_pointer (&more), x, baseline, &setter->style->grey);
  prc_page_end (setter->sheet);
}
