/* prc-set-front.c - cover, inside cover, contents and back cover. */
#include "prc-setter.h"

#include <math.h>

#define BAND 20.0  /* colour at the head and foot of the covers, pt */
#define STRIPE 2.5 /* of the other colour under it */
#define CREST 68.0 /* height of a crest as tall as wide is 0.8 */

/* Crests look equally tall where their areas are alike: a seal is set lower than a shield. */
static double
crest_height (double aspect)
{
  double factor = aspect > 0 ? pow (0.8 / aspect, 0.3) : 1;

  return CREST * CLAMP (factor, 0.75, 1.2);
}

static double
crest_aspect (const PrcSetter *setter, guint host)
{
  return host < setter->aspects->len ? g_array_index (setter->aspects, double, host) : 0;
}

static const char *
host_language (const PrcSetter *setter, guint host)
{
  const PrcBooklet *booklet = setter->booklet;

  return host > 0 && booklet->languages[1] != NULL ? booklet->languages[1] : booklet->languages[0];
}

static void
add_bands (PrcSetter *setter)
{
  const PrcStyle *style = setter->style;

  prc_sheet_begin_artifact (setter->sheet);
  prc_sheet_add_fill (setter->sheet, 0, 0, style->width, BAND, &style->primary);
  prc_sheet_add_fill (setter->sheet, 0, BAND, style->width, STRIPE, &style->secondary);
  prc_sheet_add_fill (setter->sheet, 0, style->height - BAND, style->width, BAND,
                      &style->secondary);
  prc_sheet_end (setter->sheet);
}

/* Centred lines of one text, as large as fits between the margins. Returns the baseline of the
 * last. */
static double
add_block (PrcSetter *setter, const PrcLook *look, const char *words, double centre, double width,
           double baseline, const PrcInk *ink)
{
  g_autoptr (PangoLayout) layout = prc_type_set (setter->type, look, words);
  g_autoptr (GPtrArray) lines = prc_type_wrap (setter->type, layout, width, 0, PRC_WRAP_WORDS);

  for (guint i = 0; i < lines->len; i++)
    {
      PangoLayout *line = g_ptr_array_index (lines, i);

      prc_sheet_add_line (setter->sheet, g_object_ref (line),
                          centre - prc_type_get_width (line) / 2, baseline + i * look->size * 1.18,
                          ink);
    }
  return baseline + (lines->len - 1) * look->size * 1.18;
}

static void
add_host_name (PrcSetter *setter, const PrcHost *host, guint index, double centre, double width)
{
  const char *const *languages = (const char *const *) setter->booklet->languages;
  double baseline = 172;

  for (int i = 0; i < 2 && languages[i] != NULL; i++)
    {
      int which = index > 0 ? 1 - i : i;
      const char *language = languages[which] != NULL ? languages[which] : languages[0];
      const char *words = prc_booklet_get_own (host->name, language);
      gboolean han = words != NULL && prc_script_has_han (words);
      PrcLook look = prc_setter_look (PRC_FACE_DISPLAY, i == 0 ? 13 : 10.5, language);

      if (words == NULL || (i > 0 && languages[1] == NULL))
        continue;
      look.tracking = han ? 0.1 : 0.02;
      look.han = han ? 0.95 : 0;
      baseline = 17 + add_block (setter, &look, words, centre, width, baseline,
                                 i == 0 ? &setter->style->ink : &setter->style->grey);
    }
}

static void
add_hosts (PrcSetter *setter)
{
  const PrcBooklet *booklet = setter->booklet;
  guint n = MIN (booklet->hosts->len, 2);
  double middle = setter->style->width / 2;
  double step = 150;

  for (guint i = 0; i < n; i++)
    {
      const PrcHost *host = g_ptr_array_index (booklet->hosts, i);
      double centre = n == 1 ? middle : middle + (i == 0 ? -step / 2 : step / 2);
      double aspect = crest_aspect (setter, i), height = crest_height (aspect);

      if (aspect > 0)
        {
          prc_sheet_begin (setter->sheet, "Figure", NULL);
          prc_sheet_add_image (setter->sheet, i, centre - aspect * height / 2, 108 - height / 2,
                               aspect * height, height);
          prc_sheet_end (setter->sheet);
        }
      prc_sheet_begin (setter->sheet, "P", NULL);
      add_host_name (setter, host, i, centre, n == 1 ? 280 : step - 14);
      prc_sheet_end (setter->sheet);
    }
}

