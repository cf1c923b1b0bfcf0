#include "prc-seat-picture.h"

#include "prc-print-word.h"

#include <pango/pangocairo.h>

#define HEAD 74.0 /* the stage and the gap below it */
#define STAGE 44.0
#define MARGIN 12.0

static double
get_cell_width (const PrcSeatPicture *picture)
{
  return picture->names ? 66 : 30;
}

static double
get_cell_height (const PrcSeatPicture *picture)
{
  return picture->names ? 54 : 32;
}

void
prc_seat_picture_measure (const PrcSeatPicture *picture, double *width, double *height)
{
  *width = 2 * MARGIN + MAX (picture->layout->width * get_cell_width (picture), 180);
  *height = 2 * MARGIN + HEAD + picture->layout->height * get_cell_height (picture);
}

/* The origin of the layout. */
static void
get_origin (const PrcSeatPicture *picture, double *x, double *y)
{
  double width, height;

  prc_seat_picture_measure (picture, &width, &height);
  *x = (width - picture->layout->width * get_cell_width (picture)) / 2;
  *y = MARGIN + HEAD;
}

void
prc_seat_picture_get_seat (const PrcSeatPicture *picture, guint seat, double *x, double *y,
                           double *width, double *height)
{
  const PrcSeatCell *cell = &g_array_index (picture->layout->cells, PrcSeatCell, seat);

  get_origin (picture, x, y);
  *x += cell->x * get_cell_width (picture) + 1.5;
  *y += cell->y * get_cell_height (picture) + 1.5;
  *width = get_cell_width (picture) - 3;
  *height = get_cell_height (picture) - 3;
}

int
prc_seat_picture_find (const PrcSeatPicture *picture, double x, double y)
{
  double left, top;

  get_origin (picture, &left, &top);
  return prc_seat_layout_find (picture->layout, (x - left) / get_cell_width (picture),
                               (y - top) / get_cell_height (picture));
}

void
prc_seat_picture_get_colour (const PrcSeatPicture *picture, gint64 item, double *red, double *green,
                             double *blue)
{
  static const guint32 colours[] = { 0x1a4f9c, 0x155c31, 0x5e3585, 0x7a3f00,
                                     0x0b5360, 0x8c1420, 0x4a5200, 0x3c4657 };
  guint n = 0;

  for (guint i = 0; i < picture->season->items->len; i++)
    {
      const PrcItem *one = g_ptr_array_index (picture->season->items, i);

      if (one->id == item)
        break;
      n += one->ceremony == picture->seating->ceremony && one->type == PRC_ITEM_PRESENTATION;
    }
  guint32 colour = colours[n % G_N_ELEMENTS (colours)];
  *red = (colour >> 16 & 0xff) / 255.0;
  *green = (colour >> 8 & 0xff) / 255.0;
  *blue = (colour & 0xff) / 255.0;
}

/* --- letters ---------------------------------------------------------------------------------- */

typedef struct
{
  const PrcSeatPicture *picture;
  cairo_t *cr;
  PangoLayout *layout;
  GHashTable *people; /* id of the graduand to PrcSeatedPerson */
} Drawing;

#define FONT_NUMBERS "Inter, Cantarell, Noto Sans, Noto Sans CJK SC"
#define FONT_NAMES "Gentium Book Plus, Noto Serif CJK SC, Noto Serif"

typedef struct
{
  const char *font;
  double size;
  gboolean bold;
  double align; /* 0 left, 0.5 middle, 1 right of the width */
} Letters;

