/* prc-labels.h - what the windows call the domain's enumerations, in the windows' language.
 *
 * Each gives a translated string that is never freed.
 */
#pragma once

#include "prc-label.h"

G_BEGIN_DECLS

const char *prc_label_attendance (PrcAttendance attendance);
const char *prc_label_need (PrcNeedKind kind);
const char *prc_label_role (PrcRole role);
const char *prc_label_origin (PrcOrigin origin);
const char *prc_label_confidence (PrcConfidence confidence);
const char *prc_label_severity (PrcSeverity severity);
/* What the hall's screen shows for an item of this type. */
const char *prc_label_hall_card (PrcItemType type);
/* Name of a shipped template. */
const char *prc_label_template (const char *name);

/* Icon of a note's band, of a severity; names in the icon theme. */
const char *prc_label_need_icon (PrcNeedKind kind);
const char *prc_label_severity_icon (PrcSeverity severity);
/* Style class of a note's tag, of an item's bar. */
const char *prc_label_need_class (PrcNeedKind kind);
const char *prc_label_item_class (PrcItemType type);

#define PRC_N_ITEM_TYPES 22
#define PRC_N_LEVELS 13
#define PRC_N_KEYS 12

G_END_DECLS
