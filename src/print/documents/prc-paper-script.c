/* The reader's script: six names a page, large, with how to say them; what the reader says before
 * each group; the next page's first name at the foot.
 *
 * Pages turn between groups where that leaves none half empty; nobody is split, and a group's last
 * name never stands alone on a page.
 */
#include "prc-paper.h"

#include <glib/gi18n-lib.h>

#define MARGIN (20 * PRC_MM)
#define SLOT 111  /* of a name, pt: six on a page of A4 */
#define UNDER 14  /* free under a slot's last line */
#define NUMBER 44 /* width of the column of numbers */
#define BESIDE 18 /* between the Latin name and the native one */
#define NAME 25
#define LEAST_NAME 19
#define RESPELLING 15.5
#define NATIVE 20
#define PINYIN 13
#define AWARD 11.5
#define ITEM 11.5
#define GROUP 21
#define WORDS 15
#define WORDS_LEADING 22

static double
add_wrapped (PrcPaper *paper, const PrcLook *look, const char *text, const PrcPaperPlace *place,
             double width)
{
  PrcPaperFit fit = { width, 0, 0 };
  g_autoptr (GPtrArray) lines = prc_paper_fit (paper, look, text, &fit);

  return prc_paper_add_lines (paper, lines, place, &paper->style->ink);
}

/* --- one name --- */

/* Own script and its sound, at the right. Returns the width they take. */
static double
add_native (PrcPaper *paper, const PrcPaperPerson *person, double top)
{
  const PrcReading *reading = person->cue->card->reading;
  PrcLook han = prc_paper_look (NATIVE, person->native_language);
  PrcLook pinyin = prc_paper_look (PINYIN, "zh-Latn-pinyin");
  double width = 0, below = 0;

  han.han = 1;
  if (person->native != NULL)
    width = prc_paper_add_right (paper, &han, person->native, paper->right, top + NAME,
                                 &paper->style->ink);
  if (reading != NULL && reading->pinyin != NULL)
    below = prc_paper_add_right (paper, &pinyin, reading->pinyin, paper->right,
                                 top + NAME + RESPELLING * 1.36, &paper->style->ink);
  return MAX (width, below);
}

/* What the reader is to mind: a warning, the person's own words, needs meant for the reader. */
static char *
dup_caution (PrcPaper *paper, const PrcPaperPerson *person)
{
  const PrcCard *card = person->cue->card;
  const PrcReading *reading = card->reading;
  g_autofree char *needs = prc_paper_dup_needs (paper, person, PRC_AUDIENCE_READER);
  g_autoptr (GPtrArray) parts = g_ptr_array_new ();

  if (reading != NULL && reading->warning != NULL)
    g_ptr_array_add (parts, reading->warning);
  if (reading != NULL && prc_reading_get_remark (reading) != NULL)
    g_ptr_array_add (parts, (gpointer) prc_reading_get_remark (reading));
  if (reading != NULL && reading->confidence >= PRC_CONFIDENCE_CHECK)
    g_ptr_array_add (parts, (gpointer) prc_paper_first (paper, PRC_PAPER_WORD_CHECK_READING));
  if (needs[0] != '\0')
    g_ptr_array_add (parts, needs);
  g_ptr_array_add (parts, NULL);
  return g_strjoinv ("; ", (char **) parts->pdata);
}

/* Award, prize, thesis: what is said after the name. */
static char *
dup_said (PrcPaper *paper, const PrcPaperPerson *person)
{
  const PrcCard *card = person->cue->card;
  g_autofree char *awards = prc_paper_dup_awards (paper, person, paper->languages[0]);
  GString *said = g_string_new (awards);

  if (card->prize != NULL)
    g_string_append_printf (said, "%s%s", said->len > 0 ? " · " : "", card->prize);
  if (card->thesis != NULL)
    g_string_append_printf (said, "%s“%s”", said->len > 0 ? " · " : "", card->thesis);
  return g_string_free (said, FALSE);
}

