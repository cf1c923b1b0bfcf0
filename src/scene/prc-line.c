#include "prc-line.h"

/* Every line is shaped at this size, px, and scaled when it is drawn: Pango opens fonts anew for
 * each size, which costs more than all the rest, and nothing on our screens is hinted. */
#define REFERENCE 100.0

/* How far above and below the baseline a face reaches by nature, em: ascenders and descenders of an
 * alphabet, the square of hanzi. */
#define ALPHABET_ABOVE 0.78
#define ALPHABET_BELOW 0.25
#define HAN_ABOVE 0.88
#define HAN_BELOW 0.12

/* Line through stress and struck names, em. */
#define UNDERLINE_DISTANCE 0.25
#define UNDERLINE_THICKNESS 0.048
#define LEAST_THICKNESS 0.22 /* units */
#define STRIKE_HEIGHT 0.30
#define STRIKE_THICKNESS 0.06

typedef struct
{
  double x, y, width, height; /* about the origin, px */
  PrcRgba colour;
} Stroke;

struct _PrcLine
{
  PangoLayout *layout;
  GArray *strokes; /* of Stroke */
  char *key;
  double scale;    /* of the drawing */
  double baseline; /* px of the reference size */
  double width, size, above, below;
  PrcInk ink;
  PrcRgba colour;
  gunichar unknown;
};

typedef struct
{
  const PrcSpan *span;
  guint from, to; /* bytes of the line's text */
  double size;    /* units */
  const PrcType *type;
  PrcRgba colour;
} Placed;

static PrcRgba
span_colour (const PrcSpan *span, const PrcPen *pen)
{
  PrcColour colour =
      span->colour > 0 ? (PrcColour) (span->colour - 1) : prc_token_get_type (span->style)->colour;

  if (pen->dim && colour == PRC_COLOUR_TEXT)
    colour = PRC_COLOUR_DIM_TEXT;
  else if (pen->dim && colour == PRC_COLOUR_SAY)
    colour = PRC_COLOUR_DIM_SAY;
  return prc_token_get_colour (colour, pen->theme);
}

static void
add_colour (PangoAttrList *attributes, const Placed *placed)
{
  const PrcRgba *c = &placed->colour;
  PangoAttribute *colour = pango_attr_foreground_new (
      (guint16) (c->red * 65535), (guint16) (c->green * 65535), (guint16) (c->blue * 65535));

  colour->start_index = placed->from;
  colour->end_index = placed->to;
  pango_attr_list_insert (attributes, colour);
}

/* Puts the spans' texts into one, with attributes for each. A space at either end of a span parts
 * it from its neighbour. */
static GArray *
join_spans (const PrcPen *pen, const PrcSpan *spans, guint n_spans, GString *text, GString *key)
{
  GArray *all = g_array_new (FALSE, TRUE, sizeof (Placed));
  gboolean parted = FALSE;

  for (guint i = 0; i < n_spans; i++)
    {
      g_autofree char *clean = prc_face_clean (spans[i].text);
      const PrcType *type = prc_token_get_type (spans[i].style);
      Placed placed = { .span = &spans[i], .type = type, .colour = span_colour (&spans[i], pen) };

      placed.size = spans[i].size > 0 ? spans[i].size : type->size;
      if (spans[i].text != NULL && *spans[i].text == ' ')
        parted = TRUE;
      if (*clean == '\0')
        continue;
      if (parted && text->len > 0)
        g_string_append_c (text, ' ');
      parted = g_str_has_suffix (spans[i].text, " ");
      placed.from = (guint) text->len;
      g_string_append (text, clean);
      placed.to = (guint) text->len;
      g_array_append_val (all, placed);
      g_string_append_printf (key, "|%d,%.4g,%d,%d,%s,%s", (int) spans[i].style, placed.size,
                              spans[i].colour, (int) spans[i].stretch,
                              spans[i].language != NULL ? spans[i].language : "", clean);
    }
  return all;
}

