#include "prc-shape.h"

#include <glib.h>

/* Signs are drawn in a square of 24. */
#define SIGN 24.0

static void
round_rectangle (cairo_t *cr, double x, double y, double width, double height, double radius)
{
  double r = MIN (radius, MIN (width, height) / 2);

  cairo_new_sub_path (cr);
  if (r <= 0)
    {
      cairo_rectangle (cr, x, y, width, height);
      return;
    }
  cairo_arc (cr, x + width - r, y + r, r, -G_PI_2, 0);
  cairo_arc (cr, x + width - r, y + height - r, r, 0, G_PI_2);
  cairo_arc (cr, x + r, y + height - r, r, G_PI_2, G_PI);
  cairo_arc (cr, x + r, y + r, r, G_PI, 3 * G_PI_2);
  cairo_close_path (cr);
}

static void
stroke_line (cairo_t *cr, double x1, double y1, double x2, double y2)
{
  cairo_move_to (cr, x1, y1);
  cairo_line_to (cr, x2, y2);
  cairo_stroke (cr);
}

static void
disc (cairo_t *cr, double x, double y, double radius)
{
  cairo_new_sub_path (cr);
  cairo_arc (cr, x, y, radius, 0, 2 * G_PI);
  cairo_fill (cr);
}

static void
draw_hand (cairo_t *cr)
{
  cairo_set_line_width (cr, 2.7);
  stroke_line (cr, 8, 5.2, 8, 13);
  stroke_line (cr, 11.2, 3.4, 11.2, 13);
  stroke_line (cr, 14.4, 4, 14.4, 13);
  stroke_line (cr, 17.6, 6.6, 17.6, 13);
  stroke_line (cr, 7.6, 16.6, 4.2, 12.6);
  cairo_move_to (cr, 6.65, 11.5);
  cairo_line_to (cr, 18.95, 11.5);
  cairo_line_to (cr, 18.95, 15.5);
  cairo_curve_to (cr, 18.95, 19.5, 16.6, 21.8, 13, 21.8);
  cairo_curve_to (cr, 9.8, 21.8, 8.4, 20.4, 6.65, 17.6);
  cairo_close_path (cr);
  cairo_fill (cr);
}

static void
draw_chair (cairo_t *cr)
{
  cairo_set_line_width (cr, 2.1);
  disc (cr, 10, 3.9, 2.1);
  cairo_move_to (cr, 10, 8.2);
  cairo_line_to (cr, 10.4, 14);
  cairo_line_to (cr, 15.6, 14);
  cairo_line_to (cr, 18, 19.4);
  cairo_line_to (cr, 20.2, 18.6);
  cairo_stroke (cr);
  stroke_line (cr, 10.2, 10.8, 14.8, 10.8);
  cairo_new_sub_path (cr);
  cairo_arc (cr, 10.2, 16.4, 5.2, 0.25 * G_PI, 1.38 * G_PI);
  cairo_stroke (cr);
}

static void
shoulders (cairo_t *cr, double left, double right, double top)
{
  double middle = (left + right) / 2;

  cairo_move_to (cr, left, 19.4);
  cairo_curve_to (cr, left, top, middle - 2, top - 0.6, middle, top - 0.6);
  cairo_curve_to (cr, middle + 2, top - 0.6, right, top, right, 19.4);
  cairo_close_path (cr);
  cairo_fill (cr);
}

static void
draw_people (cairo_t *cr)
{
  disc (cr, 8.8, 8, 3.5);
  shoulders (cr, 1.8, 15.8, 14);
  disc (cr, 17.2, 8.6, 2.8);
  cairo_move_to (cr, 17.2, 19.4);
  cairo_line_to (cr, 22.6, 19.4);
  cairo_curve_to (cr, 22.6, 15.4, 20.4, 13.4, 17, 13.4);
  cairo_curve_to (cr, 16.4, 13.4, 15.8, 13.5, 15.2, 13.7);
  cairo_curve_to (cr, 16.6, 15.2, 17.2, 17, 17.2, 19.4);
  cairo_fill (cr);
}

