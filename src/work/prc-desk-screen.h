/* prc-desk-screen.h - what the screens would make of the names: letters in no font, names too long
 * to be large. Private to src/work.
 *
 * A check by drawing: each name that may be in trouble is set on a hall's screen as on the day.
 */
#pragma once

#include "prc-cue.h"
#include "prc-season.h"

G_BEGIN_DECLS

/* What a name must be, in per cent of the picture's height, to be read from the furthest seat of
 * the ceremony's hall; 0: its measures are not told. Legible is a cap height of 1/200 of the
 * distance (FAA human factors page 'Character and Symbol Size'), which is 0.70 of the size of type.
 */
double prc_desk_screen_get_floor (const PrcCeremony *ceremony);

/* Adds to @problems (of PrcProblem). Only names with a letter not seen before, and long ones, are
 * set: about 1 ms each. Thread: any, one at a time. */
void prc_desk_screen_check (const PrcSeason *season, const PrcCeremony *ceremony,
                            const PrcRunningOrder *order, GPtrArray *problems);

G_END_DECLS
