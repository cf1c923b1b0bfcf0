/* prc-waiver.h - a problem that somebody has looked at and put aside, with the reason.
 *
 * It stands for problems of the same code, person and value: where the value changes, the problem
 * is back. An error of an import can't be put aside: its row is left out instead.
 */
#pragma once

#include "prc-problem.h"

G_BEGIN_DECLS

typedef struct
{
  gint64 id;      /* the store's; 0 before it is stored */
  char *code;     /* of the problem */
  char *graduand; /* external id; NULL where the problem means nobody */
  char *value;    /* what stood there; NULL where the problem had none */
  char *reason;   /* in the officer's words; never empty */
  gint64 at;      /* Unix seconds, UTC */
} PrcWaiver;

PRC_DECLARE_VALUE (PrcWaiver, prc_waiver)

/* For @problem, with @reason. Returns: (transfer full) */
PrcWaiver *prc_waiver_new_for (const PrcProblem *problem, const char *reason, gint64 at);
/* The one of @waivers (of PrcWaiver) that puts @problem aside, or NULL. O(waivers) */
const PrcWaiver *prc_waivers_find (const GPtrArray *waivers, const PrcProblem *problem);

/* Parts @problems: those that stand are returned, those put aside go to @aside (out, optional).
 * Returns: (transfer full) array of PrcProblem in the same order */
GPtrArray *
prc_waivers_apply (const GPtrArray *waivers, const GPtrArray *problems, GPtrArray **aside);

G_END_DECLS
