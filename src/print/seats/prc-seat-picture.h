/* prc-seat-picture.h - the seats of a hall as a picture: for the window, for PNG, and for paper.
 *
 * Stage at the top, rows rising. Each seat in use shows the printed number of the person, with
 * @names also the name. What a seat is stands in its shape as well as its colour: spare ones have a
 * dashed frame, step-free ones a heavy one, unusable ones a cross, reserved ones an R and a
 * companion's a C. For a page made of operations, prc-seat-layout.h alone gives the places.
 */
#pragma once

#include "prc-cue.h"
#include "prc-season.h"
#include "prc-seat-layout.h"

#include <cairo.h>

G_BEGIN_DECLS

typedef struct
{
  const PrcSeason *season;
  const PrcSeating *seating;
  const PrcSeatLayout *layout; /* of it */
  const char *language;        /* of the few words: BCP 47 */
  gboolean names;              /* wider cells, with the names */
  gboolean dark;               /* light lines on what is dark already; nothing is painted behind */
  int chosen;                  /* index of a seat that is set apart; -1: none */
} PrcSeatPicture;

/* What it takes, in px or pt. */
void prc_seat_picture_measure (const PrcSeatPicture *picture, double *width, double *height);
/* Draws it from 0, 0 at that size: @cr is to be scaled beforehand. */
void prc_seat_picture_draw (const PrcSeatPicture *picture, cairo_t *cr);

/* Which seat is at x, y; -1: none. */
int prc_seat_picture_find (const PrcSeatPicture *picture, double x, double y);
/* Where a seat is drawn. */
void prc_seat_picture_get_seat (const PrcSeatPicture *picture, guint seat, double *x, double *y,
                                double *width, double *height);

/* The fill of a presentation's seats, by its place among the ceremony's presentations; the letters
 * on it are white, 7:1 at the least. */
void prc_seat_picture_get_colour (const PrcSeatPicture *picture, gint64 item, double *red,
                                  double *green, double *blue);

G_END_DECLS