/* Under the name: respelling, awards, caution. Returns the last baseline. */
static double
add_under (PrcPaper *paper, const PrcPaperPerson *person, double baseline, double beside)
{
  const PrcReading *reading = person->cue->card->reading;
  g_autofree char *line = reading != NULL ? prc_reading_dup_shown_line (reading) : NULL;
  double x = paper->left + NUMBER, width = paper->right - x;
  PrcLook bold = prc_paper_look (RESPELLING, "en"), plain = prc_paper_look (AWARD, NULL);
  g_autofree char *said = dup_said (paper, person), *caution = dup_caution (paper, person);
  PrcPaperPlace place = { x, baseline, RESPELLING * 1.3 };

  bold.bold = TRUE;
  plain.language = paper->languages[0];
  if (line != NULL)
    place.baseline = add_wrapped (paper, &bold, line, &place, width - beside);
  place.leading = AWARD * 1.4;
  place.baseline += AWARD * 1.4 - RESPELLING * 1.3;
  if (line == NULL)
    place.baseline += 4;
  if (said[0] != '\0')
    place.baseline = add_wrapped (paper, &plain, said, &place, width - beside);
  plain.italic = TRUE;
  if (caution[0] != '\0')
    place.baseline = add_wrapped (paper, &plain, caution, &place, width);
  return place.baseline - place.leading;
}

/* Returns the height it took. */
static double
add_person (PrcPaper *paper, const PrcPaperPerson *person)
{
  double top = paper->y, x = paper->left + NUMBER, baseline = top + NAME, beside, used;
  PrcLook number = { .face = PRC_FACE_DISPLAY, .size = 22 };
  PrcLook look = prc_paper_look (NAME, person->language);
  PrcPaperFit fit = { paper->right - x, LEAST_NAME, 0 };
  g_autoptr (GPtrArray) lines = NULL;
  PrcPaperPlace place = { x, baseline, NAME * 1.15 };
  PrcPaperPerson plain = *person;

  prc_paper_begin_person (paper, "Sect", person);
  prc_page_begin (paper->page, "P", NULL);
  prc_paper_add_right (paper, &number, person->position, x - 9, baseline, &paper->style->primary);
  beside = add_native (paper, person, top);
  if (beside > 0)
    beside += BESIDE;
  prc_page_end (paper->page);
  prc_page_begin (paper->page, "H3", person->language);
  fit.width -= beside;
  plain.caps_end = plain.caps_start; /* as called: letters as they are written */
  lines = prc_paper_fit_name (paper, &look, &plain, &fit);
  baseline = prc_paper_add_lines (paper, lines, &place, &paper->style->ink);
  prc_page_end (paper->page);
  prc_page_begin (paper->page, "P", NULL);
  used = add_under (paper, person, baseline - place.leading + RESPELLING * 1.36, beside) - top;
  prc_page_end (paper->page);
  prc_page_end (paper->page);
  return MAX (SLOT, used + UNDER + 6);
}

/* --- pages --- */

/* What stands in the script between two turns of the page: an item with what is said, or a name. */
typedef struct
{
  const PrcCue *cue;
  const PrcPaperPerson *person; /* NULL: an item */
  guint after;                  /* names of this group that follow this one */
  guint place;                  /* of the name in its group, 0-based */
} Block;

static GArray *
list_blocks (PrcPaper *paper)
{
  GArray *blocks = g_array_new (FALSE, FALSE, sizeof (Block));
  const GPtrArray *cues = paper->job->order->cues;
  guint next = 0, place = 0;

  for (guint i = 0; i < cues->len; i++)
    {
      const PrcCue *cue = g_ptr_array_index (cues, i);
      Block block = { .cue = cue };

      if (cue->graduand != 0)
        {
          if (next >= paper->people->len ||
              ((const PrcPaperPerson *) g_ptr_array_index (paper->people, next))->cue != cue)
            continue; /* not among those chosen */
          block.person = g_ptr_array_index (paper->people, next++);
          block.place = place++;
        }
      else
        place = 0;
      g_array_append_val (blocks, block);
    }
  for (guint i = blocks->len; i-- > 0;)
    {
      Block *block = &g_array_index (blocks, Block, i);

      if (i + 1 < blocks->len && g_array_index (blocks, Block, i + 1).person != NULL)
        block->after = g_array_index (blocks, Block, i + 1).after + 1;
    }
  return blocks;
}

