#include "prc-hall.h"

#include "prc-scene-text.h"
#include "prc-scene-word.h"

#define CLOSE_ASPECT 1.5 /* narrower screens halve the gaps */
#define REHEARSAL_PADDING_X 2.0
#define REHEARSAL_HEIGHT 5.2
#define SHRINK 0.92

double
prc_hall_get_width (const PrcCanvas *canvas)
{
  return (canvas->right - canvas->left) / canvas->unit;
}

double
prc_hall_get_gap (const PrcCanvas *canvas, int density)
{
  double factor =
      canvas->width / canvas->height < CLOSE_ASPECT && canvas->aspect != PRC_ASPECT_TALL ? 0.7 : 1;

  return density > 0 ? factor / 2 : factor;
}

void
prc_hall_add_pair (PrcStack *stack, const PrcPair *pair, PrcStyle style, const double *steps,
                   double width)
{
  const PrcCanvas *canvas = prc_stack_get_canvas (stack);
  double size = steps[0];

  if (pair->first == NULL)
    return;
  if (pair->second != NULL)
    {
      PrcSpan spans[] = {
        { .text = pair->first, .language = pair->first_language, .style = style, .size = size },
        { .text = "  ", .style = style, .size = size },
        { .text = pair->second, .language = pair->second_language, .style = style, .size = size },
      };
      g_autoptr (PrcLine) line = prc_line_new (&canvas->pen, spans, G_N_ELEMENTS (spans));

      if (prc_line_get_width (line) <= width * canvas->unit)
        {
          prc_stack_add_line (stack, g_steal_pointer (&line));
          return;
        }
    }
  prc_stack_add_title (stack, style, pair->first, pair->first_language, steps, width);
  prc_stack_add_title (stack, style, pair->second, pair->second_language, steps, width);
}

/* Room that the block may fill, px from the top. */
static void
get_room (const PrcCanvas *canvas, double *top, double *bottom)
{
  *top = canvas->top;
  *bottom = canvas->bottom;
  if (canvas->snapshot->rehearsal)
    *top += (REHEARSAL_HEIGHT + PRC_GAP_1) * canvas->unit;
}

static void
place (PrcCanvas *canvas, PrcStack *stack, double top, double bottom)
{
  double height = prc_stack_get_height (stack);
  double y = PRC_CENTRE * canvas->height - height / 2;

  y = CLAMP (y, top, MAX (bottom - height, top));
  prc_stack_place (stack, canvas, canvas->width / 2, y);
}

/* Nothing on the ladders fits: all of it smaller, until it does. */
static gboolean
place_shrunk (PrcCanvas *canvas, const PrcCard *card, PrcHallBuild build)
{
  double unit = canvas->unit, least = unit / 12, factor = SHRINK, top, bottom;
  gboolean placed = FALSE;

  get_room (canvas, &top, &bottom);
  while (!placed && canvas->unit > least)
    {
      g_autoptr (PrcStack) stack = NULL;

      canvas->unit = canvas->pen.unit = canvas->unit * factor;
      stack = build (canvas, card, PRC_HALL_DENSITIES - 1, bottom - top);
      if (stack == NULL)
        break;
      placed = prc_stack_get_height (stack) <= bottom - top || canvas->unit <= least;
      factor = prc_stack_get_shrink (stack, bottom - top);
      if (placed)
        place (canvas, stack, top, bottom);
    }
  canvas->unit = canvas->pen.unit = unit;
  return placed;
}

gboolean
prc_hall_place_block (PrcCanvas *canvas, const PrcCard *card, PrcHallBuild build)
{
  double top, bottom;

  get_room (canvas, &top, &bottom);
  for (int density = 0; density < PRC_HALL_DENSITIES; density++)
    {
      double height = MIN (PRC_BUDGET * canvas->height / 100, bottom - top);
      g_autoptr (PrcStack) stack =
          build (canvas, card, density, density == 0 ? height : bottom - top);

      if (stack != NULL && prc_stack_get_height (stack) <= bottom - top &&
          prc_stack_get_width (stack) <= canvas->right - canvas->left + 1)
        {
          place (canvas, stack, top, bottom);
          return TRUE;
        }
    }
  return place_shrunk (canvas, card, build);
}

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
  band.height = REHEARSAL_HEIGHT * unit;
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
  double gap = prc_hall_get_gap (canvas, density), width = prc_hall_get_width (canvas);
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
  prc_hall_place_block (canvas, NULL, build_holding);
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
