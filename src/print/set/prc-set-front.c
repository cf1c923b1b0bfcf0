/* prc-set-front.c - cover, inside cover, contents and back cover. */
#include "prc-language.h"
#include "prc-set-heading.h"
#include "prc-setter.h"

#include <math.h>

#define BAND 20.0          /* colour at the head and foot of the covers, pt */
#define STRIPE 2.5         /* of the other colour under it */
#define CREST 80.0         /* height of a crest four fifths as wide as high */
#define CREST_MIDDLE 116.0 /* pt from the top */
#define HOST_STEP 158.0    /* between the middles of two crests */
#define HOST_SIZE 13.0
#define ONE_HOST_SIZE 17.0
#define SMALLEST_TITLE 0.6 /* of its size, for a long Chinese one */
#define COVER_RULE 250.0
#define COVER_DATE 420.0

#define ENTRY_SIZE 11.5
#define SUB_INDENT 14.0
#define FOLIO_WIDTH 24.0

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

static void
add_bands (PrcSetter *setter)
{
  const PrcStyle *style = setter->style;

  prc_page_begin_artifact (setter->sheet);
  prc_page_add_fill (setter->sheet, 0, 0, style->width, BAND, &style->primary);
  prc_page_add_fill (setter->sheet, 0, BAND, style->width, STRIPE, &style->secondary);
  prc_page_add_fill (setter->sheet, 0, style->height - BAND, style->width, BAND, &style->secondary);
  prc_page_end (setter->sheet);
}

/* Where centred lines stand, pt. */
typedef struct
{
  double centre;
  double width;
} Column;

/* Centred lines of one text, as large as fits in the column. Returns the baseline of the last. */
static double
add_block (PrcSetter *setter, const Column *column, const PrcLook *look, const char *words,
           const PrcInk *ink, double baseline)
{
  g_autoptr (PangoLayout) layout = prc_type_set (setter->type, look, words);
  g_autoptr (GPtrArray) lines = prc_type_wrap_even (setter->type, layout, column->width);

  for (guint i = 0; i < lines->len; i++)
    {
      PangoLayout *line = g_ptr_array_index (lines, i);

      prc_page_add_line (setter->sheet, g_object_ref (line),
                         column->centre - prc_type_get_width (line) / 2,
                         baseline + i * look->size * 1.18, ink);
    }
  return baseline + (lines->len - 1) * look->size * 1.18;
}

static double
add_host_name (PrcSetter *setter, const Column *column, const PrcHost *host, guint index,
               double baseline)
{
  const char *const *languages = (const char *const *) setter->booklet->languages;
  double size = setter->booklet->hosts->len == 1 ? ONE_HOST_SIZE : HOST_SIZE;
  gboolean leads = TRUE;

  for (int i = 0; i < 2; i++)
    {
      const char *language = languages[index > 0 ? 1 - i : i];
      const char *words = language != NULL ? prc_booklet_get_own (host->name, language) : NULL;
      gboolean han = words != NULL && prc_language_has_han (words);
      PrcLook look = prc_setter_look (PRC_FACE_DISPLAY, leads ? size : size * 0.8, language);

      if (words == NULL)
        continue;
      look.tracking = han ? 0.1 : 0.02;
      look.han = han ? 0.95 : 0;
      baseline = add_block (setter, column, &look, words,
                            leads ? &setter->style->ink : &setter->style->grey, baseline) +
                 size * 1.3;
      leads = FALSE;
    }
  return baseline;
}

static gboolean
has_crest (const PrcSetter *setter)
{
  for (guint i = 0; i < setter->aspects->len; i++)
    if (crest_aspect (setter, i) > 0)
      return TRUE;
  return FALSE;
}

