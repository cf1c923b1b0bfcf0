/* prc-press-desk.h - what was sent to press, and what has changed since: errata of the booklet,
 * cards to print again.
 */
#pragma once

#include "prc-desk.h"

G_BEGIN_DECLS

/* Keeps what the booklet or the cards say now as what was printed, name by name: one edit, which
 * can be undone. Blocks: a booklet of 600 names is set, under a second. */
gboolean prc_press_desk_send (PrcStore *store, const PrcSeason *season, gint64 ceremony,
                              PrcPressKind kind, GError **error);

/* What holds up the press: errors and warnings of the booklet as it is set now that nobody has put
 * aside (prc-aside.h). Blocks as prc_press_desk_send() does. Returns: (transfer full) array of
 * PrcProblem; NULL with an error */
GPtrArray *prc_press_desk_find_obstacles (PrcStore *store, const PrcSeason *season, gint64 ceremony,
                                          GError **error);

/* The last print of each kind of @ceremony. Returns: (transfer full) array of PrcPress */
GPtrArray *prc_press_desk_load (PrcStore *store, gint64 ceremony, GError **error);
/* 'not-printed-since-change' for everyone of whom one of @presses (of PrcPress) says otherwise than
 * it would now. Pure. */
void prc_press_desk_check (const GPtrArray *presses, const PrcSeason *season,
                           const PrcRunningOrder *order, GPtrArray *problems);

/* What the last print of @kind says otherwise than it would now. Returns: (transfer full) array of
 * PrcErratum; NULL with an error, or without where nothing was sent */
GPtrArray *prc_press_desk_find_errata (PrcStore *store, const PrcSeason *season, gint64 ceremony,
                                       PrcPressKind kind, GError **error);

G_END_DECLS
