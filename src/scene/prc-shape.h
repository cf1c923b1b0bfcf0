/* prc-shape.h - rules, bands, bars, lamps and the small signs on them. */
#pragma once

#include "prc-token.h"

#include <cairo.h>

G_BEGIN_DECLS

typedef enum
{
  PRC_SHAPE_FILL,    /* a rectangle, perhaps with round corners */
  PRC_SHAPE_OUTLINE, /* its border, drawn inside */
  PRC_SHAPE_HAND,    /* contact */
  PRC_SHAPE_CHAIR,   /* access */
  PRC_SHAPE_PEOPLE,  /* receives for */
  PRC_SHAPE_MEDAL,   /* honour */
  PRC_SHAPE_SPEECH,  /* message */
  PRC_SHAPE_PAPER,   /* any other note */
  PRC_SHAPE_PLAY,    /* read */
  PRC_SHAPE_WAITING, /* a hollow triangle: stand by */
  PRC_SHAPE_PAUSE    /* hold */
} PrcShapeKind;

typedef struct
{
  PrcShapeKind kind;
  double x, y, width, height; /* px */
  double radius, thickness;   /* px */
  PrcColour colour;
} PrcShape;

void prc_shape_draw (const PrcShape *shape, PrcTheme theme, cairo_t *cr);

G_END_DECLS
