/* Lines and words of working papers: what fits where, in one language or both. */
#include "prc-paper.h"

#include "prc-language.h"

#include <glib/gi18n-lib.h>
#include <string.h>

#define SHRINK 0.96 /* a step towards the least size */
#define RULE 0.4
#define CLOSE 0.05 /* pt */
#define NOBODY 12  /* size of the words for an empty list */

PrcLook
prc_paper_look (double size, const char *language)
{
  PrcLook look = { .face = PRC_FACE_TEXT, .size = size, .language = language };

  return look;
}

double
prc_paper_add_ink (PrcPaper *paper, const PrcLook *look, const char *text, double x,
                   double baseline, const PrcInk *ink)
{
  PangoLayout *layout = prc_type_set (paper->type, look, text);

  prc_page_add_line (paper->page, layout, x, baseline, ink);
  return prc_type_get_width (layout);
}

double
prc_paper_add (PrcPaper *paper, const PrcLook *look, const char *text, double x, double baseline)
{
  return prc_paper_add_ink (paper, look, text, x, baseline, &paper->style->ink);
}

double
prc_paper_add_right (PrcPaper *paper, const PrcLook *look, const char *text, double x,
                     double baseline, const PrcInk *ink)
{
  PangoLayout *layout = prc_type_set (paper->type, look, text);
  double width = prc_type_get_width (layout);

  prc_page_add_line (paper->page, layout, x - width, baseline, ink);
  return width;
}

PangoLayout *
prc_paper_set_name (PrcPaper *paper, const PrcLook *look, const PrcPaperPerson *person,
                    gboolean caps)
{
  return prc_type_set_name (paper->type, look, person->called, caps ? person->caps_start : 0,
                            caps ? person->caps_end : 0);
}

/* What is set: a text, or a person's name. */
typedef struct
{
  const char *text;
  const PrcPaperPerson *person;
} Words;

static PangoLayout *
set_words (PrcPaper *paper, const PrcLook *look, const Words *words)
{
  return words->person != NULL ? prc_paper_set_name (paper, look, words->person, TRUE)
                               : prc_type_set (paper->type, look, words->text);
}

/* A line of the wrapped text that ends inside a word: the word is wider than its place. */
static gboolean
splits_word (const GPtrArray *lines, double width)
{
  for (guint i = 0; i + 1 < lines->len; i++)
    {
      const char *text = pango_layout_get_text (g_ptr_array_index (lines, i));
      const char *next = pango_layout_get_text (g_ptr_array_index (lines, i + 1));
      gsize n = strlen (text);

      if (n > 0 && text[n - 1] != ' ' && text[n - 1] != '-' && strchr (text, ' ') == NULL &&
          !prc_language_has_han (text) && g_unichar_isalpha (g_utf8_get_char (next)))
        return TRUE;
    }
  return FALSE;
}

static void
tell_overfull (PrcPaper *paper, const Words *words)
{
  const char *text = words->person != NULL ? words->person->called : words->text;

  prc_paper_tell (paper, PRC_SEVERITY_WARNING, "overfull", words->person,
                  g_strdup_printf (_ ("A word of “%s” is wider than its place and was broken. Look "
                                      "at it on the page."),
                                   text));
}

static GPtrArray *
fit_words (PrcPaper *paper, const PrcLook *look, const Words *words, const PrcPaperFit *fit)
{
  PrcLook tried = *look;
  g_autoptr (PangoLayout) layout = set_words (paper, &tried, words);
  GPtrArray *lines;

  while (fit->least > 0 && tried.size > fit->least &&
         prc_type_get_width (layout) > fit->width + CLOSE)
    {
      tried.size = MAX (tried.size * SHRINK, fit->least);
      g_object_unref (layout);
      layout = set_words (paper, &tried, words);
    }
  lines = prc_type_wrap (paper->type, layout, fit->width, 0,
                         words->person != NULL ? PRC_WRAP_NAME : PRC_WRAP_WORDS);
  if (lines->len > 1 && splits_word (lines, fit->width))
    tell_overfull (paper, words);
  if (fit->most > 0 && lines->len > (guint) fit->most)
    {
      prc_paper_tell (
          paper, PRC_SEVERITY_WARNING, "too-long", words->person,
          g_strdup_printf (_ ("There is no room for the whole of “%s”. What is left "
                              "out is on the screens and in the script."),
                           words->person != NULL ? words->person->called : words->text));
      g_ptr_array_set_size (lines, fit->most);
    }
  return lines;
}

GPtrArray *
prc_paper_fit (PrcPaper *paper, const PrcLook *look, const char *text, const PrcPaperFit *fit)
{
  Words words = { text, NULL };

  return fit_words (paper, look, &words, fit);
}

GPtrArray *
prc_paper_fit_name (PrcPaper *paper, const PrcLook *look, const PrcPaperPerson *person,
                    const PrcPaperFit *fit)
{
  Words words = { NULL, person };

  return fit_words (paper, look, &words, fit);
}