/* Crests and names of the hosts side by side. Returns where they end, pt. */
static double
add_hosts (PrcSetter *setter)
{
  const PrcBooklet *booklet = setter->booklet;
  guint n = MIN (booklet->hosts->len, 2);
  double middle = setter->style->width / 2, end = CREST_MIDDLE;
  double width = n == 1 ? prc_style_get_measure (setter->style) : HOST_STEP - 14;
  double names = has_crest (setter) ? CREST_MIDDLE + CREST / 2 + 34 : CREST_MIDDLE;

  for (guint i = 0; i < n; i++)
    {
      const PrcHost *host = g_ptr_array_index (booklet->hosts, i);
      double centre = n == 1 ? middle : middle + (i == 0 ? -HOST_STEP / 2 : HOST_STEP / 2);
      double aspect = crest_aspect (setter, i), height = crest_height (aspect), under;

      if (aspect > 0)
        {
          prc_page_begin (setter->sheet, "Figure", NULL)->alt =
              g_strdup (prc_text_get (host->name, booklet->languages[0]));
          prc_page_add_image (setter->sheet, i, centre - aspect * height / 2,
                              CREST_MIDDLE - height / 2, aspect * height, height);
          prc_page_end (setter->sheet);
        }
      prc_page_begin (setter->sheet, "P", NULL);
      under = add_host_name (setter, &(Column){ centre, width }, host, i, names);
      prc_page_end (setter->sheet);
      end = MAX (end, under);
    }
  return end;
}

/* A Chinese title is rather smaller than parted, which would be anywhere. */
static void
shrink (PrcSetter *setter, PrcLook *look, const char *words, double width)
{
  g_autoptr (PangoLayout) layout = prc_type_set (setter->type, look, words);
  double wide = prc_type_get_width (layout);

  if (wide > width)
    look->size *= MAX (width / wide * 0.995, SMALLEST_TITLE);
}

/* Returns the baseline of the last line. */
static double
add_cover_title (PrcSetter *setter, double rule, double scale)
{
  double centre = setter->style->width / 2;
  const Column column = { centre, prc_style_get_measure (setter->style) - 10 };
  double baseline = rule + 40;
  const char *words[2];

  prc_page_begin_artifact (setter->sheet);
  prc_page_add_fill (setter->sheet, centre - 50, rule, 100, 0.6, &setter->style->primary);
  prc_page_end (setter->sheet);
  prc_setter_get_pair (setter, setter->booklet->title, words);
  prc_page_begin (setter->sheet, "H1", NULL);
  for (int i = 0; i < 2; i++)
    {
      gboolean han = words[i] != NULL && prc_language_has_han (words[i]);
      PrcLook look =
          prc_setter_look (PRC_FACE_DISPLAY, scale * (i == 0 ? (han ? 27 : 31) : (han ? 20.5 : 24)),
                           setter->booklet->languages[i]);

      if (words[i] == NULL)
        continue;
      look.han = han ? 1 : 0;
      look.tracking = han ? 0.14 : 0;
      if (han)
        shrink (setter, &look, words[i], column.width);
      baseline = add_block (setter, &column, &look, words[i],
                            i == 0 ? &setter->style->primary : &setter->style->ink,
                            baseline + (i > 0 ? 40 : 0));
    }
  prc_page_end (setter->sheet);
  return baseline;
}

static double
add_cover_lines (PrcSetter *setter, const PrcText *text, double size, double baseline)
{
  const Column column = { setter->style->width / 2, prc_style_get_measure (setter->style) };
  const char *words[2];

  prc_setter_get_pair (setter, text, words);
  for (int i = 0; i < 2; i++)
    {
      PrcLook look = prc_setter_look (PRC_FACE_DISPLAY, i == 0 ? size : size - 1.5,
                                      setter->booklet->languages[i]);

      if (words[i] == NULL)
        continue;
      look.lining = prc_language_has_han (words[i]);
      baseline = 18 + add_block (setter, &column, &look, words[i], &setter->style->ink, baseline);
    }
  return baseline;
}

