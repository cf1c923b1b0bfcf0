#include "prc-hall-photo.h"

#define PHOTO_SMALL 0.72 /* of the photograph on narrow screens */
#define SMALL_PHOTO_ASPECT 1.6

/* The photograph is 54 by 72 units, smaller where the screen is narrow. */
static double
photo_factor (const PrcCanvas *canvas)
{
  return canvas->width / canvas->height < SMALL_PHOTO_ASPECT ? PHOTO_SMALL : 1;
}

static PrcPicture *
new_photo (const PrcCanvas *canvas, const PrcCard *card)
{
  double factor = photo_factor (canvas) * canvas->unit;

  return card->photo == NULL
             ? NULL
             : prc_picture_new_photo (canvas->assets, card->photo, PRC_PHOTO_WIDTH * factor,
                                      PRC_PHOTO_HEIGHT * factor);
}

double
prc_hall_photo_get_width (const PrcCanvas *canvas)
{
  return prc_hall_block_get_width (canvas) - PRC_PHOTO_WIDTH * photo_factor (canvas) - PRC_GAP_7;
}

/* The first density at which the text beside the photograph is no higher than the safe area. */
static PrcStack *
build_first_fitting (const PrcCanvas *canvas, const PrcCard *card, PrcHallBuild build)
{
  double height = canvas->bottom - canvas->top;

  if (canvas->snapshot->rehearsal)
    height -= 2 * PRC_GAP_7 * canvas->unit;
  for (int density = 0; density < PRC_HALL_DENSITIES; density++)
    {
      PrcStack *stack = build (canvas, card, density, height);

      if (stack != NULL && prc_stack_get_height (stack) <= height &&
          prc_stack_get_width (stack) <= prc_hall_photo_get_width (canvas) * canvas->unit + 1)
        return stack;
      prc_stack_free (stack);
    }
  return NULL;
}

gboolean
prc_hall_photo_compose (PrcCanvas *canvas, const PrcCard *card, PrcHallBuild build)
{
  g_autoptr (PrcPicture) photo = NULL;
  g_autoptr (PrcStack) text = NULL;
  double middle = canvas->height / 2;

  if (canvas->aspect != PRC_ASPECT_WIDE)
    return FALSE;
  photo = new_photo (canvas, card);
  if (photo == NULL)
    return FALSE;
  text = build_first_fitting (canvas, card, build);
  if (text == NULL)
    return FALSE;
  prc_canvas_set_look (canvas, PRC_CARD_LOOK_PHOTO);
  prc_canvas_add_picture (canvas, photo, canvas->left, middle - prc_picture_get_height (photo) / 2,
                          PRC_RADIUS_PHOTO * canvas->unit);
  prc_stack_place (text, canvas,
                   canvas->left + prc_picture_get_width (photo) + PRC_GAP_7 * canvas->unit,
                   middle - prc_stack_get_height (text) / 2);
  return TRUE;
}
