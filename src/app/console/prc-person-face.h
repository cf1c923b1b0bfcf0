/* prc-person-face.h - how the console's cards write a cue: name, how to say it, awards, bands. */
#pragma once

#include "prc-live.h"

#include <gtk/gtk.h>

G_BEGIN_DECLS

/* The name in both scripts, that of the windows' language first; an item's title. (transfer full)
 */
char *prc_face_dup_name (const PrcCue *cue);
/* How to say it; an item's words; '' for nothing. (transfer full) */
char *prc_face_dup_say (const PrcCue *cue);
/* 'BSc, Aldermere · 医学学士, Yunling'; an item's person and role. (transfer full) */
char *prc_face_dup_awards (const PrcCue *cue);
/* '15 of 62 · seat A 16': how many of its group are called, where @state (NULL: the seat alone) is
 * the show with @cue live. (transfer full) */
char *prc_face_dup_place (const PrcCue *cue, const PrcLiveState *state);
/* Why the name is not shown in public; NULL: it is. (transfer full) */
char *prc_face_dup_hidden (const PrcCue *cue);

/* Puts the bands of @cue into @box, which is emptied first: icon and words each. NULL: none. */
void prc_face_show_bands (GtkBox *box, const PrcCue *cue);

G_END_DECLS