/* Returns the baseline under the last line. */
static double
draw_cover (PrcSetter *setter, double scale)
{
  double end, baseline;

  add_bands (setter);
  end = add_hosts (setter);
  baseline = add_cover_title (setter, MAX (end + 26, COVER_RULE), scale);
  baseline = MAX (baseline + 70 * scale, COVER_DATE);
  prc_page_begin (setter->sheet, "P", NULL);
  if (setter->booklet->date != NULL)
    baseline = add_cover_lines (setter, setter->booklet->date, 13.5 * scale, baseline) + 14;
  if (!prc_text_is_empty (setter->booklet->place))
    baseline = add_cover_lines (setter, setter->booklet->place, 12.5 * scale, baseline);
  prc_page_end (setter->sheet);
  return baseline;
}

static double
measure_cover (PrcSetter *setter, double scale)
{
  PrcPage *page = setter->sheet;
  double end;

  setter->sheet = prc_page_new ("");
  end = draw_cover (setter, scale);
  prc_page_free (setter->sheet);
  setter->sheet = page;
  return end;
}

/* As large as leaves the foot free. */
void
prc_set_cover (PrcSetter *setter)
{
  double scale = 1;

  while (scale > 0.5 && measure_cover (setter, scale) > setter->style->height - BAND - 20)
    scale -= 0.1;
  draw_cover (setter, scale);
}

void
prc_set_back_cover (PrcSetter *setter)
{
  const PrcBooklet *booklet = setter->booklet;
  double middle = setter->style->width / 2, total = 0, x;
  guint n = MIN (booklet->hosts->len, 2);

  add_bands (setter);
  prc_page_begin_artifact (setter->sheet);
  for (guint i = 0; i < n; i++)
    total += crest_aspect (setter, i) * crest_height (crest_aspect (setter, i)) * 0.5 + 14;
  x = middle - (total - 14) / 2;
  for (guint i = 0; i < n; i++)
    {
      double aspect = crest_aspect (setter, i), height = crest_height (aspect) * 0.5;

      if (aspect <= 0)
        continue;
      prc_page_add_image (setter->sheet, i, x, 480 - height / 2, aspect * height, height);
      x += aspect * height + 14;
    }
  prc_page_end (setter->sheet);
  prc_page_begin (setter->sheet, "P", NULL);
  if (!prc_text_is_empty (booklet->season))
    add_cover_lines (setter, booklet->season, 10.5, 526);
  else if (booklet->date != NULL)
    add_cover_lines (setter, booklet->date, 10.5, 526);
  else
    add_cover_lines (setter, booklet->title, 10.5, 526);
  prc_page_end (setter->sheet);
}

