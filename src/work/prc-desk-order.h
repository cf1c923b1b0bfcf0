/* prc-desk-order.h - the running order between the store and the rules: loaded, frozen, and kept
 * through every edit. Errors: PRC_DESK_ERROR, PRC_STORE_ERROR.
 */
#pragma once

#include "prc-cue.h"
#include "prc-store.h"

G_BEGIN_DECLS

/* The running order of a ceremony: the frozen one brought up to date, else made from the rules. For
 * a show that is on, see prc_show_load. */
PrcRunningOrder *
prc_desk_order_load (PrcStore *store, const PrcSeason *season, gint64 ceremony, GError **error);

/* From then on numbers stay. Frozen again, it takes in what changed since; nothing once begun. */
gboolean prc_desk_order_freeze (PrcStore *store, gint64 ceremony, GError **error);
gboolean prc_desk_order_thaw (PrcStore *store, gint64 ceremony, GError **error);
/* Brings the stored frozen orders up to date, so that a letter once given ('41a') is kept. To be
 * called at the end of every edit that adds, removes or moves people: inside it. */
gboolean prc_desk_order_renew (PrcStore *store, GError **error);
/* prc_store_edit with that at its end: what every edit by hand goes through. */
gboolean prc_desk_order_edit (PrcStore *store, const char *label, PrcStoreEdit edit, gpointer data,
                              GError **error);

/* prc_store_undo and prc_store_redo, but for a step that would take from a ceremony that has begun
 * the order it goes by: STARTED, and nothing is changed. */
gboolean prc_desk_order_undo (PrcStore *store, char **label, GError **error);
gboolean prc_desk_order_redo (PrcStore *store, char **label, GError **error);

G_END_DECLS
