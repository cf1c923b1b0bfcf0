/* prc-proof-job.h - what a proof is made of, and what holds up the press. */
#pragma once

#include "prc-booklet.h"
#include "prc-press.h"
#include "prc-style.h"
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
GPtrArray *prc_proof_job_find_obstacles (const GPtrArray *problems, const GPtrArray *waivers);

G_END_DECLS
