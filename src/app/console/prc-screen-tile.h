/* prc-screen-tile.h - one screen on the console: what it shows, where, and whether it does. */
#pragma once

#include "prc-scene-picture.h"

G_BEGIN_DECLS

#define PRC_TYPE_SCREEN_TILE (prc_screen_tile_get_type ())
G_DECLARE_FINAL_TYPE (PrcScreenTile, prc_screen_tile, PRC, SCREEN_TILE, GtkWidget)

typedef enum
{
  PRC_SCREEN_NONE,   /* no monitor was given to it */
  PRC_SCREEN_GOOD,   /* shows what it should */
  PRC_SCREEN_BEHIND, /* by over 500 ms */
  PRC_SCREEN_LOST
} PrcScreenState;

/* Properties 'role' (int, PrcRole), 'natural-width' (int, px). */

/* @where: connector, or since when it is lost; '' for nothing. */
void prc_screen_tile_set_state (PrcScreenTile *self, PrcScreenState state, const char *where);
PrcScreenState prc_screen_tile_get_state (PrcScreenTile *self);
PrcScenePicture *prc_screen_tile_get_picture (PrcScreenTile *self);

G_END_DECLS
