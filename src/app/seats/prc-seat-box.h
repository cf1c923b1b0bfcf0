/* prc-seat-box.h - beside the picture of the seats: what is to be looked at, the groups with their
 * spare seats, and the chosen seat with its person and marks.
 */
#pragma once

#include "prc-open-season.h"
#include "prc-seating.h"

#include <adwaita.h>

G_BEGIN_DECLS

#define PRC_TYPE_SEAT_BOX (prc_seat_box_get_type ())
G_DECLARE_FINAL_TYPE (PrcSeatBox, prc_seat_box, PRC, SEAT_BOX, AdwBin)

/* Signal 'wanted' (int seat): the seat of a problem is to be chosen. */

/* @chosen: index of the chosen seat; -1: none. */
void
prc_seat_box_show (PrcSeatBox *self, PrcOpenSeason *season, const PrcSeating *seating, int chosen);
/* Puts @marks on the chosen seat where they are not all there, else takes them away. */
void prc_seat_box_mark (PrcSeatBox *self, PrcSeatMark marks);
/* To where another seat for the person is typed. */
void prc_seat_box_focus_entry (PrcSeatBox *self);

G_END_DECLS
