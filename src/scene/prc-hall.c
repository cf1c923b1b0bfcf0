#include "prc-hall.h"

#include "prc-face.h"
#include "prc-hall-block.h"
#include "prc-hall-honorary.h"
#include "prc-hall-item.h"
#include "prc-hall-name.h"
#include "prc-scene-text.h"
#include "prc-scene-word.h"

#define REHEARSAL_PADDING_X 2.0

void
prc_hall_add_rehearsal (PrcCanvas *canvas)
{
  const char *first = prc_scene_word_get (PRC_SCENE_WORD_REHEARSAL, canvas->lead);
  const char *second =
      canvas->second != NULL ? prc_scene_word_get (PRC_SCENE_WORD_REHEARSAL, canvas->second) : "";
  PrcSpan spans[] = {
    { .text = first, .language = canvas->lead, .style = PRC_STYLE_REHEARSAL },
    { .text = g_strcmp0 (first, second) != 0 ? " " : "", .style = PRC_STYLE_REHEARSAL },
    { .text = g_strcmp0 (first, second) != 0 ? second : "",
      .language = canvas->second,
      .style = PRC_STYLE_REHEARSAL },
  };
  g_autoptr (PrcLine) line = NULL;
  double unit = canvas->unit, width;
  PrcShape band = { .kind = PRC_SHAPE_FILL, .colour = PRC_COLOUR_REHEARSAL };

  if (!canvas->snapshot->rehearsal)
    return;
  line = prc_line_new (&canvas->pen, spans, G_N_ELEMENTS (spans));
  width = prc_line_get_width (line) + 2 * REHEARSAL_PADDING_X * unit;
  band.x = (canvas->width - width) / 2;
  band.y = canvas->top;
  band.width = width;
  band.height = PRC_REHEARSAL_HEIGHT * unit;
  band.radius = band.height / 2;
  prc_canvas_add_shape (canvas, &band);
  prc_canvas_add_line (
      canvas, line, band.x + REHEARSAL_PADDING_X * unit,
      band.y + (band.height - prc_line_get_above (line) - prc_line_get_below (line)) / 2 +
          prc_line_get_above (line));
}

static PrcPicture *
new_crest (const PrcCanvas *canvas, guint index, double height)
{
  const GPtrArray *crests = canvas->snapshot->crests;

  if (crests == NULL || index >= crests->len)
    return NULL;
  return prc_picture_new_crest (canvas->assets, g_ptr_array_index (crests, index),
                                height * canvas->unit);
}

/* 'Thursday 16 July 2026 · Great Hall' */
static void
add_date_and_place (PrcStack *stack, const PrcCanvas *canvas, const char *language, double width)
{
  g_autofree char *date = prc_scene_word_dup_date (canvas->snapshot->date, language);
  const char *place = prc_scene_text_find (canvas->snapshot->place, language);
  g_autofree char *line = NULL;

  if (place == NULL && language == canvas->lead)
    place = prc_text_get (canvas->snapshot->place, language);
  if (date != NULL && place != NULL)
    line = g_strdup_printf ("%s · %s", date, place);
  else
    line = g_strdup (date != NULL ? date : place);
  prc_stack_add_title (stack, PRC_STYLE_PLACE, line, language, prc_steps_small, width);
}

static PrcStack *
build_holding (const PrcCanvas *canvas, const PrcCard *card, int density, double height)
{
  g_auto (PrcPair) title = prc_scene_text_pair (canvas, canvas->snapshot->title);
  PrcStack *stack = prc_stack_new (canvas, TRUE);
  double gap = prc_hall_block_get_gap (canvas, density), width = prc_hall_block_get_width (canvas);
  double crest = density == 0 ? PRC_CREST_HOLDING : PRC_CREST_CONFERRAL;

  if (density < PRC_HALL_DENSITIES - 1)
    prc_stack_add_pictures (stack, new_crest (canvas, 0, crest), new_crest (canvas, 1, crest),
                            PRC_GAP_7);
  if (!prc_stack_is_empty (stack) && title.first != NULL)
    prc_stack_add_gap (stack, PRC_GAP_7 * gap);
  prc_stack_add_title (stack, PRC_STYLE_CEREMONY, title.first, title.first_language,
                       prc_steps_ceremony, width);
  prc_stack_add_title (stack, PRC_STYLE_CEREMONY_SECOND, title.second, title.second_language,
                       prc_steps_ceremony_second, width);
  if (canvas->snapshot->date != NULL || !prc_text_is_empty (canvas->snapshot->place))
    {
      prc_stack_add_gap (stack, PRC_GAP_2);
      prc_stack_add_rule (stack, PRC_COLOUR_ACCENT);
      prc_stack_add_gap (stack, PRC_GAP_4 * gap);
      add_date_and_place (stack, canvas, canvas->lead, width);
      if (canvas->second != NULL)
        add_date_and_place (stack, canvas, canvas->second, width);
    }
  return stack;
}

void
prc_hall_compose_holding (PrcCanvas *canvas)
{
  prc_canvas_set_look (canvas, PRC_CARD_LOOK_HOLDING);
  prc_hall_block_place (canvas, NULL, build_holding);
}

static PrcStack *
build_announcement (const PrcCanvas *canvas, const PrcCard *card, int density, double height)
{
  PrcStack *stack = prc_stack_new (canvas, TRUE);
  g_autofree char *words = prc_face_clean (canvas->snapshot->announcement);
  const PrcTitle title = { .text = words,
                           .language = canvas->lead,
                           .style = PRC_STYLE_SPEAKER,
                           .steps = prc_steps_title + MIN (density, 3),
                           .max_lines = 6,
                           .width = prc_hall_block_get_width (canvas) };

  prc_stack_add_rule (stack, PRC_COLOUR_ACCENT);
  prc_stack_add_gap (stack, PRC_GAP_4);
  prc_stack_add_lines (stack, &title);
  prc_stack_add_gap (stack, PRC_GAP_4);
  prc_stack_add_rule (stack, PRC_COLOUR_ACCENT);
  return stack;
}

void
prc_hall_compose_announcement (PrcCanvas *canvas)
{
  prc_canvas_add_ground (canvas, PRC_COLOUR_GROUND);
  prc_canvas_set_look (canvas, PRC_CARD_LOOK_ITEM);
  prc_hall_block_place (canvas, NULL, build_announcement);
  prc_hall_add_rehearsal (canvas);
}

/* Only a running show that is not blanked shows anything but the holding card. */
static gboolean
shows_card (const PrcSnapshot *snapshot)
{
  return snapshot->state == PRC_SHOW_RUNNING && !snapshot->blanked && snapshot->live != NULL &&
         snapshot->live->card != NULL;
}

static gboolean
compose_card (PrcCanvas *canvas, const PrcCard *card)
{
  if (card->kind == PRC_CARD_ITEM && !card->show_hall)
    return FALSE;
  if (card->kind == PRC_CARD_ITEM)
    return card->type == PRC_ITEM_HONORARY ? prc_hall_honorary_compose (canvas, card)
                                           : prc_hall_item_compose (canvas, card);
  if (!card->show_hall)
    return FALSE;
  if (card->type == PRC_ITEM_HONORARY)
    return prc_hall_honorary_compose (canvas, card);
  return prc_hall_name_compose (canvas, card);
}

void
prc_hall_compose (PrcCanvas *canvas)
{
  prc_canvas_add_ground (canvas, PRC_COLOUR_GROUND);
  if (!shows_card (canvas->snapshot) || !compose_card (canvas, canvas->snapshot->live->card))
    prc_hall_compose_holding (canvas);
  prc_hall_add_rehearsal (canvas);
}
