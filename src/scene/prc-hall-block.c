#include "prc-hall-block.h"

#define CLOSE_ASPECT 1.5 /* narrower screens halve the gaps */
#define SHRINK 0.92

double
prc_hall_block_get_width (const PrcCanvas *canvas)
{
  return (canvas->right - canvas->left) / canvas->unit;
}

double
prc_hall_block_get_gap (const PrcCanvas *canvas, int density)
{
  double factor =
      canvas->width / canvas->height < CLOSE_ASPECT && canvas->aspect != PRC_ASPECT_TALL ? 0.7 : 1;

  return density > 0 ? factor / 2 : factor;
}

void
prc_hall_block_add_pair (PrcStack *stack, const PrcPair *pair, PrcStyle style, const double *steps,
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
    *top += (PRC_REHEARSAL_HEIGHT + PRC_GAP_1) * canvas->unit;
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
prc_hall_block_place (PrcCanvas *canvas, const PrcCard *card, PrcHallBuild build)
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
