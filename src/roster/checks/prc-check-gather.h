/* prc-check-gather.h - what the parts of prc-check.h share while they look. Private to them. */
#pragma once

#include "prc-problem.h"
#include "prc-season.h"

G_BEGIN_DECLS

typedef struct
{
  const PrcSeason *season;
  const PrcCeremony *ceremony;
  GPtrArray *graduands; /* of const PrcGraduand: in the ceremony, but for the withdrawn */
  GPtrArray *problems;  /* of PrcProblem */
} PrcCheckGather;

/* @graduand, @value, @other may be NULL. */
void prc_check_gather_add (PrcCheckGather *gather, const char *code, const PrcGraduand *graduand,
                           const char *value, const char *other);

G_END_DECLS
