#include "prc-hall-item.h"

#include "prc-emphasis.h"
#include "prc-hall-block.h"
#include "prc-scene-text.h"
#include "prc-scene-word.h"

#include <string.h>

#define MAX_COMPOSER_WORDS 4
#define WORDS_WIDTH 0.96 /* of the width between the margins */

static void
add_kind (PrcStack *stack, const PrcCanvas *canvas, const PrcPair *kind)
{
  if (kind->first == NULL)
    return;
  prc_hall_block_add_pair (stack, kind, PRC_STYLE_KIND, prc_steps_small + 1,
                           prc_hall_block_get_width (canvas));
  prc_stack_add_gap (stack, PRC_GAP_2);
}

static void
add_please_stand (PrcStack *stack, const PrcCanvas *canvas, double gap)
{
  const char *first = prc_scene_word_get (PRC_SCENE_WORD_PLEASE_STAND, canvas->lead);
  const char *second = canvas->second != NULL
                           ? prc_scene_word_get (PRC_SCENE_WORD_PLEASE_STAND, canvas->second)
                           : "";
  gboolean both = *second != '\0' && strcmp (first, second) != 0;
  PrcSpan spans[] = {
    { .text = first, .language = canvas->lead, .style = PRC_STYLE_PLEASE },
    { .text = both ? "\u2003" : "", .style = PRC_STYLE_PLEASE },
    { .text = both ? second : "", .language = canvas->second, .style = PRC_STYLE_PLEASE_SECOND },
  };

  prc_stack_add_gap (stack, PRC_GAP_2 * gap);
  prc_stack_add_rule (stack, PRC_COLOUR_ACCENT);
  prc_stack_add_gap (stack, PRC_GAP_4 * gap);
  prc_stack_add_line (stack, prc_line_new (&canvas->pen, spans, G_N_ELEMENTS (spans)));
}

static PrcPair
get_title (const PrcCanvas *canvas, const PrcCard *card)
{
  PrcPair title = prc_scene_text_pair (canvas, card->title);

  if (title.first == NULL)
    {
      prc_pair_clear (&title);
      title = prc_scene_text_pair_item (canvas, card->type);
    }
  return title;
}

/* The last comma of 'The Prince of Denmark's March, Jeremiah Clarke': what follows looks like a
 * person, of few words and without a figure. */
static const char *
find_composer (const char *detail)
{
  const char *comma = g_strrstr (detail, ", ");
  guint words = 1;

  if (comma == NULL)
    return NULL;
  for (const char *p = comma + 2; *p != '\0'; p++)
    {
      if (g_ascii_isdigit (*p))
        return NULL;
      words += *p == ' ' ? 1 : 0;
    }
  return words <= MAX_COMPOSER_WORDS ? comma : NULL;
}

/* 'Work, composer', 'composer: work', or the work and the composer on lines of their own. */
static void
split_work (const char *detail, char **work, char **composer)
{
  const char *line = strchr (detail, '\n');
  const char *colon = strstr (detail, ": ");
  const char *comma = find_composer (detail);

  if (line != NULL)
    {
      *work = g_strndup (detail, (gsize) (line - detail));
      *composer = g_strdup (line + 1);
    }
  else if (colon != NULL)
    {
      *work = g_strdup (colon + 2);
      *composer = g_strndup (detail, (gsize) (colon - detail));
    }
  else if (comma != NULL)
    {
      *work = g_strndup (detail, (gsize) (comma - detail));
      *composer = g_strdup (comma + 2);
    }
  else
    *work = g_strdup (detail);
}

/* Kind, piece, composer: procession, anthem, interlude, film. */
static PrcStack *
build_music (const PrcCanvas *canvas, const PrcCard *card, int density, double height)
{
  PrcStack *stack = prc_stack_new (canvas, TRUE);
  double gap = prc_hall_block_get_gap (canvas, density), width = prc_hall_block_get_width (canvas);
  const double *steps = prc_steps_title + MIN (density, 2);
  g_auto (PrcPair) title = get_title (canvas, card);
  g_auto (PrcPair) detail = prc_scene_text_pair (canvas, card->detail);
  g_auto (PrcPair) person = prc_scene_text_pair (canvas, card->person);
  g_autofree char *work = NULL, *composer = NULL;

  if (detail.first == NULL)
    {
      prc_stack_add_title (stack, PRC_STYLE_SPEAKER, title.first, title.first_language, steps,
                           width);
      prc_stack_add_title (stack, PRC_STYLE_SPEAKER_SECOND, title.second, title.second_language,
                           prc_steps_degree, width);
    }
  else
    {
      add_kind (stack, canvas, &title);
      split_work (detail.first, &work, &composer);
      prc_stack_add_title (stack, PRC_STYLE_WORK, work, detail.first_language, steps, width);
      if (person.first == NULL)
        prc_stack_add_title (stack, PRC_STYLE_COMPOSER, composer, detail.first_language,
                             prc_steps_composer, width);
    }
  if (person.first != NULL)
    {
      prc_stack_add_title (stack, PRC_STYLE_COMPOSER, person.first, person.first_language,
                           prc_steps_composer, width);
      prc_stack_add_title (stack, PRC_STYLE_ROLE, person.second, person.second_language,
                           prc_steps_small, width);
    }
  else if (detail.second != NULL)
    {
      g_autofree char *second = g_strdelimit (g_strdup (detail.second), "\n", ' ');

      prc_stack_add_title (stack, PRC_STYLE_ROLE, second, detail.second_language, prc_steps_small,
                           width);
    }
  if (card->stand)
    add_please_stand (stack, canvas, gap);
  return stack;
}