static void
draw_medal (cairo_t *cr)
{
  cairo_move_to (cr, 5.6, 2);
  cairo_line_to (cr, 10, 2);
  cairo_line_to (cr, 13, 9);
  cairo_line_to (cr, 9.2, 10.4);
  cairo_close_path (cr);
  cairo_move_to (cr, 18.4, 2);
  cairo_line_to (cr, 14, 2);
  cairo_line_to (cr, 11, 9);
  cairo_line_to (cr, 14.8, 10.4);
  cairo_close_path (cr);
  cairo_fill (cr);
  disc (cr, 12, 15.8, 6.2);
}

static void
draw_speech (cairo_t *cr)
{
  round_rectangle (cr, 2.6, 3.6, 18.8, 13.4, 2.2);
  cairo_fill (cr);
  cairo_move_to (cr, 5.4, 16);
  cairo_line_to (cr, 5.4, 21.6);
  cairo_line_to (cr, 11.4, 16);
  cairo_close_path (cr);
  cairo_fill (cr);
}

static void
draw_paper (cairo_t *cr)
{
  cairo_set_line_width (cr, 2);
  round_rectangle (cr, 4.4, 3, 15.2, 18, 2);
  cairo_stroke (cr);
  stroke_line (cr, 8.2, 8.4, 15.8, 8.4);
  stroke_line (cr, 8.2, 12, 15.8, 12);
  stroke_line (cr, 8.2, 15.6, 12.6, 15.6);
}

static void
triangle (cairo_t *cr)
{
  cairo_move_to (cr, 6, 4);
  cairo_line_to (cr, 20, 12);
  cairo_line_to (cr, 6, 20);
  cairo_close_path (cr);
}

static void
draw_sign (PrcShapeKind kind, cairo_t *cr)
{
  cairo_set_line_cap (cr, CAIRO_LINE_CAP_ROUND);
  cairo_set_line_join (cr, CAIRO_LINE_JOIN_ROUND);
  switch (kind)
    {
    case PRC_SHAPE_HAND:
      draw_hand (cr);
      break;
    case PRC_SHAPE_CHAIR:
      draw_chair (cr);
      break;
    case PRC_SHAPE_PEOPLE:
      draw_people (cr);
      break;
    case PRC_SHAPE_MEDAL:
      draw_medal (cr);
      break;
    case PRC_SHAPE_SPEECH:
      draw_speech (cr);
      break;
    case PRC_SHAPE_PAPER:
      draw_paper (cr);
      break;
    case PRC_SHAPE_PLAY:
      triangle (cr);
      cairo_fill (cr);
      break;
    case PRC_SHAPE_WAITING:
      cairo_set_line_width (cr, 2.4);
      triangle (cr);
      cairo_stroke (cr);
      break;
    case PRC_SHAPE_PAUSE:
      round_rectangle (cr, 5.4, 4, 4.6, 16, 0.8);
      round_rectangle (cr, 14, 4, 4.6, 16, 0.8);
      cairo_fill (cr);
      break;
    case PRC_SHAPE_FILL:
    case PRC_SHAPE_OUTLINE:
      break;
    }
}

void
prc_shape_draw (const PrcShape *shape, PrcTheme theme, cairo_t *cr)
{
  PrcRgba colour = prc_token_get_colour (shape->colour, theme);
  double half = shape->thickness / 2;

  cairo_save (cr);
  cairo_set_source_rgba (cr, colour.red, colour.green, colour.blue, colour.alpha);
  if (shape->kind == PRC_SHAPE_FILL)
    {
      round_rectangle (cr, shape->x, shape->y, shape->width, shape->height, shape->radius);
      cairo_fill (cr);
    }
  else if (shape->kind == PRC_SHAPE_OUTLINE)
    {
      round_rectangle (cr, shape->x + half, shape->y + half, shape->width - shape->thickness,
                       shape->height - shape->thickness, shape->radius - half);
      cairo_set_line_width (cr, shape->thickness);
      cairo_stroke (cr);
    }
  else
    {
      cairo_translate (cr, shape->x, shape->y);
      cairo_scale (cr, shape->width / SIGN, shape->height / SIGN);
      draw_sign (shape->kind, cr);
    }
  cairo_restore (cr);
}
