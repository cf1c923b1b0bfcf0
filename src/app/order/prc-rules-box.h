/* prc-rules-box.h - the sort keys of a ceremony, or of one presentation, strongest first. */
#pragma once

#include "prc-open-season.h"

#include <adwaita.h>

G_BEGIN_DECLS

#define PRC_TYPE_RULES_BOX (prc_rules_box_get_type ())
G_DECLARE_FINAL_TYPE (PrcRulesBox, prc_rules_box, PRC, RULES_BOX, AdwBin)

void prc_rules_box_show (PrcRulesBox *self, PrcOpenSeason *season);

G_END_DECLS
