/* Cards that graduands hand to the reader: eight on a sheet of A4 with marks for the cutter, or one
 * on A6.
 *
 * The code says who it is to a scanner and to nobody else; nothing private stands on a card, since
 * its bearer carries it through the hall.
 */
#include "prc-paper.h"

#include "prc-person-code.h"
#include "prc-qr.h"

#include <glib/gi18n-lib.h>
#include <string.h>

#define COLUMNS 2
#define ROWS 4
#define CODE (21 * 2.88)
#define QUIET (6 * PRC_MM)
#define MARK 12    /* length of a cutting mark, pt */
#define MARK_GAP 3 /* between a mark and the trim */
#define HAIR 0.3

/* Sizes of one kind of card, pt. */
typedef struct
{
  double width, height, padding;
  double name, least_name; /* on one line at least as large as this */
  double native, respelling, pinyin, award, number, small;
} CardForm;

static const CardForm eight_up = { .width = 95 * PRC_MM,
                                   .height = 66 * PRC_MM,
                                   .padding = 6 * PRC_MM,
                                   .name = 17,
                                   .least_name = 12.5,
                                   .native = 15,
                                   .respelling = 11.5,
                                   .pinyin = 10.5,
                                   .award = 8.5,
                                   .number = 24,
                                   .small = 7.5 };
static const CardForm a6 = { .width = 148 * PRC_MM,
                             .height = 105 * PRC_MM,
                             .padding = 9 * PRC_MM,
                             .name = 24,
                             .least_name = 17,
                             .native = 21,
                             .respelling = 15.5,
                             .pinyin = 13,
                             .award = 11,
                             .number = 28,
                             .small = 8.5 };

/* One card being drawn. */
typedef struct
{
  PrcPaper *paper;
  const CardForm *form;
  const PrcPaperPerson *person;
  const PrcCue *before; /* NULL: nobody is called before */
  double x, y;          /* of its top left */
  double baseline;      /* of the line drawn last */
  double floor;         /* what the upper part may not go under */
} Card;

static double
get_left (const Card *card)
{
  return card->x + card->form->padding;
}

static double
get_code_top (const Card *card)
{
  return card->y + card->form->height - QUIET - CODE;
}

/* The code and the quiet around it take the right of the lower part. */
static double
get_width (const Card *card, double baseline)
{
  double whole = card->form->width - 2 * card->form->padding;

  if (baseline + 3 > get_code_top (card) - QUIET)
    return card->form->width - card->form->padding - 2 * QUIET - CODE;
  return whole;
}

/* Universities of the awards, once each, in the language of each. */
static char *
dup_hosts (const Card *card)
{
  const GPtrArray *awards = card->person->cue->card->awards;
  g_autoptr (GPtrArray) names = g_ptr_array_new ();

  for (guint i = 0; i < awards->len; i++)
    {
      const PrcCardAward *award = g_ptr_array_index (awards, i);
      const char *language = i > 0 && card->paper->languages[1] != NULL ? card->paper->languages[1]
                                                                        : card->paper->languages[0];
      const char *name =
          award->institution != NULL ? prc_text_get (award->institution, language) : NULL;

      if (name != NULL && !g_ptr_array_find_with_equal_func (names, name, g_str_equal, NULL))
        g_ptr_array_add (names, (gpointer) name);
    }
  g_ptr_array_add (names, NULL);
  return g_strjoinv (" · ", (char **) names->pdata);
}

static void
add_top (Card *card)
{
  PrcPaper *paper = card->paper;
  PrcLook look = prc_paper_look (card->form->small, paper->languages[0]);
  g_autofree char *hosts = dup_hosts (card);
  g_autofree char *group = prc_paper_dup_text (paper, card->person->cue->card->group);
  PrcPaperFit fit = { card->form->width - 2 * card->form->padding, card->form->small * 0.8, 1 };
  g_autofree char *words = hosts[0] != '\0' && group[0] != '\0'
                               ? g_strdup_printf ("%s  ·  %s", hosts, group)
                               : g_strconcat (hosts, group, NULL);
  PrcLook tried = look;
  g_autoptr (PangoLayout) layout = prc_type_set (paper->type, &tried, words);
  g_autoptr (GPtrArray) lines = NULL;

  if (words[0] == '\0')
    return;
  if (prc_type_get_width (layout) > fit.width)
    tried.size = fit.least;
  g_object_unref (layout);
  layout = prc_type_set (paper->type, &tried, words);
  lines = prc_type_wrap (paper->type, layout, fit.width, 0, PRC_WRAP_WORDS);
  prc_page_begin (paper->page, "P", NULL);
  prc_page_add_line (paper->page, g_object_ref (g_ptr_array_index (lines, 0)), get_left (card),
                     card->y + card->form->padding + card->form->small * 0.75, &paper->style->grey);
  prc_page_end (paper->page);
}

