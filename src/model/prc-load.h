/* prc-load.h - a load of lists that is part of the season: what was read, and what was noticed. */
#pragma once

#include "prc-problem.h"

G_BEGIN_DECLS

typedef struct
{
  gint64 id;                                    /* the store's; 0 before it is stored */
  gint64 at;                                    /* Unix seconds, UTC */
  GStrv files;                                  /* base names */
  int read, added, changed, unchanged, missing; /* people */
  GPtrArray *problems;                          /* of PrcProblem, gravest first */
} PrcLoad;

PRC_DECLARE_VALUE (PrcLoad, prc_load)

G_END_DECLS
