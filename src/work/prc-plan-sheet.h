/* prc-plan-sheet.h - the plan before the day in rows: figures of the groups, and the cue sheet for
 * those at sound and light.
 */
#pragma once

#include "prc-order.h"
#include "prc-season.h"

G_BEGIN_DECLS

/* A row a group: group, presenter, names, first, last, gaps, late, starts, minutes. */
#define PRC_PLAN_N_GROUP_COLUMNS 9
extern const char *const prc_plan_group_columns[PRC_PLAN_N_GROUP_COLUMNS];
/* A row a step that is no call: time, item, type, who, stand, minutes, hall, stream, music,
 * technical, names, from, to. Times are planned ones; stand, hall and stream are 'yes' or 'no'. */
#define PRC_PLAN_N_CUE_COLUMNS 13
extern const char *const prc_plan_cue_columns[PRC_PLAN_N_CUE_COLUMNS];

typedef struct
{
  const PrcSeason *season;
  const PrcCeremony *ceremony;
  const PrcRunningOrder *order;
  const char *language; /* of titles */
} PrcPlanSource;

/* Arrays of GStrv, as wide as the columns. (transfer full) */
GPtrArray *prc_plan_sheet_list_groups (const PrcPlanSource *source);
GPtrArray *prc_plan_sheet_list_cues (const PrcPlanSource *source);

/* With a header. (transfer full) */
char *prc_plan_sheet_dup_csv (const GPtrArray *rows, const char *const *columns, guint n_columns);

/* 'HH:MM:SS', @seconds after the ceremony's planned start; from 00:00:00 where it has none. */
char *prc_plan_sheet_dup_clock (const PrcCeremony *ceremony, int seconds);

G_END_DECLS
