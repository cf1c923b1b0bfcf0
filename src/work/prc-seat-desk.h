/* prc-seat-desk.h - seats and halls between the store and the pure modules: what both shells do.
 *
 * Each is one undoable edit. Errors: PRC_STORE_ERROR, PRC_HALL_ERROR.
 */
#pragma once

#include "prc-cue.h"
#include "prc-seating.h"
#include "prc-store.h"

G_BEGIN_DECLS

/* Writes @plan (id 0: a new one), and lets @ceremony be held there; 0: none. The id of the hall, or
 * -1. TWICE where two of its seats have one name: nothing is written. */
gint64
prc_seat_desk_put_hall (PrcStore *store, const PrcHallPlan *plan, gint64 ceremony, GError **error);
/* Lets the ceremony be held in @hall; 0: in none. */
gboolean prc_seat_desk_use_hall (PrcStore *store, gint64 ceremony, gint64 hall, GError **error);
gboolean prc_seat_desk_delete_hall (PrcStore *store, gint64 hall, GError **error);

/* Gives @graduand the seat @label by hand; NULL: the order decides again. */
gboolean prc_seat_desk_give (PrcStore *store, gint64 graduand, const char *label, GError **error);
/* Both change seats, by hand. */
gboolean prc_seat_desk_swap (PrcStore *store, gint64 a, const char *label_a, gint64 b,
                             const char *label_b, GError **error);

/* A hall of the season by id or title in any language; NULL: there is none. */
const PrcHallPlan *prc_seat_desk_find_hall (const PrcSeason *season, const char *words);

/* What stands at a seat in words: 'B 19: Ngọc Ánh Phạm, called 19th …'; for lists and for those
 * who listen. Returns: (transfer full) */
char *prc_seat_desk_dup_words (const PrcSeason *season, const PrcSeating *seating, guint seat);
/* The place in the hall in words, in lists. Returns: (transfer none) */
const char *prc_seat_desk_get_state (const PrcSeat *seat);
/* Why somebody sits where they sit. Returns: (transfer none) */
const char *prc_seat_desk_get_how (PrcSeated how);

G_END_DECLS
