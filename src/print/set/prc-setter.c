#include "prc-setter.h"

#include "prc-language.h"

#include <math.h>

#define HEAD_RISE 17 /* baseline of the running head above the type area, pt */
#define FOLIO_DROP 22
#define HEAD_GAP 5.5
#define LEAST_HEAD 60 /* pt, that the second part of a head wants */
#define RULE 0.5

/* The title of a section, pt. */
#define TITLE_RISE 17 /* first baseline from the top */
#define TITLE_LEADING 23
#define SECOND_DROP 22 /* of the second language under the first */
#define SECOND_LEADING 18
#define TITLE_RULE 15 /* under the last baseline */
#define UNDER_RULE 24 /* before what follows */
#define SMALLER_TITLE 0.86

gboolean
prc_setter_is_pair (const PrcSetter *setter)
{
  return setter->booklet->languages[1] != NULL;
}

double
prc_setter_get_left (const PrcSetter *setter)
{
  return prc_style_get_left (setter->style, setter->page);
}

double
prc_setter_get_line (const PrcSetter *setter, double line)
{
  return prc_style_get_baseline (setter->style, line);
}

PrcLook
prc_setter_look (PrcFace face, double size, const char *language)
{
  PrcLook look = { .face = face, .size = size, .language = language };

  return look;
}

char *
prc_setter_dup_folio (guint page)
{
  return page == 1 ? g_strdup ("ii") : g_strdup_printf ("%u", page + 1);
}

double
prc_setter_add (PrcSetter *setter, const PrcLook *look, const char *text, double x, double baseline,
                const PrcInk *ink)
{
  PangoLayout *layout = prc_type_set (setter->type, look, text);

  prc_page_add_line (setter->sheet, layout, x, baseline, ink);
  return prc_type_get_width (layout);
}

double
prc_setter_add_right (PrcSetter *setter, const PrcLook *look, const char *text, double right,
                      double baseline, const PrcInk *ink)
{
  PangoLayout *layout = prc_type_set (setter->type, look, text);
  double width = prc_type_get_width (layout);

  prc_page_add_line (setter->sheet, layout, right - width, baseline, ink);
  return width;
}

/* A head is one line: what is longer goes as far as whole words do. */
static PangoLayout *
set_head (PrcSetter *setter, const char *words, const char *language, double width)
{
  PrcLook look = prc_setter_look (PRC_FACE_TEXT, PRC_SIZE_HEAD, language);
  g_autoptr (PangoLayout) layout = NULL;
  g_autoptr (GPtrArray) lines = NULL;

  look.italic = !prc_language_has_han (words);
  layout = prc_type_set (setter->type, &look, words);
  lines = prc_type_wrap (setter->type, layout, width, 0, PRC_WRAP_WORDS);
  return g_object_ref (g_ptr_array_index (lines, 0));
}

/* 'University of Aldermere · 云岭医科大学': each host in the language of its place. */
static void
add_hosts_head (PrcSetter *setter, double x, double right, double baseline)
{
  const PrcBooklet *booklet = setter->booklet;

  for (guint i = 0; i < booklet->hosts->len && i < 2; i++)
    {
      const PrcHost *host = g_ptr_array_index (booklet->hosts, i);
      const char *language =
          booklet->languages[i] != NULL ? booklet->languages[i] : booklet->languages[0];
      const char *name = prc_text_get (host->name, language);
      PrcLook dot = prc_setter_look (PRC_FACE_TEXT, PRC_SIZE_HEAD, NULL);
      PangoLayout *layout;

      if (name == NULL || (i > 0 && right - x < LEAST_HEAD))
        continue;
      if (i > 0)
        x += prc_setter_add (setter, &dot, "·", x + HEAD_GAP, baseline, &setter->style->grey) +
             2 * HEAD_GAP;
      layout = set_head (setter, name, language, right - x);
      prc_page_add_line (setter->sheet, layout, x, baseline, &setter->style->grey);
      x += prc_type_get_width (layout);
    }
}

/* From the right: the second language stands outside, if both have room. */
static void
add_section_head (PrcSetter *setter, const PrcText *section, double left, double right,
                  double baseline)
{
  PangoLayout *layouts[2] = { NULL, NULL };
  const char *words[2];
  double width = right - left, used = 0;

  prc_setter_get_pair (setter, section, words);
  for (int i = 0; i < 2; i++)
    if (words[i] != NULL && width - used > LEAST_HEAD)
      {
        layouts[i] =
            set_head (setter, words[i], prc_setter_get_language (setter, section, i), width - used);
        used += prc_type_get_width (layouts[i]) + HEAD_GAP;
      }
  for (int i = 1; i >= 0; i--)
    if (layouts[i] != NULL)
      {
        right -= prc_type_get_width (layouts[i]);
        prc_page_add_line (setter->sheet, layouts[i], right, baseline, &setter->style->grey);
        right -= HEAD_GAP;
      }
}

