#include "prc-setter.h"

#define HEAD_RISE 17 /* baseline of the running head above the type area, pt */
#define FOLIO_DROP 22
#define RULE 0.5

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

  prc_sheet_add_line (setter->sheet, layout, x, baseline, ink);
  return prc_type_get_width (layout);
}

double
prc_setter_add_right (PrcSetter *setter, const PrcLook *look, const char *text, double right,
                      double baseline, const PrcInk *ink)
{
  PangoLayout *layout = prc_type_set (setter->type, look, text);
  double width = prc_type_get_width (layout);

  prc_sheet_add_line (setter->sheet, layout, right - width, baseline, ink);
  return width;
}

double
prc_setter_add_centred (PrcSetter *setter, const PrcLook *look, const char *text, double centre,
                        double baseline, const PrcInk *ink)
{
  PangoLayout *layout = prc_type_set (setter->type, look, text);
  double width = prc_type_get_width (layout);

  prc_sheet_add_line (setter->sheet, layout, centre - width / 2, baseline, ink);
  return width;
}

/* 'University of Aldermere · 云岭医科大学': each host in the language of its place. */
static void
add_hosts_head (PrcSetter *setter, double x, double baseline)
{
  const PrcBooklet *booklet = setter->booklet;

  for (guint i = 0; i < booklet->hosts->len && i < 2; i++)
    {
      const PrcHost *host = g_ptr_array_index (booklet->hosts, i);
      const char *language =
          booklet->languages[i] != NULL ? booklet->languages[i] : booklet->languages[0];
      const char *name = prc_text_get (host->name, language);
      PrcLook look = prc_setter_look (PRC_FACE_TEXT, PRC_SIZE_HEAD, language);

      if (name == NULL)
        continue;
      look.italic = !prc_script_has_han (name);
      if (i > 0)
        {
          PrcLook dot = prc_setter_look (PRC_FACE_TEXT, PRC_SIZE_HEAD, NULL);

          x += prc_setter_add (setter, &dot, "·", x + 5, baseline, &setter->style->grey) + 10;
        }
      x += prc_setter_add (setter, &look, name, x, baseline, &setter->style->grey);
    }
}

static void
add_section_head (PrcSetter *setter, const PrcText *section, double right, double baseline)
{
  const char *const *languages = (const char *const *) setter->booklet->languages;

  for (int i = 1; i >= 0; i--)
    {
      const char *words = languages[i] != NULL ? prc_booklet_get_own (section, languages[i]) : NULL;
      PrcLook look = prc_setter_look (PRC_FACE_TEXT, PRC_SIZE_HEAD, languages[i]);

      if (words == NULL)
        continue;
      look.italic = !prc_script_has_han (words);
      right -=
          prc_setter_add_right (setter, &look, words, right, baseline, &setter->style->grey) + 6;
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

  prc_sheet_begin_artifact (setter->sheet);
  if (recto)
    add_section_head (setter, section, right, head);
  else
    add_hosts_head (setter, left, head);
  if (recto)
    prc_setter_add_right (setter, &look, folio, right, foot, &style->ink);
  else
    prc_setter_add (setter, &look, folio, left, foot, &style->ink);
  prc_sheet_end (setter->sheet);
}

void
prc_setter_begin_page (PrcSetter *setter, const PrcText *section)
{
  guint page = setter->sheets->len;
  g_autofree char *label = prc_setter_dup_folio (page);

  g_ptr_array_add (setter->sheets, prc_sheet_new (label));
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

static void
add_title_line (PrcSetter *setter, const char *words, const char *language, double size,
                double baseline)
{
  PrcLook look = prc_setter_look (PRC_FACE_DISPLAY, size, language);
  double left = prc_setter_get_left (setter);
  double width = prc_style_get_measure (setter->style);
  PangoLayout *layout;

  if (prc_script_has_han (words))
    {
      look.han = 1;
      look.tracking = 0.12;
    }
  layout = prc_type_set (setter->type, &look, words);
  if (prc_type_get_width (layout) > width)
    {
      look.size *= width / prc_type_get_width (layout) * 0.995;
      g_object_unref (layout);
      layout = prc_type_set (setter->type, &look, words);
    }
  prc_sheet_add_line (setter->sheet, layout, left, baseline, &setter->style->primary);
}

int
prc_setter_add_opener (PrcSetter *setter, const PrcText *title, const char *language, int line)
{
  const char *const *languages = (const char *const *) setter->booklet->languages;
  const char *first =
      language != NULL ? prc_text_get (title, language) : prc_text_get (title, languages[0]);
  const char *second =
      language == NULL && languages[1] != NULL ? prc_booklet_get_own (title, languages[1]) : NULL;
  double top = setter->style->top + line * setter->style->leading, rule;
  gboolean han = first != NULL && prc_script_has_han (first);

  if (g_strcmp0 (first, second) == 0)
    second = NULL;
  prc_sheet_begin (setter->sheet, "H1", language);
  if (first != NULL)
    add_title_line (setter, first, language != NULL ? language : languages[0],
                    han ? PRC_SIZE_TITLE * 0.84 : PRC_SIZE_TITLE, top + 17);
  if (second != NULL)
    add_title_line (setter, second, languages[1], PRC_SIZE_TITLE_HAN, top + 39);
  prc_sheet_end (setter->sheet);
  rule = top + (second != NULL ? 54 : 32);
  prc_sheet_begin_artifact (setter->sheet);
  prc_sheet_add_fill (setter->sheet, prc_setter_get_left (setter), rule,
                      prc_style_get_measure (setter->style), RULE, &setter->style->primary);
  prc_sheet_end (setter->sheet);
  return second != NULL ? PRC_OPENER_PAIR : PRC_OPENER_SINGLE;
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

void
prc_setter_tell (PrcSetter *setter, PrcSeverity severity, const char *code, const char *value,
                 char *message)
{
  PrcProblem *problem = prc_problem_new ();

  problem->severity = severity;
  problem->code = g_strdup (code);
  problem->value = g_strdup (value);
  problem->message = message;
  g_ptr_array_add (setter->problems, problem);
}
