/* prc-line.h - one line of text, shaped: spans of one or more looks on a common baseline.
 *
 * Knows its advance width, its ink (so that stacked marks take the room they need) and the box that
 * its type gives it. Immutable once made, reference-counted.
 */
#pragma once

#include "prc-face.h"

G_BEGIN_DECLS

typedef struct
{
  const char *text;
  const char *language; /* BCP 47; NULL: unknown */
  PrcStyle style;
  double size;          /* units; 0: the style's own */
  PangoStretch stretch; /* 0 (ultra condensed) stands for normal */
  int colour;           /* a PrcColour, plus 1; 0: the style's own */
} PrcSpan;

/* What measures and colours lines. */
typedef struct
{
  PangoContext *context;
  double unit; /* px of one unit */
  PrcTheme theme;
  gboolean dim; /* the stage side on hold: text and respellings a little darker */
} PrcPen;

typedef struct _PrcLine PrcLine;

/* One line of @spans; their texts are cleaned, an empty or NULL one is left out. */
PrcLine *prc_line_new (const PrcPen *pen, const PrcSpan *spans, guint n_spans);
PrcLine *prc_line_ref (PrcLine *line);
void prc_line_unref (PrcLine *line);

const char *prc_line_get_text (PrcLine *line);
double prc_line_get_width (PrcLine *line); /* px, advance */
double prc_line_get_size (PrcLine *line);  /* units, the largest span's */
gboolean prc_line_is_empty (PrcLine *line);
gunichar prc_line_get_unknown (PrcLine *line); /* the first that is in no font; 0: none */

/* Ink about the origin of the baseline, px: left, right, top (negative: above), bottom. */
typedef struct
{
  double left, right, top, bottom;
} PrcInk;
PrcInk prc_line_get_ink (PrcLine *line);

/* Room above and below the baseline, px: what the type asks for, or the ink where that is more. */
double prc_line_get_above (PrcLine *line);
double prc_line_get_below (PrcLine *line);

/* Texts, looks and sizes: equal for lines that look the same. Returns: (transfer none) */
const char *prc_line_get_key (PrcLine *line);

/* Paints with the start of the baseline at @x, @y. */
void prc_line_draw (PrcLine *line, cairo_t *cr, double x, double y);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (PrcLine, prc_line_unref)

G_END_DECLS