/* Lines of the upper part; FALSE where there is no room for them: then nothing is drawn. */
static gboolean
add_upper (Card *card, const PrcLook *look, const char *text, const PrcInk *ink)
{
  double leading = look->size * 1.2, first = card->baseline + leading;
  PrcPaperFit fit = { 0, look->size * 0.8, 0 };
  g_autoptr (GPtrArray) lines = NULL;
  PrcPaperPlace place = { get_left (card), first, leading };
  double last;

  fit.width = get_width (card, first);
  lines = prc_paper_fit (card->paper, look, text, &fit);
  last = first + (lines->len - 1) * leading;
  if (lines->len > 1)
    {
      fit.width = get_width (card, last);
      g_ptr_array_unref (lines);
      lines = prc_paper_fit (card->paper, look, text, &fit);
      last = first + (lines->len - 1) * leading;
    }
  if (last > card->floor)
    return FALSE;
  prc_page_begin (card->paper->page, "P", NULL);
  prc_paper_add_lines (card->paper, lines, &place, ink);
  prc_page_end (card->paper->page);
  card->baseline = last;
  return TRUE;
}

static void
add_name (Card *card)
{
  PrcPaper *paper = card->paper;
  PrcLook look = prc_paper_look (card->form->name, card->person->language);
  PrcPaperFit fit = { card->form->width - 2 * card->form->padding, card->form->least_name, 3 };
  g_autoptr (GPtrArray) lines = prc_paper_fit_name (paper, &look, card->person, &fit);
  double leading = card->form->name * 1.12;
  PrcPaperPlace place = { get_left (card), 0, leading };

  if (lines->len > 1) /* on two lines it need not be as small */
    {
      fit.least = lines->len > 2 ? card->form->least_name : 0;
      look.size = lines->len > 2 ? card->form->least_name : card->form->name * 0.88;
      leading = place.leading = look.size * 1.15;
      g_ptr_array_unref (lines);
      lines = prc_paper_fit_name (paper, &look, card->person, &fit);
    }
  place.baseline = card->y + card->form->padding + card->form->small + look.size * 1.35;
  prc_page_begin (paper->page, "H1", card->person->language);
  card->baseline = prc_paper_add_lines (paper, lines, &place, &paper->style->ink) - leading;
  prc_page_end (paper->page);
}

static void
add_native (Card *card)
{
  PrcLook look = prc_paper_look (card->form->native, card->person->native_language);

  if (card->person->native == NULL)
    return;
  look.han = 1;
  card->baseline += card->form->native * 0.22;
  if (!add_upper (card, &look, card->person->native, &card->paper->style->ink))
    prc_paper_tell (card->paper, PRC_SEVERITY_WARNING, "card-full", card->person,
                    g_strdup_printf (_ ("The card of “%s” has no room for the name in its own "
                                        "script. Print this one on A6."),
                                     card->person->called));
}

/* The pinyin; and under own words that may be of one part of the name alone, what was worked out of
 * all of it. */
static char *
dup_under_line (const PrcReading *reading, const char *line)
{
  const char *whole = prc_reading_get_worked_out (reading);
  const char *pinyin = reading != NULL && reading->pinyin != NULL ? reading->pinyin : "";

  if (whole == NULL || g_strcmp0 (line, prc_reading_get_line (reading)) != 0)
    return g_strdup (pinyin);
  return g_strdup_printf ("%s%s%s", whole, *pinyin != '\0' ? " · " : "", pinyin);
}

