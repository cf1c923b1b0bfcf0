/* prc-institution-box.h - one university of the season: its name, and who presides for it. */
#pragma once

#include "prc-open-season.h"

#include <adwaita.h>

G_BEGIN_DECLS

#define PRC_TYPE_INSTITUTION_BOX (prc_institution_box_get_type ())
G_DECLARE_FINAL_TYPE (PrcInstitutionBox, prc_institution_box, PRC, INSTITUTION_BOX,
                      AdwPreferencesGroup)

GtkWidget *prc_institution_box_new (void);

/* Fills it with the institution of this id, in the ceremony's languages. */
void prc_institution_box_show (PrcInstitutionBox *self, PrcOpenSeason *season, gint64 institution);

G_END_DECLS
