/* prc-graduand-inspector.h - one person: name, how to say it, awards, the day; each field an edit.
 */
#pragma once

#include "prc-open-season.h"

#include <adwaita.h>

G_BEGIN_DECLS

#define PRC_TYPE_GRADUAND_INSPECTOR (prc_graduand_inspector_get_type ())
G_DECLARE_FINAL_TYPE (PrcGraduandInspector, prc_graduand_inspector, PRC, GRADUAND_INSPECTOR, AdwBin)

/* NULL @graduand: nobody is chosen. */
void prc_graduand_inspector_show (PrcGraduandInspector *self, PrcOpenSeason *season,
                                  const PrcGraduand *graduand);

/* Opens the fields of the name, the given name focused. */
void prc_graduand_inspector_edit_name (PrcGraduandInspector *self);

G_END_DECLS