/* How to say it; nothing where the name is said as it is written. */
static void
add_reading (Card *card)
{
  const PrcReading *reading = card->person->cue->card->reading;
  PrcPaper *paper = card->paper;
  PrcLook bold = prc_paper_look (card->form->respelling, "en");
  PrcLook plain = prc_paper_look (card->form->pinyin, "zh-Latn-pinyin");
  PrcLook note = prc_paper_look (card->form->award, paper->languages[0]);
  g_autofree char *line = reading != NULL ? prc_reading_dup_shown_line (reading) : NULL;
  g_autofree char *beside = dup_under_line (reading, line);
  gboolean fits = TRUE;

  if (reading == NULL)
    return;
  bold.bold = TRUE;
  note.italic = TRUE;
  card->baseline += card->form->respelling * 0.25;
  if (line != NULL)
    fits = add_upper (card, &bold, line, &paper->style->ink);
  if (*beside != '\0')
    fits = add_upper (card, &plain, beside, &paper->style->ink) && fits;
  if (reading->warning != NULL)
    add_upper (card, &note, reading->warning, &paper->style->primary);
  if (prc_reading_get_remark (reading) != NULL)
    fits = add_upper (card, &note, prc_reading_get_remark (reading), &paper->style->ink) && fits;
  if (!fits)
    prc_paper_tell (
        paper, PRC_SEVERITY_WARNING, "card-full", card->person,
        g_strdup_printf (_ ("The card of “%s” has no room for all of the note on how to "
                            "say the name. Print this one on A6."),
                         card->person->called));
}

/* 'after 40 Zhuge Jianuo': whoever picks up a dropped pile can order it by hand. */
static char *
dup_before (const Card *card)
{
  if (card->before == NULL)
    return g_strdup (prc_paper_first (card->paper, PRC_PAPER_WORD_FIRST));
  return g_strdup_printf (prc_paper_first (card->paper, PRC_PAPER_WORD_AFTER),
                          card->before->position != NULL ? card->before->position : "",
                          prc_card_get_label (card->before->card, card->paper->languages[0]));
}

/* Number, seat, whom it comes after, and the award above: from the bottom up. Sets the floor of the
 * upper part. */
static void
add_lower (Card *card)
{
  const CardForm *form = card->form;
  PrcPaper *paper = card->paper;
  double bottom = card->y + form->height - form->padding, x = get_left (card);
  PrcPaperFit fit = { get_width (card, bottom), form->small * 0.85, 1 };
  PrcLook number = { .face = PRC_FACE_DISPLAY, .size = form->number };
  PrcLook small = prc_paper_look (form->small, paper->languages[0]);
  PrcLook seat = prc_paper_look (form->small + 1.5, paper->languages[0]);
  g_autofree char *before = dup_before (card);
  g_autofree char *seat_words =
      g_strdup_printf (prc_paper_first (paper, PRC_PAPER_WORD_ROW_SEAT), card->person->seat);
  double baseline = bottom - form->small * 1.5;
  g_autoptr (PangoLayout) layout = prc_type_set (paper->type, &small, before);
  g_autoptr (GPtrArray) lines = prc_type_wrap (paper->type, layout, fit.width, 0, PRC_WRAP_WORDS);

  prc_page_begin (paper->page, "P", NULL);
  x += prc_paper_add_ink (paper, &number, card->person->position, x, baseline,
                          &paper->style->primary) +
       10;
  if (card->person->seat[0] != '\0')
    prc_paper_add (paper, &seat, seat_words, x, baseline);
  prc_page_end (paper->page);
  prc_page_begin (paper->page, "P", NULL);
  prc_page_add_line (paper->page, g_object_ref (g_ptr_array_index (lines, 0)), get_left (card),
                     bottom, &paper->style->grey);
  prc_page_end (paper->page);
  card->floor = baseline - form->number * 0.9;
}

static void
add_awards (Card *card)
{
  PrcPaper *paper = card->paper;
  const CardForm *form = card->form;

  for (int i = 0; i < 2; i++)
    {
      const char *language = paper->languages[i];
      g_autofree char *awards =
          language != NULL ? prc_paper_dup_awards (paper, card->person, language) : g_strdup ("");
      g_autofree char *first = prc_paper_dup_awards (paper, card->person, paper->languages[0]);
      PrcLook look = prc_paper_look (form->award, language);

      if (awards[0] == '\0' || (i > 0 && strcmp (awards, first) == 0))
        continue;
      look.italic = TRUE;
      if (i == 0)
        card->baseline += form->award * 0.3;
      add_upper (card, &look, awards, &paper->style->ink);
    }
}

static void
add_code (Card *card)
{
  g_autofree char *text = prc_person_code_new (card->person->id);
  g_autofree char *modules = prc_qr_new (text);
  const PrcInk black = { 0, 0, 0 };
  double x = card->x + card->form->width - QUIET - CODE;

  if (modules == NULL)
    return;
  prc_page_begin (card->paper->page, "Figure", NULL)->alt = g_strdup (text);
  prc_page_add_code (card->paper->page, modules, x, get_code_top (card), CODE, &black);
  prc_page_end (card->paper->page);
}

