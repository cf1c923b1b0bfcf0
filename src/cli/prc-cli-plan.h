/* prc-cli-plan.h - the plan before the day, for 'report': figures of the groups, the cue sheet. */
#pragma once

#include "prc-cli.h"
#include "prc-plan-sheet.h"

G_BEGIN_DECLS

/* Members 'plan' (figures of the whole) and 'groups', into an open object. */
void prc_cli_add_plan (JsonBuilder *builder, const PrcPlanSource *source);
/* An array of the cue sheet's rows. Returns: (transfer full) */
JsonNode *prc_cli_make_cues (const PrcPlanSource *source);
/* As text, for those who look before the day. */
void prc_cli_print_plan (const PrcPlanSource *source);

G_END_DECLS