/* One line within @width, smaller where it is too wide: never cut. */
static void
draw_text (Drawing *drawing, const char *text, const Letters *letters, double x, double y,
           double width)
{
  PangoFontDescription *font = pango_font_description_from_string (letters->font);
  int w, h;

  pango_font_description_set_absolute_size (font, letters->size * PANGO_SCALE);
  if (letters->bold)
    pango_font_description_set_weight (font, PANGO_WEIGHT_SEMIBOLD);
  pango_layout_set_font_description (drawing->layout, font);
  pango_font_description_free (font);
  pango_layout_set_text (drawing->layout, text, -1);
  pango_layout_get_size (drawing->layout, &w, &h);
  double natural = (double) w / PANGO_SCALE, height = (double) h / PANGO_SCALE;
  double scale = natural > width ? width / natural : 1;
  cairo_save (drawing->cr);
  cairo_translate (drawing->cr, x + (width - natural * scale) * letters->align,
                   y + height * (1 - scale) / 2);
  cairo_scale (drawing->cr, scale, scale);
  pango_cairo_show_layout (drawing->cr, drawing->layout);
  cairo_restore (drawing->cr);
}

/* A name in one piece, over two lines where that keeps it larger: parted at spaces alone. */
static void
draw_parted (Drawing *drawing, const char *text, const Letters *letters, double x, double y,
             double width)
{
  PangoFontDescription *font = pango_font_description_from_string (letters->font);
  double size = letters->size;
  int w;

  if (letters->bold)
    pango_font_description_set_weight (font, PANGO_WEIGHT_SEMIBOLD);
  pango_layout_set_text (drawing->layout, text, -1);
  pango_layout_set_width (drawing->layout, (int) (width * PANGO_SCALE));
  pango_layout_set_wrap (drawing->layout, PANGO_WRAP_WORD);
  do
    {
      pango_font_description_set_absolute_size (font, size * PANGO_SCALE);
      pango_layout_set_font_description (drawing->layout, font);
      pango_layout_get_size (drawing->layout, &w, NULL);
      size -= 0.5;
    }
  while (size > 5 &&
         (pango_layout_get_line_count (drawing->layout) > 2 || w > (int) (width * PANGO_SCALE)));
  cairo_move_to (drawing->cr, x, y);
  pango_cairo_show_layout (drawing->cr, drawing->layout);
  cairo_new_path (drawing->cr);
  pango_layout_set_width (drawing->layout, -1);
  pango_font_description_free (font);
}

/* Ink on the ground. */
static void
set_ink (const Drawing *drawing, double alpha)
{
  double grey = drawing->picture->dark ? 0.96 : 0.13;

  cairo_set_source_rgba (drawing->cr, grey, grey, grey, alpha);
}

/* --- a seat ----------------------------------------------------------------------------------- */

typedef struct
{
  double x, y, width, height;
} Box;

static void
trace (cairo_t *cr, const Box *box, double inset, double radius)
{
  double x = box->x + inset, y = box->y + inset;
  double right = box->x + box->width - inset, bottom = box->y + box->height - inset;

  cairo_new_sub_path (cr);
  cairo_arc (cr, right - radius, y + radius, radius, -G_PI / 2, 0);
  cairo_arc (cr, right - radius, bottom - radius, radius, 0, G_PI / 2);
  cairo_arc (cr, x + radius, bottom - radius, radius, G_PI / 2, G_PI);
  cairo_arc (cr, x + radius, y + radius, radius, G_PI, 1.5 * G_PI);
  cairo_close_path (cr);
}

static void
draw_frame (Drawing *drawing, const PrcSeat *seat, const Box *box)
{
  static const double dash[] = { 3, 2.5 };
  cairo_t *cr = drawing->cr;
  gboolean step_free = (seat->marks & PRC_SEAT_STEP_FREE) != 0;
  double line = step_free ? 2.5 : 1;

  cairo_save (cr);
  set_ink (drawing, step_free ? 0.9 : 0.45);
  cairo_set_line_width (cr, line);
  if (seat->state == PRC_SEAT_SPARE || seat->state == PRC_SEAT_WITH)
    cairo_set_dash (cr, dash, 2, 0);
  trace (cr, box, line / 2, 4);
  cairo_stroke (cr);
  cairo_restore (cr);
}

