#include "prc-hall-name.h"

#include "prc-hall-award.h"
#include "prc-hall-photo.h"
#include "prc-name-block.h"
#include "prc-scene-text.h"
#include "prc-scene-word.h"

#include <string.h>

/* Said in so many words, never guessed: someone may receive for a person who is ill. */
static gboolean
is_posthumous (const PrcCard *card)
{
  static const char *const signs[] = { "posthum", "memoriam", "追授" };

  for (guint i = 0; card->bands != NULL && i < card->bands->len; i++)
    {
      const PrcCardBand *band = g_ptr_array_index (card->bands, i);
      const char *const *languages;

      if (band->kind != PRC_NEED_RECEIVES_FOR || band->text == NULL)
        continue;
      languages = prc_text_get_languages (band->text);
      for (guint l = 0; languages[l] != NULL; l++)
        {
          g_autofree char *folded =
              g_utf8_casefold (prc_text_get_exact (band->text, languages[l]), -1);

          for (gsize s = 0; s < G_N_ELEMENTS (signs); s++)
            if (strstr (folded, signs[s]) != NULL)
              return TRUE;
        }
    }
  return FALSE;
}

static void
add_prize_or_rule (PrcStack *stack, const PrcHallDetails *details, PrcColour colour)
{
  const PrcCanvas *canvas = details->canvas;
  const char *prize = details->card->prize;

  prc_stack_add_gap (stack, PRC_GAP_2 * 1.25 * details->gap);
  if (prize == NULL)
    {
      prc_stack_add_rule (stack, colour);
      return;
    }
  for (const double *step = prc_steps_small; *step > 0; step++)
    {
      g_autoptr (PrcLine) line =
          prc_canvas_new_line (canvas, PRC_STYLE_PRIZE, *step, canvas->lead, prize);

      if (prc_line_get_width (line) <= (details->width - 8) * canvas->unit)
        {
          prc_stack_add_capsule (stack, g_steal_pointer (&line), PRC_COLOUR_ACCENT);
          return;
        }
    }
  prc_stack_add_lines (stack, &(PrcTitle){ .text = prize,
                                           .language = canvas->lead,
                                           .style = PRC_STYLE_PRIZE,
                                           .steps = prc_steps_small,
                                           .max_lines = 3,
                                           .width = details->width });
}

/* Thesis in place of the award, which stands above the name. */
static void
add_thesis (PrcStack *stack, const PrcHallDetails *details)
{
  const PrcCanvas *canvas = details->canvas;
  const PrcCardAward *award = prc_hall_award_get (details->card, 0);
  double width = details->width * PRC_AWARD_WIDTH;

  prc_stack_add_lines (stack, &(PrcTitle){ .text = details->card->thesis,
                                           .language = canvas->lead,
                                           .style = PRC_STYLE_THESIS,
                                           .steps = prc_steps_thesis,
                                           .max_lines = 3,
                                           .width = width });
  if (award == NULL)
    return;
  prc_stack_add_gap (stack, PRC_GAP_2 * details->gap);
  if (prc_hall_award_count (details->card) > 1)
    {
      prc_hall_award_add_double (stack, details);
      return;
    }
  g_auto (PrcPair) subject = prc_scene_text_pair (canvas, award->subject);
  g_auto (PrcPair) name = prc_scene_text_pair (canvas, award->institution);
  g_autofree char *first = subject.first != NULL && name.first != NULL
                               ? g_strdup_printf ("%s · %s", subject.first, name.first)
                               : g_strdup (subject.first != NULL ? subject.first : name.first);
  g_autofree char *second = subject.second != NULL && name.second != NULL
                                ? g_strdup_printf ("%s · %s", subject.second, name.second)
                                : g_strdup (subject.second != NULL ? subject.second : name.second);

  prc_stack_add_title (stack, PRC_STYLE_DEPARTMENT, first, canvas->lead, prc_steps_small + 2,
                       width);
  prc_stack_add_title (stack, PRC_STYLE_DEPARTMENT, second, canvas->second, prc_steps_small + 2,
                       width);
}

static void
add_memorial (PrcStack *stack, const PrcHallDetails *details)
{
  const PrcCanvas *canvas = details->canvas;
  g_auto (PrcPair) receives = prc_scene_text_pair (canvas, details->card->detail);
  double width = details->width * PRC_AWARD_WIDTH;

  for (guint i = 0; i < MIN (prc_hall_award_count (details->card), PRC_AWARD_MAX); i++)
    {
      if (i > 0)
        prc_stack_add_gap (stack, PRC_GAP_1);
      prc_hall_award_add_lines (stack, details, prc_hall_award_get (details->card, i),
                                prc_steps_award_column, PRC_STYLE_AWARD_QUIET, width);
    }
  if (receives.first != NULL)
    prc_stack_add_gap (stack, PRC_GAP_4 * details->gap);
  prc_hall_block_add_pair (stack, &receives, PRC_STYLE_DEPARTMENT, prc_steps_small + 2, width);
}

