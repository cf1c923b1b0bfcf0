#include "prc-piece.h"

void
prc_piece_free (gpointer data)
{
  PrcPiece *piece = data;

  g_free (piece->key);
  prc_line_unref (piece->line);
  prc_picture_unref (piece->picture);
  g_free (piece);
}

void
prc_piece_draw (const PrcPiece *piece, PrcTheme theme, cairo_t *cr)
{
  cairo_save (cr);
  cairo_rectangle (cr, piece->area.x, piece->area.y, piece->area.width, piece->area.height);
  cairo_clip (cr);
  switch (piece->kind)
    {
    case PRC_PIECE_GROUND:
    case PRC_PIECE_SHAPE:
      prc_shape_draw (&piece->shape, theme, cr);
      break;
    case PRC_PIECE_TEXT:
      prc_line_draw (piece->line, cr, piece->x, piece->y);
      break;
    case PRC_PIECE_PICTURE:
      prc_picture_draw (piece->picture, cr, piece->x, piece->y, piece->radius);
      break;
    }
  cairo_restore (cr);
}
