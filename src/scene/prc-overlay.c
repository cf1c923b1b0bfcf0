#include "prc-overlay.h"

#include "prc-hall.h"
#include "prc-hall-block.h"
#include "prc-scene-text.h"
#include "prc-scene-word.h"
#include "prc-stack.h"

#define PADDING_X 3.6 /* units */
#define PADDING_Y 1.6
#define EDGE 0.9 /* width of the strip of accent */
#define CREST 3.6
#define MAX_AWARDS 2
#define PLATE_WIDTH 0.68 /* of the screen */
#define CAPTION_WIDTH 0.68

static gboolean
is_on (const PrcSnapshot *snapshot)
{
  return snapshot->state == PRC_SHOW_RUNNING && !snapshot->blanked && snapshot->live != NULL &&
         snapshot->live->card != NULL;
}

static double
get_inner_width (const PrcCanvas *canvas)
{
  return (canvas->width * PLATE_WIDTH) / canvas->unit - 2 * PADDING_X;
}

/* Both names on one line where they fit, else one below the other. */
static void
add_names (PrcStack *stack, const PrcCard *card)
{
  const PrcCanvas *canvas = prc_stack_get_canvas (stack);
  const char *native = g_strcmp0 (card->native, card->called) == 0 ? NULL : card->native;
  PrcSpan own = { .text = native,
                  .language = card->native_language,
                  .style =
                      card->native_first ? PRC_STYLE_PLATE_NAME : PRC_STYLE_PLATE_NAME_SECOND };
  PrcSpan latin = { .text = card->called,
                    .style = card->native_first && native != NULL ? PRC_STYLE_PLATE_NAME_SECOND
                                                                  : PRC_STYLE_PLATE_NAME };
  PrcSpan gap = { .text = native != NULL && card->called != NULL ? "\u2002" : NULL,
                  .style = PRC_STYLE_PLATE_NAME };
  PrcSpan spans[] = { card->native_first ? own : latin, gap, card->native_first ? latin : own };
  g_autoptr (PrcLine) line = prc_line_new (&canvas->pen, spans, G_N_ELEMENTS (spans));
  double width = get_inner_width (canvas);

  if (prc_line_get_width (line) <= width * canvas->unit)
    {
      prc_stack_add_line (stack, g_steal_pointer (&line));
      return;
    }
  prc_stack_add_title (stack, spans[0].style, spans[0].text, spans[0].language, prc_steps_plate,
                       width);
  prc_stack_add_title (stack, spans[2].style, spans[2].text, spans[2].language, prc_steps_plate,
                       width);
}

/* Each award once: the first in the leading language, the second in its own. */
static void
add_awards (PrcStack *stack, const PrcCard *card)
{
  const PrcCanvas *canvas = prc_stack_get_canvas (stack);
  double width = get_inner_width (canvas) - CREST - 3;

  for (guint i = 0; card->awards != NULL && i < MIN (card->awards->len, MAX_AWARDS); i++)
    {
      const PrcCardAward *award = g_ptr_array_index (card->awards, i);
      g_auto (PrcPair) title = prc_scene_text_pair_award (canvas, award);
      gboolean second = i > 0 && title.second != NULL;
      PrcStack *text = prc_stack_new (canvas, FALSE);

      prc_stack_add_gap (stack, PRC_GAP_1 / 2);
      prc_stack_add_title (text, PRC_STYLE_PLATE_AWARD, second ? title.second : title.first,
                           second ? title.second_language : title.first_language,
                           prc_steps_plate_award, width);
      prc_stack_add_row (stack,
                         prc_picture_new_crest (canvas->assets, award->crest, CREST * canvas->unit),
                         CREST, text);
    }
}

static void
add_pair (PrcStack *stack, const PrcText *text, PrcStyle style, const double *steps)
{
  const PrcCanvas *canvas = prc_stack_get_canvas (stack);
  g_auto (PrcPair) pair = prc_scene_text_pair (canvas, text);

  prc_stack_add_title (stack, style, pair.first, pair.first_language, steps,
                       get_inner_width (canvas));
  prc_stack_add_title (stack, PRC_STYLE_PLATE_AWARD, pair.second, pair.second_language,
                       prc_steps_plate_award, get_inner_width (canvas));
}

/* Someone whose name is not for the stream is 'Graduand'. */
static void
add_nobody (PrcStack *stack)
{
  const PrcCanvas *canvas = prc_stack_get_canvas (stack);
  g_auto (PrcPair) word = prc_scene_text_pair_word (canvas, PRC_SCENE_WORD_GRADUAND);

  prc_hall_block_add_pair (stack, &word, PRC_STYLE_PLATE_NAME, prc_steps_plate,
                           get_inner_width (canvas));
}