static void
add_role (PrcStack *stack, const PrcCanvas *canvas, const PrcText *text, double width)
{
  g_auto (PrcPair) role = prc_scene_text_pair (canvas, text);

  if (role.first == NULL)
    return;
  prc_stack_add_gap (stack, PRC_GAP_1);
  prc_stack_add_title (stack, PRC_STYLE_ROLE, role.first, role.first_language, prc_steps_small,
                       width);
  prc_stack_add_title (stack, PRC_STYLE_ROLE, role.second, role.second_language, prc_steps_small,
                       width);
}

/* Kind, who acts, in which role; where nobody is named, the kind alone. */
static PrcStack *
build_speaker (const PrcCanvas *canvas, const PrcCard *card, int density, double height)
{
  PrcStack *stack = prc_stack_new (canvas, TRUE);
  double gap = prc_hall_block_get_gap (canvas, density), width = prc_hall_block_get_width (canvas);
  g_auto (PrcPair) title = get_title (canvas, card);
  g_auto (PrcPair) person = prc_scene_text_pair (canvas, card->person);
  const PrcPair *main = person.first != NULL ? &person : &title;

  if (main == &person)
    add_kind (stack, canvas, &title);
  prc_stack_add_title (stack, PRC_STYLE_SPEAKER, main->first, main->first_language,
                       prc_steps_title + MIN (density, 2), width);
  prc_stack_add_title (stack, PRC_STYLE_SPEAKER_SECOND, main->second, main->second_language,
                       prc_steps_degree, width);
  add_role (stack, canvas, card->role, width);
  add_role (stack, canvas, card->detail, width);
  if (card->stand)
    add_please_stand (stack, canvas, gap);
  return stack;
}

/* Words in @style, at most @lines lines and @height px high; smaller where they must be. */
static void
add_words (PrcStack *stack, const char *text, const char *part, const PrcEmphasis *emphasis,
           const double *steps, double height)
{
  const PrcCanvas *canvas = prc_stack_get_canvas (stack);
  g_autofree char *clean = prc_face_clean_lines (text);
  g_autofree char *keep = part != NULL ? prc_face_clean (part) : NULL;
  PrcFitBox box = { .steps = steps,
                    .keep = keep,
                    .width = prc_hall_block_get_width (canvas) * WORDS_WIDTH * canvas->unit,
                    .height = height,
                    .unit = canvas->unit,
                    .line_height = prc_token_get_type (emphasis->plain)->line_height };
  g_autoptr (PrcFit) fit =
      prc_fit_words (canvas->pen.context, emphasis->plain, clean, emphasis->language, &box);

  prc_emphasis_add (stack, fit, clean, part, emphasis);
}

/* The award of an English formula stands on a line of its own. */
static char *
dup_with_own_line (const char *words, const char *part)
{
  const char *found =
      part != NULL && *part != '\0' && !prc_face_has_han (words) ? strstr (words, part) : NULL;

  if (found == NULL || found == words || found[-1] != ' ')
    return g_strdup (words);
  return g_strdup_printf ("%.*s\n%s", (int) (found - words), words, found);
}

/* Room for each language of a page of words, px. */
static double
share (const PrcPair *words, double height)
{
  return words->second != NULL ? height * 0.52 : height;
}

static PrcPicture *
new_crest (const PrcCanvas *canvas, guint index, int density)
{
  const GPtrArray *crests = canvas->snapshot->crests;

  if (density > 1 || crests == NULL || index >= crests->len)
    return NULL;
  return prc_picture_new_crest (canvas->assets, g_ptr_array_index (crests, index),
                                (density == 0 ? PRC_CREST_CONFERRAL : PRC_CREST_SMALL) *
                                    canvas->unit);
}