/* What stands below the name. */
static PrcStack *
build_details (const PrcHallDetails *details, gboolean memorial)
{
  PrcStack *stack = prc_stack_new (details->canvas, TRUE);
  const PrcCard *card = details->card;
  guint n = prc_hall_award_count (card);

  if (n == 0 && card->prize == NULL && card->thesis == NULL)
    return stack;
  add_prize_or_rule (stack, details, memorial ? PRC_COLOUR_GREY_RULE : PRC_COLOUR_ACCENT);
  prc_stack_add_gap (stack, PRC_GAP_4 * 0.9 * details->gap);
  if (memorial)
    add_memorial (stack, details);
  else if (card->thesis != NULL)
    add_thesis (stack, details);
  else if (n == 1)
    prc_hall_award_add_single (stack, details, prc_hall_award_get (card, 0));
  else if (n == 2)
    prc_hall_award_add_double (stack, details);
  else
    prc_hall_award_add_rows (stack, details, details->width * PRC_AWARD_WIDTH);
  return stack;
}

/* What stands above the name: 'In memoriam', or the degree where the thesis takes its place. */
static PrcStack *
build_head (const PrcHallDetails *details, gboolean memorial)
{
  const PrcCanvas *canvas = details->canvas;
  PrcStack *stack = prc_stack_new (canvas, TRUE);
  const PrcCardAward *award = prc_hall_award_get (details->card, 0);

  if (memorial)
    {
      g_auto (PrcPair) word = prc_scene_text_pair_word (canvas, PRC_SCENE_WORD_IN_MEMORIAM);

      prc_hall_block_add_pair (stack, &word, PRC_STYLE_MEMORIAM, prc_steps_small, details->width);
      prc_stack_add_gap (stack, PRC_GAP_2 * details->gap);
    }
  else if (details->card->thesis != NULL && award != NULL &&
           prc_hall_award_count (details->card) == 1)
    {
      g_auto (PrcPair) title = prc_scene_text_pair (canvas, award->title);

      prc_hall_block_add_pair (stack, &title, PRC_STYLE_KIND, prc_steps_small + 1, details->width);
    }
  return stack;
}

static gboolean
is_good_enough (const PrcNameQuality *quality, int density)
{
  switch (density)
    {
    case 0:
    case 1:
      return quality->lost <= 1 && !quality->crowded;
    case 2:
      return !quality->small && !quality->crowded;
    default: /* the last density takes what there is */
      return TRUE;
    }
}

static PrcStack *
build_card (const PrcCanvas *canvas, const PrcCard *card, int density, double height)
{
  gboolean memorial = is_posthumous (card);
  PrcHallDetails details = { canvas, card, density, prc_hall_block_get_gap (canvas, density),
                             prc_hall_block_get_width (canvas) };
  g_autoptr (PrcStack) head = build_head (&details, memorial);
  g_autoptr (PrcStack) below = build_details (&details, memorial);
  double rest = prc_stack_get_height (head) + prc_stack_get_height (below);
  PrcNameBox box = { .width = details.width * canvas->unit,
                     .height = MAX (height - rest, height / 4),
                     .centred = TRUE };
  PrcNameQuality quality;
  PrcStack *name = prc_name_block_new (canvas, card, &box, &quality);
  PrcStack *stack;

  if (name == NULL || !is_good_enough (&quality, density))
    {
      prc_stack_free (name);
      return NULL;
    }
  stack = prc_stack_new (canvas, TRUE);
  prc_stack_add_stack (stack, g_steal_pointer (&head));
  prc_stack_add_stack (stack, name);
  prc_stack_add_stack (stack, g_steal_pointer (&below));
  return stack;
}

static PrcStack *
build_beside_photo (const PrcCanvas *canvas, const PrcCard *card, int density, double height)
{
  PrcHallDetails details = { canvas, card, density, prc_hall_block_get_gap (canvas, density),
                             prc_hall_photo_get_width (canvas) };
  g_autoptr (PrcStack) below = prc_stack_new (canvas, FALSE);
  PrcNameBox box = { .width = details.width * canvas->unit, .beside_photo = TRUE };
  PrcNameQuality quality;
  PrcStack *name, *stack;

  add_prize_or_rule (below, &details, PRC_COLOUR_ACCENT);
  prc_stack_add_gap (below, PRC_GAP_4 * details.gap);
  if (card->thesis != NULL)
    {
      prc_stack_add_lines (below, &(PrcTitle){ .text = card->thesis,
                                               .language = canvas->lead,
                                               .style = PRC_STYLE_THESIS,
                                               .steps = prc_steps_thesis + 4,
                                               .max_lines = 3,
                                               .width = details.width });
      prc_stack_add_gap (below, PRC_GAP_2 * details.gap);
    }
  prc_hall_award_add_rows (below, &details, details.width);
  box.height = MAX (height - prc_stack_get_height (below), height / 4);
  name = prc_name_block_new (canvas, card, &box, &quality);
  if (name == NULL || !is_good_enough (&quality, density))
    {
      prc_stack_free (name);
      return NULL;
    }
  stack = prc_stack_new (canvas, FALSE);
  prc_stack_add_stack (stack, name);
  prc_stack_add_stack (stack, g_steal_pointer (&below));
  return stack;
}

gboolean
prc_hall_name_compose (PrcCanvas *canvas, const PrcCard *card)
{
  if (!is_posthumous (card) && prc_hall_photo_compose (canvas, card, build_beside_photo))
    return TRUE;
  if (!prc_hall_block_place (canvas, card, build_card))
    return FALSE;
  prc_canvas_set_look (canvas, PRC_CARD_LOOK_NAME);
  return TRUE;
}
