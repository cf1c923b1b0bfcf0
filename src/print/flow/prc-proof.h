/* prc-proof.h - a booklet to be read before it goes to press: a list of what to look at in front,
 * and marks on the pages, outside the type area and in magenta.
 */
#pragma once

#include "prc-proof-job.h"
#include "prc-set.h"

G_BEGIN_DECLS

/* Puts the list in front of a set booklet and marks its pages. Its own words are in the officer's
 * language. */
void prc_proof_add (PrcSet *set, const PrcProofJob *job);

G_END_DECLS
