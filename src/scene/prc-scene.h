/* prc-scene.h - what a screen shows: composed from a snapshot as a list of pieces, then painted.
 *
 * Drawing only: no windows, no clock, no I/O. The list is also what tests compare as text, what the
 * hub sends, and what a screen reader is told.
 */
#pragma once

#include "prc-assets.h"
#include "prc-snapshot.h"

#include <cairo.h>

G_BEGIN_DECLS

typedef struct
{
  int width, height; /* pixels of the screen */
  PrcTheme theme;    /* for hall and holding; vc and reader are always dark */
  const char *clock; /* 'HH:MM' for vc and reader; NULL: none */
  PrcAssets *assets; /* crests and photographs; may be NULL */
} PrcSceneOptions;

typedef enum
{
  PRC_PIECE_GROUND, /* a plain colour over its rectangle */
  PRC_PIECE_TEXT,
  PRC_PIECE_PICTURE,
  PRC_PIECE_SHAPE /* rule, band, lamp, bar */
} PrcPieceKind;

typedef struct _PrcScene PrcScene; /* immutable, reference-counted */

/* Never NULL: what can't be shown for sure becomes the holding card. Thread: one at a time for one
 * font map; the main thread in the shells. First call opens fonts: up to 0.4 s; then about 1 ms. */
PrcScene *
prc_scene_compose (const PrcSnapshot *snapshot, PrcRole role, const PrcSceneOptions *options);
PrcScene *prc_scene_ref (PrcScene *scene);
void prc_scene_unref (PrcScene *scene);

int prc_scene_get_width (PrcScene *scene);
int prc_scene_get_height (PrcScene *scene);

/* Back to front, and words in the order of reading. */
guint prc_scene_get_n_pieces (PrcScene *scene);
PrcPieceKind prc_scene_get_piece_kind (PrcScene *scene, guint index);
/* Ink of the piece in whole pixels, 1 px of margin included. */
cairo_rectangle_int_t prc_scene_get_piece_area (PrcScene *scene, guint index);
/* Equal for equal content at the same place: a node made for it can be kept. */
const char *prc_scene_get_piece_key (PrcScene *scene, guint index);
/* Its words; NULL for a shape. */
const char *prc_scene_get_piece_text (PrcScene *scene, guint index);
/* Paints one piece; @cr is in the scene's pixels. */
void prc_scene_draw_piece (PrcScene *scene, guint index, cairo_t *cr);
void prc_scene_draw (PrcScene *scene, cairo_t *cr);

/* What was found wrong with the live name while it was set on a hall's screen: for Checks, and for
 * the warming up before the day. Always NONE on other screens. */
typedef enum /*< flags >*/
{
  PRC_TROUBLE_NONE = 0,
  PRC_TROUBLE_GLYPH = 1 << 0, /* a letter is in no font: that script's line is left away */
  PRC_TROUBLE_SMALL = 1 << 1, /* the name is under 9 % of the height: a warning */
  PRC_TROUBLE_TINY = 1 << 2   /* under 8 %: an error */
} PrcTrouble;
PrcTrouble prc_scene_get_trouble (PrcScene *scene);
/* Size of the live name's leading line on a hall's screen, per cent of the height (of a wide
 * screen); 0: no name is shown. */
double prc_scene_get_name_size (PrcScene *scene);
/* The first character that is in no font; 0: none. */
gunichar prc_scene_get_missing (PrcScene *scene);

/* How the change from the scene before to this one is to be made. */
typedef enum
{
  PRC_CHANGE_CUT,
  PRC_CHANGE_FADE_TEXT, /* 180 ms, ground and crests still */
  PRC_CHANGE_DIP        /* 200 ms out, 250 ms in */
} PrcChange;
PrcChange prc_scene_get_change (PrcScene *before, PrcScene *after, const PrcSnapshot *snapshot);

/* All words in the order of reading (a column whole before the next), a line each: for a screen
 * reader and for tests. */
char *prc_scene_dup_words (PrcScene *scene);
/* One line a piece: kind, area, size in units, text. For tests that compare layouts. */
char *prc_scene_dup_listing (PrcScene *scene);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (PrcScene, prc_scene_unref)

G_END_DECLS