static void
add_attributes (PrcLine *line, const char *text, const GArray *all, PangoAttrList *attributes)
{
  for (guint i = 0; i < all->len; i++)
    {
      const Placed *placed = &g_array_index (all, Placed, i);
      const PrcSpan *span = placed->span;
      /* The space before a span is set with it. */
      guint from = i > 0 ? g_array_index (all, Placed, i - 1).to : 0;

      add_colour (attributes, placed);
      prc_face_add_attributes (
          attributes, text, from, placed->to,
          &(PrcFaceRun){ span->style, placed->size / line->size * REFERENCE, span->language,
                         span->stretch == PANGO_STRETCH_ULTRA_CONDENSED ? PANGO_STRETCH_NORMAL
                                                                        : span->stretch });
    }
}

/* The box that type and script of a span ask for. */
static void
grow_box (PrcLine *line, const char *text, const Placed *placed, double unit)
{
  g_autofree char *own = g_strndup (text + placed->from, placed->to - placed->from);
  gboolean han = prc_face_has_han (own);
  double size = placed->size * unit;
  double above = han ? HAN_ABOVE : ALPHABET_ABOVE;
  double below = prc_face_is_han (own) ? HAN_BELOW : ALPHABET_BELOW;
  double height = han && placed->type->han_line_height > 0 ? placed->type->han_line_height
                                                           : placed->type->line_height;
  double half = (height - above - below) / 2;

  line->above = MAX (line->above, (above + half) * size);
  line->below = MAX (line->below, (below + half) * size);
}

static void
add_stroke (PrcLine *line, const Placed *placed, double unit)
{
  PangoLayoutLine *first = pango_layout_get_line_readonly (line->layout, 0);
  double size = placed->size * unit;
  gboolean under = placed->type->underlined;
  double y = under ? UNDERLINE_DISTANCE * size : -STRIKE_HEIGHT * size;
  double thickness =
      MAX ((under ? UNDERLINE_THICKNESS : STRIKE_THICKNESS) * size, LEAST_THICKNESS * unit);
  g_autofree int *ranges = NULL;
  int n_ranges;

  pango_layout_line_get_x_ranges (first, (int) placed->from, (int) placed->to, &ranges, &n_ranges);
  for (int i = 0; i < n_ranges; i++)
    {
      Stroke stroke = { pango_units_to_double (ranges[2 * i]) * line->scale, y - thickness / 2,
                        pango_units_to_double (ranges[2 * i + 1] - ranges[2 * i]) * line->scale,
                        thickness, placed->colour };

      g_array_append_val (line->strokes, stroke);
      line->ink.left = MIN (line->ink.left, stroke.x);
      line->ink.right = MAX (line->ink.right, stroke.x + stroke.width);
      line->ink.bottom = MAX (line->ink.bottom, stroke.y + stroke.height);
    }
}

/* Pango writes what no font has as its code point with a flag. */
static gunichar
find_unknown (PangoLayout *layout)
{
  PangoLayoutLine *first = pango_layout_get_line_readonly (layout, 0);

  if (pango_layout_get_unknown_glyphs_count (layout) == 0)
    return 0;
  for (GSList *l = first->runs; l != NULL; l = l->next)
    {
      PangoLayoutRun *run = l->data;

      for (int i = 0; i < run->glyphs->num_glyphs; i++)
        if ((run->glyphs->glyphs[i].glyph & PANGO_GLYPH_UNKNOWN_FLAG) != 0 &&
            run->glyphs->glyphs[i].glyph != PANGO_GLYPH_INVALID_INPUT)
          return run->glyphs->glyphs[i].glyph & ~PANGO_GLYPH_UNKNOWN_FLAG;
    }
  return 0xfffd;
}

static void
measure (PrcLine *line)
{
  PangoRectangle ink, logical;

  pango_layout_get_extents (line->layout, &ink, &logical);
  line->baseline = pango_units_to_double (pango_layout_get_baseline (line->layout));
  line->width = pango_units_to_double (logical.width) * line->scale;
  line->ink.left = pango_units_to_double (ink.x - logical.x) * line->scale;
  line->ink.right = pango_units_to_double (ink.x - logical.x + ink.width) * line->scale;
  line->ink.top = (pango_units_to_double (ink.y) - line->baseline) * line->scale;
  line->ink.bottom = (pango_units_to_double (ink.y + ink.height) - line->baseline) * line->scale;
  line->unknown = find_unknown (line->layout);
}

