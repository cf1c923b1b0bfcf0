#include "prc-hall-honorary.h"

#include "prc-hall-award.h"
#include "prc-hall-item.h"
#include "prc-hall-photo.h"
#include "prc-scene-text.h"
#include "prc-scene-word.h"

#include <string.h>

/* Honorary: kind, name, degree 'honoris causa', orator; left of nothing where there is no
 * photograph. */
static void
add_degree (PrcStack *stack, const PrcHallDetails *details, double width)
{
  const PrcCanvas *canvas = details->canvas;
  const PrcCardAward *award = prc_hall_award_get (details->card, 0);
  g_auto (PrcPair) title = { 0 };

  if (award == NULL)
    return;
  title = prc_scene_text_pair_award (canvas, award);
  if (title.first != NULL && !prc_face_has_han (title.first) &&
      strstr (title.first, "onoris") == NULL)
    {
      PrcSpan spans[] = {
        { .text = title.first,
          .language = title.first_language,
          .style = PRC_STYLE_AWARD,
          .size = prc_steps_degree[0] },
        { .text = " honoris causa",
          .language = "la",
          .style = PRC_STYLE_CAUSA,
          .size = prc_steps_degree[0] },
      };
      g_autoptr (PrcLine) line = prc_line_new (&canvas->pen, spans, G_N_ELEMENTS (spans));

      if (prc_line_get_width (line) <= width * canvas->unit)
        {
          prc_stack_add_line (stack, g_steal_pointer (&line));
          g_clear_pointer (&title.first, g_free);
        }
    }
  prc_stack_add_title (stack, PRC_STYLE_AWARD, title.first, title.first_language, prc_steps_degree,
                       width);
  prc_stack_add_title (stack, PRC_STYLE_AWARD_QUIET, title.second, title.second_language,
                       prc_steps_award_second, width);
}

static void
add_lines (PrcStack *stack, const PrcHallDetails *details, const PrcText *text, PrcStyle style,
           double width)
{
  g_auto (PrcPair) pair = prc_scene_text_pair (details->canvas, text);

  if (pair.first == NULL)
    return;
  prc_stack_add_gap (stack, PRC_GAP_2 * details->gap);
  prc_stack_add_lines (stack, &(PrcTitle){ .text = pair.first,
                                           .language = pair.first_language,
                                           .style = style,
                                           .steps = prc_steps_small + 2,
                                           .max_lines = 3,
                                           .width = width });
  prc_stack_add_lines (stack, &(PrcTitle){ .text = pair.second,
                                           .language = pair.second_language,
                                           .style = style,
                                           .steps = prc_steps_small + 2,
                                           .max_lines = 3,
                                           .width = width });
}

static void
add_honorary_name (PrcStack *stack, const PrcHallDetails *details, double width)
{
  const PrcCanvas *canvas = details->canvas;
  const PrcCard *card = details->card;
  g_auto (PrcPair) name = { 0 };

  if (card->kind == PRC_CARD_ITEM)
    name = prc_scene_text_pair (canvas, card->person);
  else
    {
      name.first = g_strdup (card->called != NULL ? card->called : card->native);
      name.second = card->called != NULL ? g_strdup (card->native) : NULL;
      name.second_language = card->native_language;
    }
  if (name.second != NULL && g_strcmp0 (name.first, name.second) == 0)
    g_clear_pointer (&name.second, g_free);
  prc_stack_add_title (stack, PRC_STYLE_SPEAKER, name.first, name.first_language,
                       prc_steps_honorary, width);
  prc_stack_add_title (stack, PRC_STYLE_SPEAKER_SECOND, name.second, name.second_language,
                       prc_steps_degree, width);
}

static void
fill_honorary (PrcStack *stack, const PrcHallDetails *details)
{
  const PrcCanvas *canvas = details->canvas;
  const PrcCard *card = details->card;
  double width = details->width;
  g_auto (PrcPair) word = prc_scene_text_pair_word (canvas, PRC_SCENE_WORD_HONORARY);

  prc_hall_block_add_pair (stack, &word, PRC_STYLE_KIND, prc_steps_small + 1, width);
  prc_stack_add_gap (stack, PRC_GAP_1);
  add_honorary_name (stack, details, width);
  prc_stack_add_gap (stack, PRC_GAP_2 * details->gap);
  prc_stack_add_rule (stack, PRC_COLOUR_ACCENT);
  prc_stack_add_gap (stack, PRC_GAP_4 * details->gap);
  add_degree (stack, details, width);
  if (card->kind == PRC_CARD_ITEM && prc_hall_award_count (card) == 0)
    add_lines (stack, details, card->title, PRC_STYLE_AWARD, width);
  add_lines (stack, details, card->role, PRC_STYLE_DEPARTMENT, width);
  add_lines (stack, details, card->detail, PRC_STYLE_DEPARTMENT, width);
}

static PrcStack *
build_honorary_beside (const PrcCanvas *canvas, const PrcCard *card, int density, double height)
{
  PrcHallDetails details = { canvas, card, density, prc_hall_block_get_gap (canvas, density),
                             prc_hall_photo_get_width (canvas) };
  PrcStack *stack = prc_stack_new (canvas, FALSE);

  fill_honorary (stack, &details);
  return stack;
}

static PrcStack *
build_honorary (const PrcCanvas *canvas, const PrcCard *card, int density, double height)
{
  PrcHallDetails details = { canvas, card, density, prc_hall_block_get_gap (canvas, density),
                             prc_hall_block_get_width (canvas) };
  PrcStack *stack = prc_stack_new (canvas, TRUE);

  fill_honorary (stack, &details);
  return stack;
}

gboolean
prc_hall_honorary_compose (PrcCanvas *canvas, const PrcCard *card)
{
  gboolean named = card->kind == PRC_CARD_ITEM ? !prc_text_is_empty (card->person)
                                               : card->called != NULL || card->native != NULL;

  if (!named)
    return card->kind == PRC_CARD_ITEM && prc_hall_item_compose (canvas, card);
  if (prc_hall_photo_compose (canvas, card, build_honorary_beside))
    return TRUE;
  if (!prc_hall_block_place (canvas, card, build_honorary))
    return FALSE;
  prc_canvas_set_look (canvas, PRC_CARD_LOOK_NAME);
  return TRUE;
}
