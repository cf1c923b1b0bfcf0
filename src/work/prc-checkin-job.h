/* prc-checkin-job.h - a list of who has checked in (numbers, or codes of cards, with or without a
 * time) to the marks of the show: a scan of each card that confirms and moves nothing.
 */
#pragma once

#include "prc-decoder.h"
#include "prc-store.h"

G_BEGIN_DECLS

/* Graduands of the list, each once, in its order. The column is the one that holds most numbers or
 * codes of the season; rows without one are told in @problems (of PrcProblem, worded:
 * 'checkin-unknown', or what the decoder says). NULL with an error of the decoder. Blocks.
 * Returns: (transfer full) array of gint64 */
GArray *prc_checkin_job_read (const PrcSeason *season, const char *path, GPtrArray *problems,
                              GCancellable *cancellable, GError **error);

/* Opens the show where it is closed, and leaves it open. @already: how many were marked before;
 * those who are not in this ceremony go to @problems. How many are new; -1 with an error. */
int prc_checkin_job_mark (PrcStore *store, gint64 ceremony, const GArray *graduands,
                          GPtrArray *problems, int *already, GError **error);

G_END_DECLS
