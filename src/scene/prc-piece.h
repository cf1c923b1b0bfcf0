/* prc-piece.h - one piece of a finished scene, and the scene that holds them.
 *
 * Inside src/scene alone: prc-canvas.h fills it in, prc-scene.h hands it out.
 */
#pragma once

#include "prc-line.h"
#include "prc-picture.h"
#include "prc-scene.h"
#include "prc-shape.h"

G_BEGIN_DECLS

typedef struct
{
  PrcPieceKind kind;
  cairo_rectangle_int_t area;
  char *key;
  PrcLine *line;       /* of text */
  PrcPicture *picture; /* of a picture */
  PrcShape shape;      /* of a shape or the ground */
  double x, y, radius; /* of text: start of the baseline; of a picture: top left; px */
} PrcPiece;

void prc_piece_free (gpointer piece);
void prc_piece_draw (const PrcPiece *piece, PrcTheme theme, cairo_t *cr);

/* What kind of card a public screen shows: a change within one kind fades the text alone. */
typedef enum
{
  PRC_CARD_LOOK_HOLDING,
  PRC_CARD_LOOK_NAME,
  PRC_CARD_LOOK_PHOTO,
  PRC_CARD_LOOK_ITEM,
  PRC_CARD_LOOK_EMPTY
} PrcCardLook;

struct _PrcScene
{
  int width, height; /* px */
  PrcTheme theme;
  PrcRole role;
  PrcCardLook look;
  gint64 item; /* of the live cue; 0: none */
  PrcTrouble trouble;
  double name_size; /* units; 0: no name */
  gunichar missing;
  GPtrArray *pieces; /* of PrcPiece, back to front */
};

G_END_DECLS