static void
draw_cross (Drawing *drawing, const Box *box)
{
  cairo_t *cr = drawing->cr;

  set_ink (drawing, 0.55);
  cairo_set_line_width (cr, 1.2);
  cairo_move_to (cr, box->x + 5, box->y + 5);
  cairo_line_to (cr, box->x + box->width - 5, box->y + box->height - 5);
  cairo_move_to (cr, box->x + box->width - 5, box->y + 5);
  cairo_line_to (cr, box->x + 5, box->y + box->height - 5);
  cairo_stroke (cr);
}

static void
draw_names (Drawing *drawing, const PrcSeat *seat, const Box *box, const char *position)
{
  const Letters number = { FONT_NUMBERS, 9, TRUE, 0 };
  const Letters own = { FONT_NUMBERS, 7.5, FALSE, 1 };
  const Letters family = { FONT_NAMES, 12, TRUE, 0 };
  const Letters given = { FONT_NAMES, 10.5, FALSE, 0 };
  const PrcGraduand *graduand = prc_season_find_graduand (drawing->picture->season, seat->graduand);
  const PrcPersonName *name = graduand != NULL ? graduand->name : NULL;
  const PrcHallSeat *hall = prc_hall_plan_get_seat (drawing->picture->seating->hall, &seat->place);
  double inner = box->width - 8;

  draw_text (drawing, position, &number, box->x + 4, box->y + 2, inner);
  draw_text (drawing, hall->name, &own, box->x + 4, box->y + 3, inner);
  if (name == NULL)
    return;
  if (name->family != NULL && name->called == NULL)
    {
      draw_text (drawing, name->family, &family, box->x + 4, box->y + 12, inner);
      if (name->given != NULL)
        draw_text (drawing, name->given, &given, box->x + 4, box->y + 24, inner);
    }
  else
    {
      g_autofree char *called = prc_person_name_dup_called (name);

      draw_parted (drawing, called, &family, box->x + 4, box->y + 12, inner);
    }
  if (name->native != NULL)
    draw_text (drawing, name->native, &given, box->x + 4, box->y + 34, inner);
}

static void
draw_taken (Drawing *drawing, const PrcSeat *seat, const Box *box)
{
  const Letters number = { FONT_NUMBERS, 11.5, TRUE, 0.5 };
  const PrcSeatedPerson *person = g_hash_table_lookup (drawing->people, &seat->graduand);
  const char *position = person != NULL && person->position != NULL ? person->position : "?";
  double red, green, blue;

  prc_seat_picture_get_colour (drawing->picture, seat->item, &red, &green, &blue);
  if (drawing->picture->names)
    {
      set_ink (drawing, 1);
      draw_names (drawing, seat, box, position);
      return;
    }
  cairo_set_source_rgb (drawing->cr, red, green, blue);
  trace (drawing->cr, box, 0, 4);
  cairo_fill (drawing->cr);
  cairo_set_source_rgb (drawing->cr, 1, 1, 1);
  draw_text (drawing, position, &number, box->x + 2, box->y + box->height / 2 - 8, box->width - 4);
}

/* What stands in a seat that nobody takes. */
static const char *
get_sign (const PrcSeat *seat)
{
  switch (seat->state)
    {
    case PRC_SEAT_FREE:
    case PRC_SEAT_TAKEN:
    case PRC_SEAT_SPARE:
      return NULL;
    case PRC_SEAT_WITH:
      return "C";
    case PRC_SEAT_KEPT_FREE:
      if ((seat->marks & PRC_SEAT_UNUSABLE) != 0)
        return NULL;
      return (seat->marks & PRC_SEAT_COMPANION) != 0 ? "C" : "R";
    }
  return NULL;
}