/* An item: its title, and for a presentation what the reader says. */
static void
add_item (PrcPaper *paper, const PrcCue *cue)
{
  const PrcCard *card = cue->card;
  gboolean group = card->type == PRC_ITEM_PRESENTATION;
  PrcLook look = prc_paper_look (group ? GROUP : ITEM, paper->languages[0]);
  PrcLook words = prc_paper_look (WORDS, paper->languages[0]);
  g_autofree char *title = prc_paper_dup_text (paper, card->title);
  PrcPaperPlace place = { paper->left, paper->y + look.size, look.size * 1.25 };
  PrcPaperFit fit = { paper->right - paper->left, 0, 0 };
  g_autoptr (GPtrArray) lines = NULL;

  look.face = group ? PRC_FACE_DISPLAY : PRC_FACE_TEXT;
  look.italic = !group;
  lines = prc_paper_fit (paper, &look, title, &fit);
  prc_page_begin (paper->page, group ? "H2" : "P", NULL);
  place.baseline = prc_paper_add_lines (paper, lines, &place,
                                        group ? &paper->style->primary : &paper->style->grey);
  prc_page_end (paper->page);
  if (group)
    prc_paper_add_outline (paper, title, FALSE);
  for (int i = 0; group && i < 2; i++)
    {
      const char *language = paper->languages[i];
      const char *text = card->words == NULL || language == NULL ? NULL
                         : i == 0 ? prc_text_get (card->words, language)
                                  : prc_booklet_get_own (card->words, language);
      g_autoptr (GPtrArray) said = NULL;

      if (text == NULL)
        continue;
      words.language = language;
      said = prc_type_set_text (paper->type, &words, text, paper->right - paper->left);
      prc_page_begin (paper->page, "P", i > 0 ? language : NULL);
      place.leading = WORDS_LEADING;
      for (guint j = 0; j < said->len; j++, place.baseline += WORDS_LEADING)
        if (g_ptr_array_index (said, j) != NULL)
          prc_page_add_line (paper->page, g_object_ref (g_ptr_array_index (said, j)), place.x,
                             place.baseline, &paper->style->ink);
      prc_page_end (paper->page);
    }
  paper->y = place.baseline - place.leading + (group ? 26 : 9);
}

static void
add_block (PrcPaper *paper, gpointer data)
{
  const Block *block = data;

  if (block->person == NULL)
    {
      add_item (paper, block->cue);
      return;
    }
  paper->y += add_person (paper, block->person);
  prc_paper_add_rule (paper, paper->y - UNDER, &paper->style->rule);
}

/* Is the page to turn before this block. */
static gboolean
wants_turn (PrcPaper *paper, const GArray *blocks, guint index)
{
  Block *block = &g_array_index (blocks, Block, index);
  double room = paper->bottom - paper->y, own = prc_paper_measure (paper, add_block, block);
  double whole = own + block->after * SLOT;

  if (room < own)
    return TRUE;
  if (block->person != NULL) /* the last one would stand alone on the next page */
    return block->after == 1 && block->place > 1 && room < own + SLOT;
  if (block->after == 0 || whole <= room)
    return FALSE;
  return whole <= paper->bottom - paper->top || room < own + MIN (block->after, 2) * SLOT;
}

static void
note_next (PrcPaper *paper, const GArray *blocks, guint index)
{
  for (guint i = index; i < blocks->len; i++)
    {
      const PrcPaperPerson *person = g_array_index (blocks, Block, i).person;

      if (person == NULL)
        continue;
      prc_paper_note (paper, g_strdup_printf ("%s %s %s%s%s",
                                              prc_paper_first (paper, PRC_PAPER_WORD_NEXT_PAGE),
                                              person->position, person->called,
                                              person->native != NULL ? " " : "",
                                              person->native != NULL ? person->native : ""));
      return;
    }
}

gboolean
prc_paper_script (PrcPaper *paper, GError **error)
{
  g_autoptr (GArray) blocks = NULL;

  prc_paper_set_sheet (paper, 210 * PRC_MM, 297 * PRC_MM, MARGIN);
  blocks = list_blocks (paper);
  prc_paper_begin_page (paper);
  for (guint i = 0; i < blocks->len; i++)
    {
      if (!prc_paper_go_on (paper, i, blocks->len))
        {
          g_set_error_literal (error, PRC_PRINT_ERROR, PRC_PRINT_ERROR_CANCELLED, "cancelled");
          return FALSE;
        }
      if (paper->y > paper->top && wants_turn (paper, blocks, i))
        {
          note_next (paper, blocks, i);
          prc_paper_begin_page (paper);
        }
      if (g_array_index (blocks, Block, i).person != NULL)
        prc_paper_expect (paper, g_array_index (blocks, Block, i).person->id);
      add_block (paper, &g_array_index (blocks, Block, i));
    }
  return TRUE;
}