static void
add_head_and_folio (PrcSetter *setter, const PrcText *section)
{
  const PrcStyle *style = setter->style;
  double left = prc_setter_get_left (setter);
  double right = left + prc_style_get_measure (style);
  double head = style->top - HEAD_RISE;
  double foot = style->top + style->lines * style->leading + FOLIO_DROP;
  gboolean recto = setter->page % 2 == 0;
  g_autofree char *folio = prc_setter_dup_folio (setter->page);
  PrcLook look = prc_setter_look (PRC_FACE_DISPLAY, PRC_SIZE_FOLIO, NULL);

  prc_page_begin_artifact (setter->sheet);
  if (recto)
    add_section_head (setter, section, left, right, head);
  else
    add_hosts_head (setter, left, right, head);
  if (recto)
    prc_setter_add_right (setter, &look, folio, right, foot, &style->ink);
  else
    prc_setter_add (setter, &look, folio, left, foot, &style->ink);
  prc_page_end (setter->sheet);
}

void
prc_setter_begin_page (PrcSetter *setter, const PrcText *section)
{
  guint page = setter->sheets->len;
  g_autofree char *label = prc_setter_dup_folio (page);

  g_ptr_array_add (setter->sheets, prc_page_new (label));
  prc_setter_turn_to (setter, page);
  if (section != NULL)
    add_head_and_folio (setter, section);
  if (setter->progress != NULL && setter->expected > 0)
    setter->progress (MIN (1.0, (double) (page + 1) / setter->expected), setter->progress_data);
}

void
prc_setter_turn_to (PrcSetter *setter, guint page)
{
  setter->page = page;
  setter->sheet = g_ptr_array_index (setter->sheets, page);
}

void
prc_setter_add_contents (PrcSetter *setter, const PrcText *title, const char *dest, gboolean sub)
{
  PrcSetEntry *entry = g_new0 (PrcSetEntry, 1);

  entry->title = prc_text_ref (title);
  entry->page = setter->page;
  entry->dest = g_strdup (dest);
  entry->sub = sub;
  g_ptr_array_add (setter->contents, entry);
}

void
prc_setter_get_pair (const PrcSetter *setter, const PrcText *text, const char *words[2])
{
  const char *const *languages = (const char *const *) setter->booklet->languages;

  words[0] = prc_text_get (text, languages[0]);
  words[1] = languages[1] != NULL ? prc_booklet_get_own (text, languages[1]) : NULL;
  if (g_strcmp0 (words[0], words[1]) == 0)
    words[1] = NULL;
}

const char *
prc_setter_get_language (const PrcSetter *setter, const PrcText *text, int which)
{
  const char *language = setter->booklet->languages[which];
  const char *const *there = text != NULL ? prc_text_get_languages (text) : NULL;

  if (there == NULL || there[0] == NULL || prc_booklet_get_own (text, language) != NULL)
    return language;
  return there[0];
}

guint
prc_setter_get_marks (const PrcSetter *setter, const PrcEntry *entry)
{
  guint marks = entry->marks & ~PRC_MARK_UNDECIDED;

  if ((entry->marks & PRC_MARK_UNDECIDED) != 0 && setter->style->undecided_absent)
    marks |= PRC_MARK_ABSENTIA;
  return marks;
}

/* --- the title of a section --- */

/* A title in one language: a line, set smaller or on more lines where it is long. */
static GPtrArray *
set_title (PrcSetter *setter, const char *words, const char *language, double size)
{
  PrcLook look = prc_setter_look (PRC_FACE_DISPLAY, size, language);
  double width = prc_style_get_measure (setter->style), wide;
  g_autoptr (PangoLayout) layout = NULL;

  if (prc_language_has_han (words))
    {
      look.han = 1;
      look.tracking = PRC_TRACKING_HAN;
    }
  layout = prc_type_set (setter->type, &look, words);
  wide = prc_type_get_width (layout);
  if (wide > width)
    {
      look.size *= MAX (width / wide * 0.995, SMALLER_TITLE);
      g_object_unref (layout);
      layout = prc_type_set (setter->type, &look, words);
    }
  return prc_type_wrap_even (setter->type, layout, width);
}

typedef struct
{
  GPtrArray *lines[2];
  double rule; /* pt from the top of the opener */
} Opener;

static void
opener_clear (Opener *opener)
{
  for (int i = 0; i < 2; i++)
    g_clear_pointer (&opener->lines[i], g_ptr_array_unref);
}