static void
draw_seat (Drawing *drawing, guint index)
{
  const Letters sign = { FONT_NUMBERS, 11, FALSE, 0.5 };
  const PrcSeat *seat = g_ptr_array_index (drawing->picture->seating->seats, index);
  const char *letter = get_sign (seat);
  Box box;

  prc_seat_picture_get_seat (drawing->picture, index, &box.x, &box.y, &box.width, &box.height);
  if (box.x < 0)
    return;
  if (seat->state == PRC_SEAT_SPARE)
    {
      set_ink (drawing, 0.10);
      trace (drawing->cr, &box, 0, 4);
      cairo_fill (drawing->cr);
    }
  if (seat->state == PRC_SEAT_TAKEN)
    draw_taken (drawing, seat, &box);
  draw_frame (drawing, seat, &box);
  if ((seat->marks & PRC_SEAT_UNUSABLE) != 0)
    draw_cross (drawing, &box);
  set_ink (drawing, 0.8);
  if (letter != NULL)
    draw_text (drawing, letter, &sign, box.x + 2, box.y + box.height / 2 - 8, box.width - 4);
  if ((int) index != drawing->picture->chosen)
    return;
  set_ink (drawing, 1);
  cairo_set_line_width (drawing->cr, 3);
  trace (drawing->cr, &box, -1.5, 5);
  cairo_stroke (drawing->cr);
}

/* --- around the seats ------------------------------------------------------------------------- */

static void
draw_stage (Drawing *drawing)
{
  const Letters word = { FONT_NUMBERS, 15, TRUE, 0.5 };
  double width, height;

  prc_seat_picture_measure (drawing->picture, &width, &height);
  double half = MIN (width / 2 - MARGIN, 240);
  set_ink (drawing, 0.10);
  cairo_rectangle (drawing->cr, width / 2 - half, MARGIN, half * 2, STAGE);
  cairo_fill (drawing->cr);
  set_ink (drawing, 1);
  draw_text (drawing, prc_print_word (PRC_PRINT_WORD_STAGE, drawing->picture->language), &word,
             width / 2 - half, MARGIN + STAGE / 2 - 10, half * 2);
}

/* Names of the rows on their house-left side, and of the block above them. */
static void
draw_block (Drawing *drawing, const PrcSeatBlockCell *cell)
{
  const Letters row_name = { FONT_NUMBERS, 12, TRUE, 1 };
  const Letters block_name = { FONT_NUMBERS, 12, FALSE, 0.5 };
  const PrcHallBlock *block =
      g_ptr_array_index (drawing->picture->seating->hall->blocks, cell->block);
  double wide = get_cell_width (drawing->picture), high = get_cell_height (drawing->picture);
  double x, y;

  if (cell->n_rows == 0)
    return;
  get_origin (drawing->picture, &x, &y);
  x += cell->x * wide;
  y += cell->y * high;
  set_ink (drawing, 0.85);
  if (block->name != NULL || block->tier != NULL)
    {
      gboolean both =
          block->tier != NULL && block->name != NULL && g_strcmp0 (block->tier, block->name) != 0;
      const char *name = block->name != NULL ? block->name : block->tier;
      g_autofree char *title =
          both ? g_strdup_printf ("%s · %s", block->tier, block->name) : g_strdup (name);

      draw_text (drawing, title, &block_name, x - wide, y - 22, cell->width * wide + 2 * wide);
    }
  for (guint i = 0; i < block->rows->len; i++)
    draw_text (drawing, ((const PrcHallRow *) g_ptr_array_index (block->rows, i))->name, &row_name,
               x - 42, y + high * (i + 0.5) - 8, 34);
}

void
prc_seat_picture_draw (const PrcSeatPicture *picture, cairo_t *cr)
{
  g_autoptr (GHashTable) people = g_hash_table_new (g_int64_hash, g_int64_equal);
  Drawing drawing = { picture, cr, pango_cairo_create_layout (cr), people };

  for (guint i = 0; i < picture->seating->people->len; i++)
    {
      PrcSeatedPerson *person = g_ptr_array_index (picture->seating->people, i);

      g_hash_table_insert (people, &person->graduand, person);
    }
  cairo_save (cr);
  draw_stage (&drawing);
  for (guint i = 0; i < picture->layout->blocks->len; i++)
    draw_block (&drawing, &g_array_index (picture->layout->blocks, PrcSeatBlockCell, i));
  for (guint i = 0; i < picture->layout->cells->len; i++)
    draw_seat (&drawing, i);
  cairo_restore (cr);
  g_object_unref (drawing.layout);
}
