/* The presiding officer's order: each item with its words in full, and at each presentation those
 * whom the officer is to meet otherwise, by number. Nothing else.
 */
#include "prc-paper.h"

#include "prc-print-date.h"

#include <glib/gi18n-lib.h>

#define MARGIN (15 * PRC_MM)
#define TITLE 16
#define TITLE_HAN 13
#define WORDS 14.5
#define LEADING 21
#define SMALL 11
#define NUMBER 30 /* width of the column of numbers */
#define GAP 20

static void
add_text (PrcPaper *paper, const PrcLook *look, const char *text, double x, const PrcInk *ink)
{
  double leading = look->size * 1.45, before = paper->y;
  g_autoptr (GPtrArray) lines = prc_type_set_text (paper->type, look, text, paper->right - x);

  for (guint i = 0; i < lines->len; i++)
    {
      if (g_ptr_array_index (lines, i) == NULL)
        {
          paper->y += leading * 0.4;
          continue;
        }
      if (paper->y + leading > paper->bottom && before >= 0)
        {
          prc_page_end (paper->page); /* a tag ends on the page where it began */
          prc_paper_begin_page (paper);
          prc_page_begin (paper->page, "P", look->language);
        }
      paper->y += leading;
      prc_page_add_line (paper->page, g_object_ref (g_ptr_array_index (lines, i)), x, paper->y,
                         ink);
    }
}

/* In each language that has it. */
static void
add_both (PrcPaper *paper, PrcLook look, const PrcText *text, const PrcInk *ink)
{
  double size = look.size;

  for (int i = 0; text != NULL && i < 2; i++)
    {
      const char *language = paper->languages[i];
      const char *words = language == NULL ? NULL
                          : i == 0         ? prc_text_get (text, language)
                                           : prc_booklet_get_own (text, language);

      if (words == NULL ||
          (i > 0 && g_strcmp0 (words, prc_text_get (text, paper->languages[0])) == 0))
        continue;
      look.language = language;
      look.size = i > 0 && look.face == PRC_FACE_DISPLAY ? TITLE_HAN : size;
      prc_page_begin (paper->page, "P", i > 0 ? language : NULL);
      add_text (paper, &look, words, paper->left + NUMBER, ink);
      prc_page_end (paper->page);
    }
}

static void
add_title (PrcPaper *paper, const PrcCue *cue, guint number)
{
  const PrcCard *card = cue->card;
  PrcLook title = { .face = PRC_FACE_DISPLAY, .size = TITLE };
  PrcLook time = { .face = PRC_FACE_DISPLAY, .size = SMALL + 1 };
  PrcLook small = prc_paper_look (SMALL, paper->languages[0]);
  int start = prc_print_date_parse_time (paper->ceremony->time);
  g_autofree char *label = g_strdup_printf ("%u", number);
  g_autofree char *clock =
      start >= 0 ? prc_print_date_format_minutes (start + cue->planned / 60, paper->languages[0])
                 : NULL;
  g_autofree char *words = prc_paper_dup_text (paper, card->title);
  double right = paper->right, baseline = paper->y + TITLE * 1.45;

  prc_paper_add_outline (paper, words, FALSE);
  prc_page_begin (paper->page, "H2", NULL);
  prc_paper_add_ink (paper, &title, label, paper->left, baseline, &paper->style->primary);
  if (clock != NULL)
    prc_paper_add_right (paper, &time, clock, paper->right, baseline, &paper->style->ink);
  prc_page_end (paper->page);
  paper->right -= 44;
  add_both (paper, title, card->title, &paper->style->ink);
  paper->right = right;
  small.italic = TRUE;
  if (card->person != NULL || card->role != NULL)
    {
      g_autofree char *person = prc_paper_dup_text (paper, card->person);
      g_autofree char *role = prc_paper_dup_text (paper, card->role);
      g_autofree char *who =
          g_strconcat (person, person[0] != '\0' && role[0] != '\0' ? ", " : "", role, NULL);

      prc_page_begin (paper->page, "P", NULL);
      add_text (paper, &small, who, paper->left + NUMBER, &paper->style->ink);
      prc_page_end (paper->page);
    }
  if (card->stand)
    {
      g_autofree char *stand = prc_paper_dup_both (paper, PRC_PAPER_WORD_STAND);

      prc_page_begin (paper->page, "P", NULL);
      add_text (paper, &small, stand, paper->left + NUMBER, &paper->style->grey);
      prc_page_end (paper->page);
    }
}