static void
add_cover_title (PrcSetter *setter)
{
  const PrcBooklet *booklet = setter->booklet;
  double centre = setter->style->width / 2, width = prc_style_get_measure (setter->style) - 20;
  double baseline = 272;

  prc_sheet_begin_artifact (setter->sheet);
  prc_sheet_add_fill (setter->sheet, centre - 50, 234, 100, 0.6, &setter->style->primary);
  prc_sheet_end (setter->sheet);
  prc_sheet_begin (setter->sheet, "H1", NULL);
  for (int i = 0; i < 2 && booklet->languages[i] != NULL; i++)
    {
      const char *words = i == 0 ? prc_text_get (booklet->title, booklet->languages[0])
                                 : prc_booklet_get_own (booklet->title, booklet->languages[1]);
      gboolean han = words != NULL && prc_script_has_han (words);
      PrcLook look = prc_setter_look (PRC_FACE_DISPLAY, i == 0 ? (han ? 25 : 30) : (han ? 20 : 24),
                                      booklet->languages[i]);

      if (words == NULL)
        continue;
      look.han = han ? 1 : 0;
      look.tracking = han ? 0.14 : 0;
      baseline = add_block (setter, &look, words, centre, width, baseline,
                            i == 0 ? &setter->style->primary : &setter->style->ink) +
                 38;
    }
  prc_sheet_end (setter->sheet);
}

static double
add_cover_lines (PrcSetter *setter, const PrcText *text, double size, double baseline)
{
  const PrcBooklet *booklet = setter->booklet;
  double centre = setter->style->width / 2, width = prc_style_get_measure (setter->style);

  for (int i = 0; i < 2 && booklet->languages[i] != NULL; i++)
    {
      const char *words = i == 0 ? prc_text_get (text, booklet->languages[0])
                                 : prc_booklet_get_own (text, booklet->languages[1]);
      PrcLook look =
          prc_setter_look (PRC_FACE_DISPLAY, i == 0 ? size : size - 1.5, booklet->languages[i]);

      if (words == NULL)
        continue;
      baseline =
          18 + add_block (setter, &look, words, centre, width, baseline, &setter->style->ink);
    }
  return baseline;
}

void
prc_set_cover (PrcSetter *setter)
{
  double baseline = 408;

  add_bands (setter);
  add_hosts (setter);
  add_cover_title (setter);
  prc_sheet_begin (setter->sheet, "P", NULL);
  if (setter->booklet->date != NULL)
    baseline = add_cover_lines (setter, setter->booklet->date, 13, baseline) + 12;
  if (!prc_text_is_empty (setter->booklet->place))
    add_cover_lines (setter, setter->booklet->place, 12, baseline);
  prc_sheet_end (setter->sheet);
}

void
prc_set_back_cover (PrcSetter *setter)
{
  const PrcBooklet *booklet = setter->booklet;
  double middle = setter->style->width / 2, total = 0, x;
  guint n = MIN (booklet->hosts->len, 2);

  add_bands (setter);
  prc_sheet_begin_artifact (setter->sheet);
  for (guint i = 0; i < n; i++)
    total += crest_aspect (setter, i) * crest_height (crest_aspect (setter, i)) * 0.5 + 14;
  x = middle - (total - 14) / 2;
  for (guint i = 0; i < n; i++)
    {
      double aspect = crest_aspect (setter, i), height = crest_height (aspect) * 0.5;

      if (aspect <= 0)
        continue;
      prc_sheet_add_image (setter->sheet, i, x, 480 - height / 2, aspect * height, height);
      x += aspect * height + 14;
    }
  prc_sheet_end (setter->sheet);
  prc_sheet_begin (setter->sheet, "P", NULL);
  if (!prc_text_is_empty (booklet->season))
    add_cover_lines (setter, booklet->season, 10.5, 526);
  prc_sheet_end (setter->sheet);
}

