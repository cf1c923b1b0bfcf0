#include "prc-canvas.h"

#include "prc-piece.h"

#include <math.h>

#define WIDE 1.2
#define TALL 0.8
/* px around the ink of a piece: one, and half of one because cairo sets glyphs on whole pixels. */
#define MARGIN 1.5

/* Two languages are shown where the ceremony has two that differ. The second officer is the second
 * university's, and reads its language first. */
static void
choose_languages (PrcCanvas *canvas)
{
  GStrv languages = canvas->snapshot->languages;
  const char *lead;

  canvas->lead = languages != NULL && languages[0] != NULL ? languages[0] : "en";
  for (guint i = 1; languages != NULL && languages[0] != NULL && languages[i] != NULL; i++)
    if (g_ascii_strcasecmp (languages[i], canvas->lead) != 0)
      {
        canvas->second = languages[i];
        break;
      }
  if (canvas->role != PRC_ROLE_VC_2 || canvas->second == NULL)
    return;
  lead = canvas->lead;
  canvas->lead = canvas->second;
  canvas->second = lead;
}

void
prc_canvas_init (PrcCanvas *canvas, const PrcSnapshot *snapshot, PrcRole role,
                 const PrcSceneOptions *options)
{
  PrcScene *scene = g_atomic_rc_box_new0 (PrcScene);
  double aspect;

  scene->width = CLAMP (options->width, 1, 32767);
  scene->height = CLAMP (options->height, 1, 32767);
  scene->theme = options->theme;
  scene->role = role;
  scene->item = snapshot->live != NULL ? snapshot->live->item : 0;
  scene->pieces = g_ptr_array_new_with_free_func (prc_piece_free);
  aspect = (double) scene->width / scene->height;
  *canvas = (PrcCanvas){ .scene = scene,
                         .snapshot = snapshot,
                         .assets = options->assets,
                         .clock = options->clock,
                         .role = role,
                         .aspect = aspect >= WIDE   ? PRC_ASPECT_WIDE
                                   : aspect >= TALL ? PRC_ASPECT_SQUARE
                                                    : PRC_ASPECT_TALL,
                         .unit = MIN (scene->height / 100.0, scene->width / 88.0),
                         .width = scene->width,
                         .height = scene->height };
  canvas->left = PRC_SAFE * canvas->width;
  canvas->right = canvas->width - canvas->left;
  canvas->top = PRC_SAFE * canvas->height;
  canvas->bottom = canvas->height - canvas->top;
  canvas->pen = (PrcPen){ prc_face_new_context (), canvas->unit, options->theme, FALSE };
  choose_languages (canvas);
}

void
prc_canvas_clear (PrcCanvas *canvas)
{
  g_clear_object (&canvas->pen.context);
  g_clear_pointer (&canvas->scene, prc_scene_unref);
}

PrcScene *
prc_canvas_finish (PrcCanvas *canvas)
{
  PrcScene *scene = g_steal_pointer (&canvas->scene);

  prc_canvas_clear (canvas);
  return scene;
}

void
prc_canvas_set_look (PrcCanvas *canvas, PrcCardLook look)
{
  canvas->scene->look = look;
}

/* Whole pixels around @x to @right, @y to @bottom, on the screen. */
static cairo_rectangle_int_t
make_area (const PrcScene *scene, double x, double y, double right, double bottom)
{
  int left = (int) CLAMP (floor (x - MARGIN), 0, scene->width);
  int top = (int) CLAMP (floor (y - MARGIN), 0, scene->height);
  int end = (int) CLAMP (ceil (right + MARGIN), left, scene->width);
  int foot = (int) CLAMP (ceil (bottom + MARGIN), top, scene->height);

  return (cairo_rectangle_int_t){ left, top, end - left, foot - top };
}

static PrcPiece *
add_piece (PrcCanvas *canvas, PrcPieceKind kind, cairo_rectangle_int_t area, char *key)
{
  PrcPiece *piece = g_new0 (PrcPiece, 1);

  piece->kind = kind;
  piece->area = area;
  piece->key = key;
  g_ptr_array_add (canvas->scene->pieces, piece);
  return piece;
}

