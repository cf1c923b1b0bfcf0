/* prc-canvas.h - a scene while it is composed: what the cards need to know, and where they put
 * their pieces.
 *
 * Inside src/scene alone. The scene it fills is handed out by prc-scene.h and is never written
 * again.
 */
#pragma once

#include "prc-piece.h"

G_BEGIN_DECLS

typedef enum
{
  PRC_ASPECT_WIDE, /* 1.2 and more */
  PRC_ASPECT_SQUARE,
  PRC_ASPECT_TALL /* under 0.8 */
} PrcAspect;

typedef struct
{
  PrcScene *scene;
  PrcPen pen;
  const PrcSnapshot *snapshot;
  PrcAssets *assets;
  const char *clock;
  PrcRole role;
  PrcAspect aspect;
  double unit; /* px */
  double width, height;
  double left, right, top, bottom; /* safe area, px */
  const char *lead;                /* leading language */
  const char *second;              /* the other one; NULL in a ceremony of one language */
} PrcCanvas;

void prc_canvas_init (PrcCanvas *canvas, const PrcSnapshot *snapshot, PrcRole role,
                      const PrcSceneOptions *options);
void prc_canvas_clear (PrcCanvas *canvas);
/* Returns: (transfer full) the scene; the canvas is done with. */
PrcScene *prc_canvas_finish (PrcCanvas *canvas);

void prc_canvas_set_look (PrcCanvas *canvas, PrcCardLook look);

/* What is wrong with the name as it is being set; the last word counts. */
/* Of the live name's leading line, in units. */
void prc_canvas_set_name_size (const PrcCanvas *canvas, double size);
void prc_canvas_set_trouble (const PrcCanvas *canvas, PrcTrouble trouble, gunichar missing);

void prc_canvas_add_ground (PrcCanvas *canvas, PrcColour colour);
/* With the start of its baseline at @x, @baseline; moved sideways where its ink would leave the
 * safe area. An empty line adds nothing. */
void prc_canvas_add_line (PrcCanvas *canvas, PrcLine *line, double x, double baseline);
void prc_canvas_add_shape (PrcCanvas *canvas, const PrcShape *shape);
void
prc_canvas_add_picture (PrcCanvas *canvas, PrcPicture *picture, double x, double y, double radius);

/* Shorthands: a rectangle, and a line of one span. */
void prc_canvas_add_fill (PrcCanvas *canvas, PrcColour colour, double x, double y, double width,
                          double height);
PrcLine *prc_canvas_new_line (const PrcCanvas *canvas, PrcStyle style, double size,
                              const char *language, const char *text);

G_END_DECLS