static void
make_opener (PrcSetter *setter, const PrcText *title, const char *language, Opener *opener)
{
  const char *words[2];
  gboolean han;

  *opener = (Opener){ { NULL, NULL }, TITLE_RISE + TITLE_RULE };
  prc_setter_get_pair (setter, title, words);
  if (language != NULL)
    {
      words[0] = prc_text_get (title, language);
      words[1] = NULL;
    }
  if (words[0] == NULL)
    return;
  han = prc_language_has_han (words[0]);
  opener->lines[0] = set_title (
      setter, words[0], language != NULL ? language : prc_setter_get_language (setter, title, 0),
      han ? PRC_SIZE_TITLE * 0.84 : PRC_SIZE_TITLE);
  opener->rule += (opener->lines[0]->len - 1) * TITLE_LEADING;
  if (words[1] == NULL)
    return;
  opener->lines[1] = set_title (setter, words[1], setter->booklet->languages[1],
                                han ? PRC_SIZE_HEADING + 2 : PRC_SIZE_TITLE_HAN);
  opener->rule += SECOND_DROP + (opener->lines[1]->len - 1) * SECOND_LEADING;
}

/* The deepest of facing titles decides for both. */
static double
find_rule (PrcSetter *setter, const PrcText *title, const char *language)
{
  double rule = 0;

  for (int i = 0; i < 2; i++)
    {
      Opener opener;

      if (i > 0 && (language == NULL || setter->booklet->languages[1] == NULL))
        break;
      make_opener (setter, title, language != NULL ? setter->booklet->languages[i] : NULL, &opener);
      rule = MAX (rule, opener.rule);
      opener_clear (&opener);
    }
  return rule;
}

int
prc_setter_measure_opener (PrcSetter *setter, const PrcText *title, const char *language)
{
  return (int) ceil ((find_rule (setter, title, language) + UNDER_RULE) / setter->style->leading);
}

int
prc_setter_add_opener (PrcSetter *setter, const PrcText *title, const char *language, int line)
{
  double top = setter->style->top + line * setter->style->leading, y = top + TITLE_RISE;
  double rule = find_rule (setter, title, language), left = prc_setter_get_left (setter);
  Opener opener;

  make_opener (setter, title, language, &opener);
  prc_page_begin (setter->sheet, "H1", language);
  for (int i = 0; i < 2; i++)
    for (guint j = 0; opener.lines[i] != NULL && j < opener.lines[i]->len; j++)
      {
        if (j > 0)
          y += i == 0 ? TITLE_LEADING : SECOND_LEADING;
        else if (i > 0)
          y += SECOND_DROP;
        prc_page_add_line (setter->sheet, g_object_ref (g_ptr_array_index (opener.lines[i], j)),
                           left, y, &setter->style->primary);
      }
  prc_page_end (setter->sheet);
  opener_clear (&opener);
  prc_page_begin_artifact (setter->sheet);
  prc_page_add_fill (setter->sheet, left, top + rule, prc_style_get_measure (setter->style), RULE,
                     &setter->style->primary);
  prc_page_end (setter->sheet);
  return (int) ceil ((rule + UNDER_RULE) / setter->style->leading);
}

PrcText *
prc_setter_dup_word (const PrcSetter *setter, PrcPrintWord word)
{
  const char *const *l = (const char *const *) setter->booklet->languages;

  return prc_text_new (l[0], prc_print_word (word, l[0]), l[1],
                       l[1] != NULL ? prc_print_word (word, l[1]) : NULL, NULL);
}

gboolean
prc_setter_go_on (PrcSetter *setter)
{
  return !g_cancellable_is_cancelled (setter->cancellable);
}

static gboolean
was_told (const PrcSetter *setter, const char *code, const char *value)
{
  for (guint i = 0; i < setter->problems->len; i++)
    {
      const PrcProblem *problem = g_ptr_array_index (setter->problems, i);

      if (g_strcmp0 (problem->code, code) == 0 && g_strcmp0 (problem->value, value) == 0)
        return TRUE;
    }
  return FALSE;
}

void
prc_setter_tell (PrcSetter *setter, PrcSeverity severity, const char *code, const char *graduand,
                 const char *value, char *message)
{
  PrcProblem *problem;

  if (was_told (setter, code, value))
    {
      g_free (message);
      return;
    }
  problem = prc_problem_new ();
  problem->severity = severity;
  problem->code = g_strdup (code);
  problem->graduand = g_strdup (graduand);
  problem->value = g_strdup (value);
  problem->message = message;
  g_ptr_array_add (setter->problems, problem);
}
