/* prc-seat-fill.h - seats everyone of a running order in the hall of their ceremony. Pure.
 *
 * The order is followed seat by seat, as the hall's plan says; spare seats are left free behind
 * each group. What was given by a list or by hand stays, always; then what a frozen order has.
 * Those who need access without steps, or a row's end, get the nearest such seat, with a
 * companion's beside it where there is one. Who came after the freeze gets a spare seat.
 * Deterministic: the same order gives the same seats. Cost: O(people x log + seats), and for each
 * with a need once through the hall.
 *
 * Codes of problems: 'seats-few' (people without a seat), 'seats-tight' (no room for the spare
 * ones), 'seat-unknown', 'seat-unusable', 'seat-clash' (both names), 'step-free-none',
 * 'row-end-none', 'seat-out-of-order' (given, and away from the neighbours in the order).
 */
#pragma once

#include "prc-cue.h"
#include "prc-season.h"
#include "prc-seating.h"

G_BEGIN_DECLS

/* @order: of the ceremony; the seats on its cards count where it is frozen. NULL where the ceremony
 * has no hall, or it is not in @season. Returns: (transfer full) (nullable) */
PrcSeating *prc_seat_fill_make (const PrcSeason *season, const PrcRunningOrder *order);

/* The seats written onto the cards of @order, which nobody else may have yet. */
void prc_seat_fill_apply (const PrcSeating *seating, PrcRunningOrder *order);

G_END_DECLS
