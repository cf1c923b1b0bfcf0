/* prc-cue-list.h - the running order on the console, which follows the show.
 *
 * It has as many rows as can be seen, and keeps them: a step fills again those that changed, and
 * costs the same for 60 names and for 2,000.
 */
#pragma once

#include "prc-live.h"

#include <gtk/gtk.h>

G_BEGIN_DECLS

#define PRC_TYPE_CUE_LIST (prc_cue_list_get_type ())
G_DECLARE_FINAL_TYPE (PrcCueList, prc_cue_list, PRC, CUE_LIST, GtkWidget)

/* Signal 'selected' (int number): the cue chosen by hand; 0: none. */

/* @follow: bring the live cue to the third line. */
void prc_cue_list_show (PrcCueList *self, const PrcLiveState *state, gboolean follow);

/* Only cues that hold @key (prc_names_dup_search_key) in name, own script, number or seat; NULL or
 * "" for all. The number of those found. */
guint prc_cue_list_find (PrcCueList *self, const char *key);

/* The first of those shown; 0: none. */
int prc_cue_list_get_first (PrcCueList *self);
/* 0: none. Brings it into view. */
void prc_cue_list_select (PrcCueList *self, int number);
int prc_cue_list_get_selected (PrcCueList *self);

G_END_DECLS