double
prc_paper_add_lines (PrcPaper *paper, GPtrArray *lines, const PrcPaperPlace *place,
                     const PrcInk *ink)
{
  double baseline = place->baseline;

  for (guint i = 0; i < lines->len; i++, baseline += place->leading)
    prc_page_add_line (paper->page, g_object_ref (g_ptr_array_index (lines, i)), place->x, baseline,
                       ink);
  return baseline;
}

void
prc_paper_add_rule (PrcPaper *paper, double y, const PrcInk *ink)
{
  prc_page_begin_artifact (paper->page);
  prc_page_add_fill (paper->page, paper->left, y, paper->right - paper->left, RULE, ink);
  prc_page_end (paper->page);
}

void
prc_paper_add_frame (PrcPaper *paper, const PrcPaperBox *box, double thickness, const PrcInk *ink)
{
  PrcPage *page = paper->page;

  prc_page_begin_artifact (page);
  prc_page_add_fill (page, box->x, box->y, box->width, thickness, ink);
  prc_page_add_fill (page, box->x, box->y + box->height - thickness, box->width, thickness, ink);
  prc_page_add_fill (page, box->x, box->y, thickness, box->height, ink);
  prc_page_add_fill (page, box->x + box->width - thickness, box->y, thickness, box->height, ink);
  prc_page_end (page);
}

/* --- words --- */

static char *
join (const char *first, const char *second)
{
  if (first == NULL || first[0] == '\0')
    return g_strdup (second != NULL ? second : "");
  if (second == NULL || second[0] == '\0' || strcmp (first, second) == 0)
    return g_strdup (first);
  return g_strconcat (first, " ", second, NULL); /* an en space */
}

char *
prc_paper_dup_both (PrcPaper *paper, PrcPaperWord word)
{
  const char *second = paper->languages[1];

  return join (prc_paper_word (word, paper->languages[0]),
               second != NULL ? prc_paper_word (word, second) : NULL);
}

char *
prc_paper_dup_text (PrcPaper *paper, const PrcText *text)
{
  const char *second = paper->languages[1];

  if (text == NULL)
    return g_strdup ("");
  return join (prc_text_get (text, paper->languages[0]),
               second != NULL ? prc_booklet_get_own (text, second) : NULL);
}

const char *
prc_paper_first (PrcPaper *paper, PrcPaperWord word)
{
  return prc_paper_word (word, paper->languages[0]);
}

static void
add_award (GString *out, const PrcCardAward *award, const char *language)
{
  const char *title = award->title != NULL ? prc_text_get (award->title, language) : NULL;
  const char *subject = award->subject != NULL ? prc_text_get (award->subject, language) : NULL;
  const char *class_ = award->class_ != NULL ? prc_text_get (award->class_, language) : NULL;

  if (title == NULL)
    return;
  if (out->len > 0)
    g_string_append (out, prc_language_is_chinese (language) ? "；" : "; ");
  if (subject != NULL)
    g_string_append_printf (out, prc_print_word (PRC_PRINT_WORD_IN, language), title, subject);
  else
    g_string_append (out, title);
  if (class_ != NULL)
    g_string_append_printf (out, prc_language_is_chinese (language) ? "，%s" : ", %s", class_);
}

char *
prc_paper_dup_awards (PrcPaper *paper, const PrcPaperPerson *person, const char *language)
{
  GString *out = g_string_new (NULL);
  const GPtrArray *awards = person->cue != NULL ? person->cue->card->awards : NULL;

  for (guint i = 0; awards != NULL && i < awards->len; i++)
    add_award (out, g_ptr_array_index (awards, i), language);
  return g_string_free (out, FALSE);
}

char *
prc_paper_dup_needs (PrcPaper *paper, const PrcPaperPerson *person, PrcAudience audience)
{
  GString *out = g_string_new (NULL);
  const GPtrArray *bands = person->cue != NULL ? person->cue->card->bands : NULL;

  for (guint i = 0; bands != NULL && i < bands->len; i++)
    {
      const PrcCardBand *band = g_ptr_array_index (bands, i);
      g_autofree char *text = prc_paper_dup_text (paper, band->text);

      if ((band->audience & audience) == 0 || text[0] == '\0')
        continue;
      if (out->len > 0)
        g_string_append (out, "; ");
      g_string_append (out, text);
    }
  return g_string_free (out, FALSE);
}

void
prc_paper_say_nobody (PrcPaper *paper)
{
  PrcLook look = prc_paper_look (NOBODY, paper->languages[0]);
  g_autofree char *words = prc_paper_dup_both (paper, PRC_PAPER_WORD_NO_PEOPLE);

  prc_paper_begin_page (paper);
  prc_page_begin (paper->page, "P", NULL);
  prc_paper_add (paper, &look, words, paper->left, paper->top + 2 * NOBODY);
  prc_page_end (paper->page);
}