/* Crests, the words as they are being said, with the award set apart. */
static PrcStack *
build_conferral (const PrcCanvas *canvas, const PrcCard *card, int density, double height)
{
  PrcStack *stack = prc_stack_new (canvas, TRUE);
  double gap = prc_hall_block_get_gap (canvas, density), room;
  g_auto (PrcPair) words = prc_scene_text_pair (canvas, card->words);
  const char *part = prc_scene_text_find (card->emphasis, words.first_language);
  const char *second_part = prc_scene_text_find (card->emphasis, words.second_language);
  g_autofree char *first = dup_with_own_line (words.first, part);
  gboolean han = prc_face_is_han (words.first);
  PrcEmphasis lead = { PRC_STYLE_CONFER, PRC_STYLE_CONFER_VARIABLE, words.first_language };
  PrcEmphasis other = { PRC_STYLE_CONFER_SECOND, PRC_STYLE_CONFER_SECOND_VARIABLE,
                        words.second_language };

  if (han)
    lead = (PrcEmphasis){ PRC_STYLE_CONFER_SECOND, PRC_STYLE_CONFER_SECOND_VARIABLE,
                          words.first_language };
  prc_stack_add_pictures (stack, new_crest (canvas, 0, density), new_crest (canvas, 1, density),
                          PRC_GAP_4 * 1.5);
  if (!prc_stack_is_empty (stack))
    prc_stack_add_gap (stack, PRC_GAP_4 * 1.2 * gap);
  room = height - prc_stack_get_height (stack) - PRC_GAP_7 * canvas->unit;
  add_words (stack, first, part, &lead, prc_steps_confer, share (&words, room));
  if (words.second == NULL)
    return stack;
  prc_stack_add_gap (stack, PRC_GAP_2 * gap);
  prc_stack_add_rule (stack, PRC_COLOUR_ACCENT);
  prc_stack_add_gap (stack, PRC_GAP_4 * 0.75 * gap);
  add_words (stack, words.second, second_part, &other, prc_steps_confer_second, room * 0.44);
  return stack;
}

/* An oath, a song: kind, and whole lines of words in each language. */
static PrcStack *
build_verse (const PrcCanvas *canvas, const PrcCard *card, int density, double height)
{
  PrcStack *stack = prc_stack_new (canvas, TRUE);
  double gap = prc_hall_block_get_gap (canvas, density), room;
  g_auto (PrcPair) title = get_title (canvas, card);
  g_auto (PrcPair) words = prc_scene_text_pair (canvas, card->words);
  const char *part = prc_scene_text_find (card->emphasis, words.first_language);
  const char *second_part = prc_scene_text_find (card->emphasis, words.second_language);
  PrcEmphasis lead = { PRC_STYLE_VERSE, PRC_STYLE_CONFER_VARIABLE, words.first_language };
  PrcEmphasis other = { PRC_STYLE_VERSE_SECOND, PRC_STYLE_CONFER_SECOND_VARIABLE,
                        words.second_language };

  add_kind (stack, canvas, &title);
  prc_stack_add_gap (stack, PRC_GAP_1 * gap);
  room = height - prc_stack_get_height (stack) - (card->stand ? 16 : 6) * canvas->unit;
  add_words (stack, words.first, part, &lead, prc_steps_verse, share (&words, room));
  if (words.second != NULL)
    {
      prc_stack_add_gap (stack, PRC_GAP_2 * gap);
      prc_stack_add_rule (stack, PRC_COLOUR_ACCENT);
      prc_stack_add_gap (stack, PRC_GAP_2 * gap);
      add_words (stack, words.second, second_part, &other, prc_steps_verse_second, room * 0.46);
    }
  if (card->stand)
    add_please_stand (stack, canvas, gap);
  return stack;
}

/* Those who mount together by their names, the conferral of a group by its words. */
static PrcHallBuild
choose_part (const PrcCard *card)
{
  if (g_str_has_prefix (card->part, "set "))
    return build_verse;
  return g_str_equal (card->part, "closing") ? build_conferral : build_speaker;
}

static PrcHallBuild
choose_build (const PrcCard *card)
{
  gboolean words = !prc_text_is_empty (card->words);

  if (card->part != NULL && words)
    return choose_part (card);
  switch (card->type)
    {
    case PRC_ITEM_HOLDING:
      return NULL;
    case PRC_ITEM_CONFERRAL:
      return words ? build_conferral : build_speaker;
    case PRC_ITEM_OATH:
    case PRC_ITEM_SONG:
    case PRC_ITEM_ANTHEM:
      return words ? build_verse : build_music;
    case PRC_ITEM_PROCESSION_GRADUANDS:
    case PRC_ITEM_PROCESSION_ACADEMIC:
    case PRC_ITEM_INTERLUDE:
    case PRC_ITEM_VIDEO:
    case PRC_ITEM_PROCESSION_OUT:
      return build_music;
    case PRC_ITEM_OPENING:
    case PRC_ITEM_ADDRESS:
    case PRC_ITEM_DECISION:
    case PRC_ITEM_HONORARY:
    case PRC_ITEM_PRESENTATION:
    case PRC_ITEM_PRIZE:
    case PRC_ITEM_VOTE_OF_THANKS:
    case PRC_ITEM_STUDENT_SPEECH:
    case PRC_ITEM_TASSEL_ALL:
    case PRC_ITEM_CLOSING:
    case PRC_ITEM_GROUP_PHOTO:
    case PRC_ITEM_FREE:
      break;
    }
  return build_speaker;
}

gboolean
prc_hall_item_compose (PrcCanvas *canvas, const PrcCard *card)
{
  PrcHallBuild build = choose_build (card);

  if (build == NULL || !prc_hall_block_place (canvas, card, build))
    return FALSE;
  prc_canvas_set_look (canvas, PRC_CARD_LOOK_ITEM);
  return TRUE;
}