static void
add_card (Card *card)
{
  prc_paper_begin_person (card->paper, "Sect", card->person);
  add_top (card);
  add_name (card);
  card->floor = card->y + card->form->height - card->form->padding - card->form->small * 1.5 -
                card->form->number * 0.85;
  add_native (card);
  add_reading (card);
  add_awards (card);
  add_lower (card);
  add_code (card);
  prc_page_end (card->paper->page);
}

/* --- sheets --- */

/* Short lines outside the cards, where the cutter lays the rule. */
static void
add_marks (PrcPaper *paper, const CardForm *form, double left, double top)
{
  double right = left + COLUMNS * form->width, bottom = top + ROWS * form->height;
  const PrcInk *ink = &paper->style->grey;

  prc_page_begin_artifact (paper->page);
  for (int i = 0; i <= COLUMNS; i++)
    {
      double x = left + i * form->width - HAIR / 2;

      prc_page_add_fill (paper->page, x, top - MARK_GAP - MARK, HAIR, MARK, ink);
      prc_page_add_fill (paper->page, x, bottom + MARK_GAP, HAIR, MARK, ink);
    }
  for (int i = 0; i <= ROWS; i++)
    {
      double y = top + i * form->height - HAIR / 2;

      prc_page_add_fill (paper->page, left - MARK_GAP - MARK, y, MARK, HAIR, ink);
      prc_page_add_fill (paper->page, right + MARK_GAP, y, MARK, HAIR, ink);
    }
  prc_page_end (paper->page);
}

/* Who is called before, whether or not a card of theirs is printed too: cue to cue. */
static GHashTable *
find_before (PrcPaper *paper)
{
  GHashTable *before = g_hash_table_new (NULL, NULL);
  const GPtrArray *cues = paper->job->order->cues;
  gpointer last = NULL;

  for (guint i = 0; i < cues->len; i++)
    {
      PrcCue *cue = g_ptr_array_index (cues, i);

      if (cue->graduand == 0)
        continue;
      if (last != NULL)
        g_hash_table_insert (before, cue, last);
      last = cue;
    }
  return before;
}

static gboolean
add_cards (PrcPaper *paper, const CardForm *form, double left, double top)
{
  gboolean many = form == &eight_up;
  guint per_page = many ? COLUMNS * ROWS : 1;
  g_autoptr (GHashTable) before = find_before (paper);

  for (guint i = 0; i < paper->people->len; i++)
    {
      guint place = i % per_page;
      Card card = { .paper = paper, .form = form };

      if (!prc_paper_go_on (paper, i, paper->people->len))
        return FALSE;
      if (place == 0)
        {
          prc_paper_begin_page (paper);
          if (many)
            add_marks (paper, form, left, top);
        }
      card.person = g_ptr_array_index (paper->people, i);
      card.before = g_hash_table_lookup (before, card.person->cue);
      card.x = left + place % COLUMNS * (many ? form->width : 0);
      card.y = top + place / COLUMNS * (many ? form->height : 0);
      prc_paper_expect (paper, card.person->id);
      if (place == 0)
        {
          g_autofree char *title =
              g_strdup_printf ("%s %s", card.person->position, card.person->called);

          prc_paper_add_outline (paper, title, FALSE);
        }
      add_card (&card);
    }
  return TRUE;
}

gboolean
prc_paper_cards (PrcPaper *paper, GError **error)
{
  gboolean small = g_strcmp0 (prc_paper_get_setting (paper, "size"), "a6") == 0;
  const CardForm *form = small ? &a6 : &eight_up;
  double width = small ? a6.width : 210 * PRC_MM, height = small ? a6.height : 297 * PRC_MM;
  double left = small ? 0 : (width - COLUMNS * form->width) / 2;
  double top = small ? 0 : (height - ROWS * form->height) / 2;

  prc_paper_set_sheet (paper, width, height, small ? a6.padding : 10 * PRC_MM);
  paper->head = small ? 13 : 20;
  paper->head_rule = FALSE;
  paper->bottom = height - (small ? 27 : 36);
  if (small)
    paper->right = width - 2 * QUIET - CODE;
  if (paper->people->len == 0)
    prc_paper_say_nobody (paper);
  else if (!add_cards (paper, form, left, top))
    {
      g_set_error_literal (error, PRC_PRINT_ERROR, PRC_PRINT_ERROR_CANCELLED, "cancelled");
      return FALSE;
    }
  return TRUE;
}
