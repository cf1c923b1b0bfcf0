/* prc-proof.h - a booklet to be read before it goes to press: a list of what to look at in front,
 * and marks on the pages, outside the type area and in magenta.
 */
#pragma once

#include "prc-booklet.h"
#include "prc-press.h"
#include "prc-set.h"
#include "prc-waiver.h"

G_BEGIN_DECLS

typedef struct
{
  const PrcBooklet *booklet;
  const PrcStyle *style;
  const char *version;      /* ISO 8601 UTC; NULL: unknown */
  const PrcPress *press;    /* what was sent last; NULL: nothing yet */
  const GPtrArray *waivers; /* of PrcWaiver; NULL: none */
} PrcProofJob;

/* What holds up the press: errors and warnings that nobody has put aside with a reason. @waivers
 * may be NULL. Returns: (transfer full) array of PrcProblem */
GPtrArray *prc_proof_find_obstacles (const GPtrArray *problems, const GPtrArray *waivers);

/* Puts the list in front of a set booklet and marks its pages. Its own words are in the officer's
 * language. */
void prc_proof_add (PrcSet *set, const PrcProofJob *job);

G_END_DECLS