/* One language's notices under one another. Returns the baseline under the last line. */
static double
add_notices (PrcSetter *setter, const char *language, double baseline)
{
  static const PrcPrintWord notices[] = { PRC_PRINT_WORD_PHONES, PRC_PRINT_WORD_EXITS,
                                          PRC_PRINT_WORD_PHOTOGRAPHS, PRC_PRINT_WORD_ACCESS };
  double x = prc_setter_get_left (setter), width = prc_style_get_measure (setter->style);
  gboolean chinese = prc_script_is_chinese (language);
  PrcLook head = prc_setter_look (PRC_FACE_DISPLAY, chinese ? 12 : 14, language);
  PrcLook text = prc_setter_look (PRC_FACE_TEXT, chinese ? 9 : PRC_SIZE_TEXT, language);

  head.han = chinese ? 1 : 0;
  text.han = chinese ? 1 : 0;
  prc_sheet_begin (setter->sheet, "H2", language);
  prc_setter_add (setter, &head, prc_print_word (PRC_PRINT_WORD_WELCOME_HEAD, language), x,
                  baseline, &setter->style->primary);
  prc_sheet_end (setter->sheet);
  baseline += 19.5;
  for (guint i = 0; i < G_N_ELEMENTS (notices); i++)
    {
      g_autoptr (GPtrArray) lines =
          prc_type_set_text (setter->type, &text, prc_print_word (notices[i], language), width);

      prc_sheet_begin (setter->sheet, "P", language);
      for (guint j = 0; j < lines->len; j++, baseline += 13)
        if (g_ptr_array_index (lines, j) != NULL)
          prc_sheet_add_line (setter->sheet, g_object_ref (g_ptr_array_index (lines, j)), x,
                              baseline, &setter->style->ink);
      prc_sheet_end (setter->sheet);
      baseline += 6.5;
    }
  return baseline;
}

static double
add_imprint (PrcSetter *setter, const char *language, double foot)
{
  const char *day = setter->booklet->press_date != NULL
                        ? prc_booklet_get_own (setter->booklet->press_date, language)
                        : NULL;
  PrcLook look = prc_setter_look (PRC_FACE_TEXT, 8, language);
  double x = prc_setter_get_left (setter), width = prc_style_get_measure (setter->style);
  g_autofree char *press =
      day != NULL ? g_strdup_printf (prc_print_word (PRC_PRINT_WORD_PRESS, language), day)
                  : g_strdup ("");
  g_autofree char *words =
      g_strconcat (prc_print_word (PRC_PRINT_WORD_RECORD, language),
                   prc_script_is_chinese (language) || day == NULL ? "" : " ", press, NULL);
  g_autoptr (GPtrArray) lines = prc_type_set_text (setter->type, &look, words, width);
  double baseline = foot - (lines->len - 1) * 10.5;

  prc_sheet_begin (setter->sheet, "P", language);
  for (guint i = 0; i < lines->len; i++)
    if (g_ptr_array_index (lines, i) != NULL)
      prc_sheet_add_line (setter->sheet, g_object_ref (g_ptr_array_index (lines, i)), x,
                          baseline + i * 10.5, &setter->style->grey);
  prc_sheet_end (setter->sheet);
  return baseline - 16;
}

void
prc_set_inside_cover (PrcSetter *setter)
{
  const char *const *languages = (const char *const *) setter->booklet->languages;
  double baseline = prc_setter_get_line (setter, 1);
  double foot = prc_setter_get_line (setter, setter->style->lines);

  for (int i = 0; i < 2 && languages[i] != NULL; i++)
    baseline = add_notices (setter, languages[i], baseline) + 19.5;
  for (int i = 1; i >= 0; i--)
    if (languages[i] != NULL)
      foot = add_imprint (setter, languages[i], foot);
}

/* --- contents --- */

static int
count_lines (const GPtrArray *contents, gboolean subs)
{
  int lines = 0;

  for (guint i = 0; i < contents->len; i++)
    {
      const PrcSetEntry *entry = g_ptr_array_index (contents, i);

      lines += entry->sub ? (subs ? 1 : 0) : 2;
    }
  return lines;
}