static void
add_words (PrcPaper *paper, const PrcCard *card)
{
  PrcLook small = prc_paper_look (SMALL, NULL), words = prc_paper_look (WORDS, NULL);

  small.italic = TRUE;
  add_both (paper, small, card->cue, &paper->style->grey);
  if (card->words != NULL)
    paper->y += 5;
  add_both (paper, words, card->words, &paper->style->ink);
  if (card->follows != NULL)
    paper->y += 3;
  add_both (paper, small, card->follows, &paper->style->ink);
}

static void
add_need (PrcPaper *paper, const PrcPaperPerson *person)
{
  g_autofree char *needs = prc_paper_dup_needs (paper, person, PRC_AUDIENCE_VC);
  g_autofree char *name = person->native != NULL
                              ? g_strconcat (person->called, " ", person->native, NULL)
                              : g_strdup (person->called);
  PrcLook look = prc_paper_look (SMALL + 2, person->language), number = look;

  if (needs[0] == '\0')
    return;
  prc_paper_need (paper, 3 * LEADING);
  prc_paper_expect (paper, person->id);
  prc_paper_begin_person (paper, "Sect", person);
  number.face = PRC_FACE_DISPLAY;
  prc_page_begin (paper->page, "P", NULL);
  prc_paper_add_right (paper, &number, person->position, paper->left + NUMBER - 9 + 22,
                       paper->y + look.size * 1.45, &paper->style->primary);
  prc_page_end (paper->page);
  prc_page_begin (paper->page, "P", NULL);
  add_text (paper, &look, name, paper->left + NUMBER + 22, &paper->style->ink);
  prc_page_end (paper->page);
  look.bold = TRUE;
  look.language = paper->languages[0];
  prc_page_begin (paper->page, "P", NULL);
  add_text (paper, &look, needs, paper->left + NUMBER + 22, &paper->style->ink);
  prc_page_end (paper->page);
  prc_page_end (paper->page);
  paper->y += 5;
}

static void
add_people (PrcPaper *paper, gint64 item, int first)
{
  PrcLook look = prc_paper_look (SMALL, paper->languages[0]);
  guint n = 0, needs = 0;
  int last = first;
  g_autofree char *words = NULL;

  for (guint i = 0; i < paper->people->len; i++)
    {
      const PrcPaperPerson *person = g_ptr_array_index (paper->people, i);
      g_autofree char *own = NULL;

      if (person->cue->item != item)
        continue;
      own = prc_paper_dup_needs (paper, person, PRC_AUDIENCE_VC);
      needs += own[0] != '\0';
      last = person->cue->planned;
      n++;
    }
  if (n == 0)
    return;
  words = g_strdup_printf (
      prc_paper_first (paper, needs > 0 ? PRC_PAPER_WORD_N_NEEDS : PRC_PAPER_WORD_N_NAMES), n,
      (guint) MAX (1, (last - first + 59) / 60));
  prc_page_begin (paper->page, "P", NULL);
  paper->y += 4;
  add_text (paper, &look, words, paper->left + NUMBER, &paper->style->grey);
  prc_page_end (paper->page);
  paper->y += 6;
  for (guint i = 0; i < paper->people->len; i++)
    {
      const PrcPaperPerson *person = g_ptr_array_index (paper->people, i);

      if (person->cue->item == item)
        add_need (paper, person);
    }
}

gboolean
prc_paper_vc (PrcPaper *paper, GError **error)
{
  gboolean large = g_strcmp0 (prc_paper_get_setting (paper, "paper"), "a4") == 0;
  const GPtrArray *cues = paper->job->order->cues;
  gint64 item = 0;
  guint number = 0;

  prc_paper_set_sheet (paper, (large ? 210 : 148) * PRC_MM, (large ? 297 : 210) * PRC_MM, MARGIN);
  prc_paper_begin_page (paper);
  for (guint i = 0; i < cues->len; i++)
    {
      const PrcCue *cue = g_ptr_array_index (cues, i);
      const PrcCue *next = i + 1 < cues->len ? g_ptr_array_index (cues, i + 1) : NULL;

      if (!prc_paper_go_on (paper, i, cues->len))
        {
          g_set_error_literal (error, PRC_PRINT_ERROR, PRC_PRINT_ERROR_CANCELLED, "cancelled");
          return FALSE;
        }
      if (cue->graduand != 0)
        continue;
      if (cue->item != item)
        {
          if (paper->y > paper->top)
            paper->y += GAP;
          prc_paper_need (paper, TITLE * 3 + 4 * LEADING);
          add_title (paper, cue, ++number);
          item = cue->item;
        }
      add_words (paper, cue->card);
      if (cue->card->type == PRC_ITEM_PRESENTATION &&
          (next == NULL || next->graduand != 0 || next->item != cue->item))
        add_people (paper, cue->item, cue->planned);
    }
  return TRUE;
}