/* One language's notices under one another. Returns the baseline under the last line. */
static double
add_notices (PrcSetter *setter, const char *language, double baseline)
{
  static const PrcPrintWord notices[] = { PRC_PRINT_WORD_PHONES, PRC_PRINT_WORD_EXITS,
                                          PRC_PRINT_WORD_PHOTOGRAPHS, PRC_PRINT_WORD_ACCESS };
  double x = prc_setter_get_left (setter), width = prc_style_get_measure (setter->style);
  gboolean chinese = prc_language_is_chinese (language);
  PrcLook head = prc_setter_look (PRC_FACE_DISPLAY, chinese ? 12 : 14, language);
  PrcLook text = prc_setter_look (PRC_FACE_TEXT, chinese ? 9 : PRC_SIZE_TEXT, language);

  head.han = chinese ? 1 : 0;
  text.han = chinese ? 1 : 0;
  text.indent = TRUE;
  prc_page_begin (setter->sheet, "H2", language);
  prc_setter_add (setter, &head, prc_print_word (PRC_PRINT_WORD_WELCOME_HEAD, language), x,
                  baseline, &setter->style->primary);
  prc_page_end (setter->sheet);
  baseline += 19.5;
  for (guint i = 0; i < G_N_ELEMENTS (notices); i++)
    {
      g_autoptr (GPtrArray) lines =
          prc_type_set_text (setter->type, &text, prc_print_word (notices[i], language), width);

      prc_page_begin (setter->sheet, "P", language);
      for (guint j = 0; j < lines->len; j++, baseline += 13)
        if (g_ptr_array_index (lines, j) != NULL)
          prc_page_add_line (setter->sheet, g_object_ref (g_ptr_array_index (lines, j)), x,
                             baseline, &setter->style->ink);
      prc_page_end (setter->sheet);
      baseline += chinese ? 4 : 6.5;
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
                   prc_language_is_chinese (language) || day == NULL ? "" : " ", press, NULL);
  g_autoptr (GPtrArray) lines = prc_type_set_text (setter->type, &look, words, width);
  double baseline = foot - (lines->len - 1) * 10.5;

  prc_page_begin (setter->sheet, "P", language);
  for (guint i = 0; i < lines->len; i++)
    if (g_ptr_array_index (lines, i) != NULL)
      prc_page_add_line (setter->sheet, g_object_ref (g_ptr_array_index (lines, i)), x,
                         baseline + i * 10.5, &setter->style->grey);
  prc_page_end (setter->sheet);
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

/* A line of the contents, or two where both languages don't fit in one. */
typedef struct
{
  PangoLayout *layouts[2];
  gboolean stacked;
} EntryLines;

static void
entry_clear (EntryLines *lines)
{
  for (int i = 0; i < 2; i++)
    g_clear_object (&lines->layouts[i]);
}

static double
entry_size (const PrcSetEntry *entry)
{
  return entry->sub ? PRC_SIZE_SUB : ENTRY_SIZE;
}

static EntryLines
make_entry (PrcSetter *setter, const PrcSetEntry *entry)
{
  EntryLines lines = { { NULL, NULL }, FALSE };
  double width =
      prc_style_get_measure (setter->style) - FOLIO_WIDTH - (entry->sub ? SUB_INDENT : 0);
  double size = entry_size (entry), used = 0;
  const char *words[2];

  prc_setter_get_pair (setter, entry->title, words);
  for (int i = 0; i < 2; i++)
    {
      PrcLook look = prc_setter_look (entry->sub ? PRC_FACE_TEXT : PRC_FACE_DISPLAY, size,
                                      setter->booklet->languages[i]);
      g_autoptr (PangoLayout) layout =
          words[i] != NULL ? prc_type_set (setter->type, &look, words[i]) : NULL;

      if (layout == NULL)
        continue;
      if (prc_type_get_width (layout) > width)
        {
          g_autoptr (GPtrArray) parts =
              prc_type_wrap (setter->type, layout, width, 0, PRC_WRAP_WORDS);

          g_set_object (&layout, g_ptr_array_index (parts, 0));
        }
      used += prc_type_get_width (layout) + size * 0.7;
      lines.layouts[i] = g_steal_pointer (&layout);
    }
  lines.stacked = lines.layouts[1] != NULL && used - size * 0.7 > width;
  return lines;
}

static double
entry_height (PrcSetter *setter, const PrcSetEntry *entry)
{
  EntryLines lines = make_entry (setter, entry);
  double height = (entry->sub ? 1 : 1.5) + (lines.stacked ? 1 : 0);

  entry_clear (&lines);
  return height;
}

static void
draw_entry (PrcSetter *setter, const PrcSetEntry *entry, double line)
{
  EntryLines lines = make_entry (setter, entry);
  double left = prc_setter_get_left (setter), right = left + prc_style_get_measure (setter->style);
  double x = left + (entry->sub ? SUB_INDENT : 0), baseline = prc_setter_get_line (setter, line);
  g_autofree char *folio = prc_setter_dup_folio (entry->page);
  PrcLook number = prc_setter_look (PRC_FACE_DISPLAY, entry->sub ? 9.5 : ENTRY_SIZE, NULL);
  const PrcInk *ink = entry->sub ? &setter->style->grey : &setter->style->ink;

  prc_page_begin (setter->sheet, "P", NULL);
  prc_page_begin_link (setter->sheet, entry->dest);
  if (lines.layouts[0] != NULL)
    prc_page_add_line (setter->sheet, g_object_ref (lines.layouts[0]), x, baseline, ink);
  if (lines.stacked)
    baseline = prc_setter_get_line (setter, line + 1);
  else if (lines.layouts[0] != NULL)
    x += prc_type_get_width (lines.layouts[0]) + entry_size (entry) * 0.7;
  if (lines.layouts[1] != NULL)
    prc_page_add_line (setter->sheet, g_object_ref (lines.layouts[1]), x, baseline, ink);
  prc_setter_add_right (setter, &number, folio, right, prc_setter_get_line (setter, line), ink);
  prc_page_end (setter->sheet);
  prc_page_end (setter->sheet);
  entry_clear (&lines);
}

static gboolean
has_officers (const PrcBooklet *booklet)
{
  for (guint i = 0; i < booklet->hosts->len; i++)
    if (((const PrcHost *) g_ptr_array_index (booklet->hosts, i))->officer != NULL)
      return TRUE;
  return FALSE;
}

static void
draw_officers (PrcSetter *setter, double line)
{
  const char *const *languages = (const char *const *) setter->booklet->languages;
  g_autoptr (PrcText) word = prc_setter_dup_word (setter, PRC_PRINT_WORD_PRESIDING);
  PrcLook head = prc_setter_look (PRC_FACE_DISPLAY, PRC_SIZE_HEADING, NULL);

  prc_page_begin (setter->sheet, "H2", NULL);
  line += 0.5 + prc_set_pair (setter, word, &head, &setter->style->primary, line, TRUE);
  prc_page_end (setter->sheet);
  for (guint i = 0; i < setter->booklet->hosts->len; i++)
    {
      const PrcHost *host = g_ptr_array_index (setter->booklet->hosts, i);

      prc_page_begin (setter->sheet, "P", NULL);
      for (int j = 0; j < 2 && languages[j] != NULL; j++)
        {
          const char *words = prc_booklet_get_own (host->officer, languages[j]);
          PrcLook look = prc_setter_look (PRC_FACE_TEXT, PRC_SIZE_TEXT, languages[j]);

          if (words == NULL)
            continue;
          prc_setter_add (setter, &look, words, prc_setter_get_left (setter),
                          prc_setter_get_line (setter, line), &setter->style->ink);
          line += 1;
        }
      line += 0.5;
      prc_page_end (setter->sheet);
    }
}

/* Awards are left out where all lines of sections would not fit with them. */
static double
count_lines (PrcSetter *setter, gboolean subs)
{
  double lines = 0;

  for (guint i = 0; i < setter->contents->len; i++)
    {
      const PrcSetEntry *entry = g_ptr_array_index (setter->contents, i);

      lines += entry->sub && !subs ? 0 : entry_height (setter, entry);
    }
  return lines;
}

void
prc_set_contents (PrcSetter *setter)
{
  g_autoptr (PrcText) title = prc_setter_dup_word (setter, PRC_PRINT_WORD_CONTENTS);
  int room = setter->style->lines, officers = room - 2 - 3 * setter->booklet->hosts->len;
  double line = prc_setter_add_opener (setter, title, NULL, 0);
  gboolean subs = line + count_lines (setter, TRUE) <= room;

  for (guint i = 0; i < setter->contents->len && line < room; i++)
    {
      const PrcSetEntry *entry = g_ptr_array_index (setter->contents, i);

      if (entry->sub && !subs)
        continue;
      line += !entry->sub && i > 0 ? 0.5 : 0;
      draw_entry (setter, entry, line);
      line += entry_height (setter, entry) - (entry->sub ? 0 : 0.5);
    }
  if (has_officers (setter->booklet) && line + 1 < officers)
    draw_officers (setter, officers);
}