static void
add_entry (PrcSetter *setter, const PrcSetEntry *entry, double baseline)
{
  const char *const *languages = (const char *const *) setter->booklet->languages;
  double left = prc_setter_get_left (setter), right = left + prc_style_get_measure (setter->style);
  double x = left + (entry->sub ? 14 : 0), size = entry->sub ? PRC_SIZE_SUB : 11.5;
  g_autofree char *folio = prc_setter_dup_folio (entry->page);
  PrcLook number = prc_setter_look (PRC_FACE_DISPLAY, entry->sub ? 9.5 : 11.5, NULL);
  const PrcInk *ink = entry->sub ? &setter->style->grey : &setter->style->ink;

  prc_sheet_begin (setter->sheet, "P", NULL);
  prc_sheet_begin_link (setter->sheet, entry->dest);
  for (int i = 0; i < 2 && languages[i] != NULL; i++)
    {
      const char *words = i == 0 ? prc_text_get (entry->title, languages[0])
                                 : prc_booklet_get_own (entry->title, languages[1]);
      PrcLook look =
          prc_setter_look (entry->sub ? PRC_FACE_TEXT : PRC_FACE_DISPLAY, size, languages[i]);
      g_autoptr (PangoLayout) layout = NULL;

      if (words == NULL ||
          (i > 0 && g_strcmp0 (words, prc_text_get (entry->title, languages[0])) == 0))
        continue;
      layout = prc_type_set (setter->type, &look, words);
      if (x + prc_type_get_width (layout) > right - 24)
        {
          g_autoptr (GPtrArray) lines =
              prc_type_wrap (setter->type, layout, right - 24 - x, 0, PRC_WRAP_WORDS);

          if (i > 0)
            continue;
          g_set_object (&layout, g_ptr_array_index (lines, 0));
        }
      prc_sheet_add_line (setter->sheet, g_object_ref (layout), x, baseline, ink);
      x += prc_type_get_width (layout) + size * 0.7;
    }
  prc_setter_add_right (setter, &number, folio, right, baseline, ink);
  prc_sheet_end (setter->sheet);
  prc_sheet_end (setter->sheet);
}

static double
add_presiding (PrcSetter *setter, double line)
{
  const char *const *languages = (const char *const *) setter->booklet->languages;
  double x = prc_setter_get_left (setter), baseline;

  for (guint i = 0; i < setter->booklet->hosts->len; i++)
    {
      const PrcHost *host = g_ptr_array_index (setter->booklet->hosts, i);

      for (int j = 0; j < 2 && languages[j] != NULL; j++)
        {
          const char *words =
              host->officer != NULL ? prc_booklet_get_own (host->officer, languages[j]) : NULL;
          PrcLook look = prc_setter_look (PRC_FACE_TEXT, PRC_SIZE_TEXT, languages[j]);

          if (words == NULL)
            continue;
          baseline = prc_setter_get_line (setter, line);
          prc_setter_add (setter, &look, words, x, baseline,
                          host_language (setter, i) == languages[j] ? &setter->style->ink
                                                                    : &setter->style->grey);
          line += 1;
        }
      line += 0.5;
    }
  return line;
}

void
prc_set_contents (PrcSetter *setter)
{
  g_autoptr (PrcText) title = prc_setter_dup_word (setter, PRC_PRINT_WORD_CONTENTS);
  int room = setter->style->lines, last;
  double line = prc_setter_add_opener (setter, title, NULL, 0);
  gboolean subs = line + count_lines (setter->contents, TRUE) <= room;
  gboolean officers = FALSE;

  for (guint i = 0; i < setter->contents->len && line < room; i++)
    {
      const PrcSetEntry *entry = g_ptr_array_index (setter->contents, i);

      if (entry->sub && !subs)
        continue;
      line += !entry->sub && i > 0 ? 0.5 : 0;
      add_entry (setter, entry, prc_setter_get_line (setter, line));
      line += 1;
    }
  for (guint i = 0; i < setter->booklet->hosts->len; i++)
    officers = officers ||
               ((const PrcHost *) g_ptr_array_index (setter->booklet->hosts, i))->officer != NULL;
  last = room - 3 * setter->booklet->hosts->len - 2;
  if (officers && line + 1 < last)
    {
      g_autoptr (PrcText) word = prc_setter_dup_word (setter, PRC_PRINT_WORD_PRESIDING);
      PrcLook look = prc_setter_look (PRC_FACE_DISPLAY, 13, setter->booklet->languages[0]);

      prc_sheet_begin (setter->sheet, "P", NULL);
      prc_setter_add (setter, &look, prc_text_get (word, setter->booklet->languages[0]),
                      prc_setter_get_left (setter), prc_setter_get_line (setter, last),
                      &setter->style->primary);
      add_presiding (setter, last + 1.5);
      prc_sheet_end (setter->sheet);
    }
}
