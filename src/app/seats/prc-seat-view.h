/* prc-seat-view.h - the picture of the seats, in which one can be chosen by pointer and keys.
 *
 * Arrows go from seat to seat. The letters of prc-hall-rows.h put a mark on the chosen one, or take
 * it away. What is chosen is told to those who listen.
 */
#pragma once

#include "prc-season.h"
#include "prc-seating.h"

#include <adwaita.h>

G_BEGIN_DECLS

#define PRC_TYPE_SEAT_VIEW (prc_seat_view_get_type ())
G_DECLARE_FINAL_TYPE (PrcSeatView, prc_seat_view, PRC, SEAT_VIEW, GtkWidget)

/* Signals:
 *   'chosen' (int seat)       index among the seats of the seating; -1: none
 *   'marked' (int marks)      PrcSeatMark that the chosen seat is to gain or lose
 *   'entered' ()              Enter on the chosen seat
 */

/* Shows @seating; the seat chosen before stays so, as long as there is one of its name. */
void prc_seat_view_show (PrcSeatView *self, const PrcSeason *season, const PrcSeating *seating,
                         const char *language);
void prc_seat_view_set_names (PrcSeatView *self, gboolean names);

/* Index of the chosen seat; -1: none. Setting it says nothing. */
int prc_seat_view_get_chosen (PrcSeatView *self);
void prc_seat_view_choose (PrcSeatView *self, int seat);

G_END_DECLS
