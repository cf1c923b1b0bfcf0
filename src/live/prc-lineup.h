/* prc-lineup.h - the cues of a show in the order in which they now come. Private to src/live.
 *
 * An immutable, shared value: a step that moves, adds or exchanges cues makes a new one, all others
 * keep it. Numbers name cues for good; places (0-based) are where they stand.
 */
#pragma once

#include "prc-cue.h"

G_BEGIN_DECLS

typedef struct
{
  GPtrArray *cues; /* of PrcCue */
  int *places;     /* place by number minus one; -1: no such number */
  int n_numbers;   /* the highest number there is */
} PrcLineup;

/* Takes @cues. Numbers below 1, or there twice, are a programmer's mistake. */
PrcLineup *prc_lineup_new (GPtrArray *cues);
PrcLineup *prc_lineup_ref (const PrcLineup *lineup);
void prc_lineup_unref (PrcLineup *lineup);

/* One's own array of the same cues, to be changed and given to prc_lineup_new. */
GPtrArray *prc_lineup_dup_cues (const PrcLineup *lineup);

int prc_lineup_get_place (const PrcLineup *lineup, int number); /* -1: no such cue */
const PrcCue *prc_lineup_get (const PrcLineup *lineup, int place);
const PrcCue *prc_lineup_find (const PrcLineup *lineup, int number); /* NULL: no such cue */
gboolean prc_lineup_has_graduand (const PrcLineup *lineup, gint64 graduand);

/* The place of the last cue that belongs to the same page-turned item as the one at @place: nothing
 * is ever put between two pages. */
int prc_lineup_get_last_page (const PrcLineup *lineup, int place);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (PrcLineup, prc_lineup_unref)

G_END_DECLS