static void
fill_plate (PrcStack *stack, const PrcCard *card)
{
  if (card->kind == PRC_CARD_PERSON)
    {
      if (!card->show_stream || (card->called == NULL && card->native == NULL))
        {
          add_nobody (stack);
          return;
        }
      add_names (stack, card);
      add_awards (stack, card);
      return;
    }
  if (card->type == PRC_ITEM_HOLDING)
    return;
  if (card->type == PRC_ITEM_CONFERRAL && !prc_text_is_empty (card->emphasis))
    {
      add_pair (stack, card->emphasis, PRC_STYLE_PLATE_NAME, prc_steps_plate);
      return;
    }
  if (!prc_text_is_empty (card->person))
    {
      add_pair (stack, card->person, PRC_STYLE_PLATE_NAME, prc_steps_plate);
      add_pair (stack, card->role, PRC_STYLE_PLATE_AWARD, prc_steps_plate_award);
      return;
    }
  add_pair (stack, card->title, PRC_STYLE_PLATE_NAME, prc_steps_plate);
  add_pair (stack, card->detail, PRC_STYLE_PLATE_AWARD, prc_steps_plate_award);
}

static void
place_plate (PrcCanvas *canvas, PrcStack *stack)
{
  double unit = canvas->unit;
  double width = prc_stack_get_width (stack) + (2 * PADDING_X + EDGE) * unit;
  double height = prc_stack_get_height (stack) + 2 * PADDING_Y * unit;
  PrcShape plate = { .kind = PRC_SHAPE_FILL,
                     .x = canvas->left,
                     .y = canvas->bottom - 3 * unit - height,
                     .width = width,
                     .height = height,
                     .colour = PRC_COLOUR_PLATE };
  PrcShape edge = plate;

  edge.width = EDGE * unit;
  edge.colour = PRC_COLOUR_ACCENT;
  prc_canvas_add_shape (canvas, &plate);
  prc_canvas_add_shape (canvas, &edge);
  prc_stack_place (stack, canvas, plate.x + (EDGE + PADDING_X) * unit, plate.y + PADDING_Y * unit);
}

void
prc_overlay_compose (PrcCanvas *canvas)
{
  g_autoptr (PrcStack) stack = prc_stack_new (canvas, FALSE);

  canvas->pen.theme = PRC_THEME_DARK;
  if (canvas->snapshot->announcement != NULL && canvas->snapshot->announced_on == PRC_ROLE_OVERLAY)
    prc_stack_add_title (stack, PRC_STYLE_PLATE_NAME, canvas->snapshot->announcement, canvas->lead,
                         prc_steps_plate, get_inner_width (canvas));
  else if (is_on (canvas->snapshot))
    fill_plate (stack, canvas->snapshot->live->card);
  prc_canvas_set_look (canvas,
                       prc_stack_is_empty (stack) ? PRC_CARD_LOOK_EMPTY : PRC_CARD_LOOK_NAME);
  if (!prc_stack_is_empty (stack))
    place_plate (canvas, stack);
  prc_hall_add_rehearsal (canvas);
}

/* What is being said: the name, or the words. */
static char *
dup_line (const PrcCanvas *canvas, const PrcCard *card)
{
  const char *text;

  if (card->kind == PRC_CARD_PERSON)
    {
      if (!card->show_stream)
        return g_strdup (prc_scene_word_get (PRC_SCENE_WORD_GRADUAND, canvas->lead));
      return g_strdup (card->called != NULL ? card->called : card->native);
    }
  text = prc_scene_text_lead (canvas, card->words);
  if (text == NULL)
    text = prc_scene_text_lead (canvas, card->title);
  return g_strdup (text);
}

void
prc_overlay_compose_caption (PrcCanvas *canvas)
{
  g_autoptr (PrcStack) stack = prc_stack_new (canvas, TRUE);
  g_autofree char *line = NULL;
  PrcFitBox box = { .steps = prc_steps_caption,
                    .max_lines = 4,
                    .width = canvas->width * CAPTION_WIDTH,
                    .height = canvas->height / 2,
                    .unit = canvas->unit,
                    .line_height = 1.3 };
  g_autoptr (PrcFit) fit = NULL;
  PrcShape plate = { .kind = PRC_SHAPE_FILL, .colour = PRC_COLOUR_PLATE };

  canvas->pen.theme = PRC_THEME_DARK;
  prc_canvas_set_look (canvas, PRC_CARD_LOOK_EMPTY);
  if (!is_on (canvas->snapshot))
    return;
  line = dup_line (canvas, canvas->snapshot->live->card);
  if (line == NULL)
    return;
  fit = prc_fit_words (canvas->pen.context, PRC_STYLE_CAPTION, line, canvas->lead, &box);
  prc_stack_add_fit (stack, fit, PRC_STYLE_CAPTION, canvas->lead);
  if (prc_stack_is_empty (stack))
    return;
  prc_canvas_set_look (canvas, PRC_CARD_LOOK_NAME);
  plate.width = prc_stack_get_width (stack) + 4 * canvas->unit;
  plate.height = prc_stack_get_height (stack) + 2 * canvas->unit;
  plate.x = (canvas->width - plate.width) / 2;
  plate.y = canvas->bottom - plate.height;
  plate.radius = 0.8 * canvas->unit;
  prc_canvas_add_shape (canvas, &plate);
  prc_stack_place (stack, canvas, canvas->width / 2, plate.y + canvas->unit);
}