void
prc_canvas_set_name_size (const PrcCanvas *canvas, double size)
{
  canvas->scene->name_size = size;
}

void
prc_canvas_set_trouble (const PrcCanvas *canvas, PrcTrouble trouble, gunichar missing)
{
  canvas->scene->trouble = trouble;
  canvas->scene->missing = missing;
}

void
prc_canvas_add_ground (PrcCanvas *canvas, PrcColour colour)
{
  PrcScene *scene = canvas->scene;
  cairo_rectangle_int_t area = { 0, 0, scene->width, scene->height };
  PrcPiece *piece = add_piece (canvas, PRC_PIECE_GROUND, area,
                               g_strdup_printf ("ground %d,%d %dx%d", (int) colour,
                                                (int) scene->theme, area.width, area.height));

  piece->shape = (PrcShape){
    .kind = PRC_SHAPE_FILL, .width = scene->width, .height = scene->height, .colour = colour
  };
}

/* Where a line has to start so that its ink stays between the margins. */
static double
keep_inside (const PrcCanvas *canvas, const PrcInk *ink, double x)
{
  if (x + ink->right > canvas->right)
    x = canvas->right - ink->right;
  return x + ink->left < canvas->left ? canvas->left - ink->left : x;
}

void
prc_canvas_add_line (PrcCanvas *canvas, PrcLine *line, double x, double baseline)
{
  PrcInk ink = prc_line_get_ink (line);
  PrcPiece *piece;

  if (prc_line_is_empty (line) || ink.right <= ink.left)
    return;
  x = keep_inside (canvas, &ink, x);
  piece = add_piece (canvas, PRC_PIECE_TEXT,
                     make_area (canvas->scene, x + ink.left, baseline + ink.top, x + ink.right,
                                baseline + ink.bottom),
                     g_strdup_printf ("text %.3f,%.3f%s", x, baseline, prc_line_get_key (line)));
  piece->line = prc_line_ref (line);
  piece->x = x;
  piece->y = baseline;
}

void
prc_canvas_add_shape (PrcCanvas *canvas, const PrcShape *shape)
{
  PrcPiece *piece = add_piece (canvas, PRC_PIECE_SHAPE,
                               make_area (canvas->scene, shape->x, shape->y,
                                          shape->x + shape->width, shape->y + shape->height),
                               g_strdup_printf ("shape %d %.3f,%.3f %.3fx%.3f %.3f,%.3f %d,%d",
                                                (int) shape->kind, shape->x, shape->y, shape->width,
                                                shape->height, shape->radius, shape->thickness,
                                                (int) shape->colour, (int) canvas->scene->theme));

  piece->shape = *shape;
}

void
prc_canvas_add_picture (PrcCanvas *canvas, PrcPicture *picture, double x, double y, double radius)
{
  /* On whole pixels, so that it is painted as it was made. */
  double left = floor (x + 0.5), top = floor (y + 0.5);
  double width = prc_picture_get_width (picture), height = prc_picture_get_height (picture);
  PrcPiece *piece = add_piece (
      canvas, PRC_PIECE_PICTURE, make_area (canvas->scene, left, top, left + width, top + height),
      g_strdup_printf ("picture %s %.0f,%.0f %.3fx%.3f %.3f", prc_picture_get_hash (picture), left,
                       top, width, height, radius));

  piece->picture = prc_picture_ref (picture);
  piece->x = left;
  piece->y = top;
  piece->radius = radius;
}

void
prc_canvas_add_fill (PrcCanvas *canvas, PrcColour colour, double x, double y, double width,
                     double height)
{
  prc_canvas_add_shape (canvas, &(PrcShape){ .kind = PRC_SHAPE_FILL,
                                             .x = x,
                                             .y = y,
                                             .width = width,
                                             .height = height,
                                             .radius = MIN (width, height) / 2,
                                             .colour = colour });
}

PrcLine *
prc_canvas_new_line (const PrcCanvas *canvas, PrcStyle style, double size, const char *language,
                     const char *text)
{
  PrcSpan span = { .text = text, .language = language, .style = style, .size = size };

  return prc_line_new (&canvas->pen, &span, 1);
}
