/* prc-proof-list.h - what to look at, as a flow: the pages in front of a proof. */
#pragma once

#include "prc-flow.h"
#include "prc-proof-job.h"
#include "prc-set.h"

G_BEGIN_DECLS

/* Where a problem stands on the pages. */
typedef struct
{
  const PrcProblem *problem;
  guint sheet; /* 0-based; G_MAXUINT: on no page */
  double y;    /* baseline of its line, pt */
} PrcFinding;

/* @findings: of PrcFinding, one for each problem of the set; @errata: what the last print says
 * otherwise, or NULL. Returns: (transfer full) */
GPtrArray *prc_proof_list_new (const PrcSet *set, const PrcProofJob *job, const GArray *findings,
                               const GPtrArray *errata);

G_END_DECLS
