#include "prc-set-heading.h"

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

int
prc_set_pair (PrcSetter *setter, const PrcText *text, const PrcLook *look, const PrcInk *ink,
              double line, gboolean draw)
{
  const char *words[2];
  PrcLook looks[2] = { *look, *look };
  g_autoptr (PangoLayout) first = NULL, second = NULL;
  double width, gap = look->size * PAIR_GAP, x = prc_setter_get_left (setter);

  prc_setter_get_pair (setter, text, words);
  if (words[0] == NULL)
    return 0;
  for (int i = 0; i < 2; i++)
    {
      looks[i].language = setter->booklet->languages[i];
      looks[i].italic = look->italic && !prc_script_has_han (words[i]);
    }
  if (words[1] == NULL)
    return put_lines (setter, &looks[0], words[0], ink, line, draw);
  first = prc_type_set (setter->type, &looks[0], words[0]);
  second = prc_type_set (setter->type, &looks[1], words[1]);
  width = prc_type_get_width (first);
  if (width + gap + prc_type_get_width (second) > prc_style_get_measure (setter->style))
    {
      int lines = put_lines (setter, &looks[0], words[0], ink, line, draw);

      return lines + put_lines (setter, &looks[1], words[1], ink, line + lines, draw);
    }
  if (draw)
    {
      double baseline = prc_setter_get_line (setter, line);

      prc_page_add_line (setter->sheet, g_steal_pointer (&first), x, baseline, ink);
      prc_page_add_line (setter->sheet, g_steal_pointer (&second), x + width + gap, baseline, ink);
    }
  return 1;
}

static double
put_awards (PrcSetter *setter, const PrcGroup *group, double line, gboolean draw)
{
  PrcLook head = prc_setter_look (PRC_FACE_DISPLAY, PRC_SIZE_HEADING, NULL);
  PrcLook sub = prc_setter_look (PRC_FACE_TEXT, PRC_SIZE_SUB, NULL);
  const PrcStyle *style = setter->style;

  sub.italic = TRUE;
  for (guint i = 0; i < group->headings->len; i++)
    {
      const PrcHeading *heading = g_ptr_array_index (group->headings, i);

      line += i > 0 ? AWARD_GAP : 0;
      line += prc_set_pair (setter, heading->title, &head, &style->primary, line, draw);
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
      PrcLook school =
          prc_setter_look (PRC_FACE_DISPLAY, SCHOOL_SIZE, setter->booklet->languages[0]);

      if (draw)
        prc_page_begin (setter->sheet, "H2", NULL);
      line += 1 + put_lines (setter, &school, group->school, &setter->style->secondary, line, draw);
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

/* Titles from @x to @right: the second language where it fits, and of the first its first line.
 * Returns where the line ends. */
static double
put_carried_title (PrcSetter *setter, const PrcText *title, double x, double right, double baseline)
{
  const char *words[2];

  prc_setter_get_pair (setter, title, words);
  for (int i = 0; i < 2; i++)
    {
      PrcLook look =
          prc_setter_look (PRC_FACE_DISPLAY, PRC_SIZE_HEADING, setter->booklet->languages[i]);
      g_autoptr (PangoLayout) layout =
          words[i] != NULL ? prc_type_set (setter->type, &look, words[i]) : NULL;
      gboolean fits = layout != NULL && x + prc_type_get_width (layout) <= right;

      if (layout == NULL || (i > 0 && !fits))
        continue;
      if (!fits)
        {
          g_autoptr (GPtrArray) lines =
              prc_type_wrap (setter->type, layout, right - x, 0, PRC_WRAP_WORDS);

          g_set_object (&layout, g_ptr_array_index (lines, 0));
        }
      x += prc_type_get_width (layout) + PRC_SIZE_HEADING * PAIR_GAP;
      prc_page_add_line (setter->sheet, g_object_ref (layout),
                         x - prc_type_get_width (layout) - PRC_SIZE_HEADING * PAIR_GAP, baseline,
                         &setter->style->primary);
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

  look.italic = !prc_script_is_chinese (language);
  more = prc_type_set (setter->type, &look, words);
  prc_page_begin (setter->sheet, "P", NULL);
  if (heading != NULL)
    x = put_carried_title (setter, heading->title, x, right - prc_type_get_width (more) - 6,
                           baseline);
  prc_page_add_line (setter->sheet, g_steal_pointer (&more), x, baseline, &setter->style->grey);
  prc_page_end (setter->sheet);
}