PrcLine *
prc_line_new (const PrcPen *pen, const PrcSpan *spans, guint n_spans)
{
  PrcLine *line = g_atomic_rc_box_new0 (PrcLine);
  g_autoptr (GString) text = g_string_new (NULL);
  g_autoptr (PangoAttrList) attributes = pango_attr_list_new ();
  GString *key = g_string_new (NULL);
  g_autoptr (GArray) all = join_spans (pen, spans, n_spans, text, key);

  line->strokes = g_array_new (FALSE, TRUE, sizeof (Stroke));
  g_string_append_printf (key, "|%.5g,%d,%d", pen->unit, (int) pen->theme, pen->dim);
  line->key = g_string_free (key, FALSE);
  line->layout = pango_layout_new (pen->context);
  for (guint i = 0; i < all->len; i++)
    line->size = MAX (line->size, g_array_index (all, Placed, i).size);
  line->scale = line->size * pen->unit / REFERENCE;
  add_attributes (line, text->str, all, attributes);
  pango_layout_set_text (line->layout, text->str, (int) text->len);
  pango_layout_set_attributes (line->layout, attributes);
  pango_layout_set_single_paragraph_mode (line->layout, TRUE);
  measure (line);
  for (guint i = 0; i < all->len; i++)
    {
      const Placed *placed = &g_array_index (all, Placed, i);

      grow_box (line, text->str, placed, pen->unit);
      if (placed->type->underlined || placed->type->struck)
        add_stroke (line, placed, pen->unit);
      if (i == 0)
        line->colour = placed->colour;
    }
  /* Stacked marks reach out of the box: the line grows by them. */
  line->above = MAX (line->above, 2 - line->ink.top);
  line->below = MAX (line->below, 2 + line->ink.bottom);
  return line;
}

PrcLine *
prc_line_ref (PrcLine *line)
{
  return g_atomic_rc_box_acquire (line);
}

static void
line_clear (gpointer data)
{
  PrcLine *line = data;

  g_object_unref (line->layout);
  g_array_unref (line->strokes);
  g_free (line->key);
}

void
prc_line_unref (PrcLine *line)
{
  if (line != NULL)
    g_atomic_rc_box_release_full (line, line_clear);
}

const char *
prc_line_get_text (PrcLine *line)
{
  return pango_layout_get_text (line->layout);
}

double
prc_line_get_width (PrcLine *line)
{
  return line->width;
}

double
prc_line_get_size (PrcLine *line)
{
  return line->size;
}

gboolean
prc_line_is_empty (PrcLine *line)
{
  return *pango_layout_get_text (line->layout) == '\0';
}

gunichar
prc_line_get_unknown (PrcLine *line)
{
  return line->unknown;
}

PrcInk
prc_line_get_ink (PrcLine *line)
{
  return line->ink;
}

double
prc_line_get_above (PrcLine *line)
{
  return line->above;
}

double
prc_line_get_below (PrcLine *line)
{
  return line->below;
}

const char *
prc_line_get_key (PrcLine *line)
{
  return line->key;
}

void
prc_line_draw (PrcLine *line, cairo_t *cr, double x, double y)
{
  cairo_set_source_rgba (cr, line->colour.red, line->colour.green, line->colour.blue,
                         line->colour.alpha);
  cairo_save (cr);
  cairo_translate (cr, x, y);
  cairo_scale (cr, line->scale, line->scale);
  cairo_move_to (cr, 0, -line->baseline);
  pango_cairo_show_layout (cr, line->layout);
  cairo_restore (cr);
  for (guint i = 0; i < line->strokes->len; i++)
    {
      const Stroke *stroke = &g_array_index (line->strokes, Stroke, i);

      cairo_set_source_rgba (cr, stroke->colour.red, stroke->colour.green, stroke->colour.blue,
                             stroke->colour.alpha);
      cairo_rectangle (cr, x + stroke->x, y + stroke->y, stroke->width, stroke->height);
      cairo_fill (cr);
    }
}
